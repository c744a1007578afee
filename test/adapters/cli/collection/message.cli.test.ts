import { readFile, writeFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { withoutIsolates } from '../../../../src/domain/message/isolate.js'
import { tempFiles } from '../../temp-dir.js'
import { eur, makeBook, tell } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const book = file()

beforeAll(async () => {
  await makeBook(book, (made) =>
    tell(made, [
      {
        type: 'RegisterDebtor',
        debtor: 'C-42',
        on: '2026-01-01',
        kind: 'business',
        jurisdiction: 'DE',
        zone: 'Europe/Berlin',
      },
      {
        type: 'IssueDebt',
        debt: 'INV-7',
        debtor: 'C-42',
        on: '2026-03-01',
        principal: eur('100000'),
        dueDate: '2026-03-31',
      },
      { type: 'RaiseDispute', debt: 'INV-7', on: '2026-04-05', dispute: 'D-1', amount: eur('40000'), reason: 'goods' },
      { type: 'RequestCease', debtor: 'C-42', on: '2026-05-01', how: 'by letter' },
    ]),
  )
})

const message = (...args: ReadonlyArray<string>) =>
  cli('message', 'INV-7', '--book', book, '--zone', 'Europe/Berlin', '--from', 'Nordlicht', '--phone', '030 1', ...args)

describe('receivables message', () => {
  it('writes what may be asked for on that day, in each language', async () => {
    const at = ['--as-of', '2026-04-10', '--step', 'friendly', '--form', 'short']
    const english = await message('--lang', 'en', ...at)
    expect([english.code, english.out]).toEqual([
      0,
      '600.00 EUR for INV-7 was due on 31 March 2026 and may have slipped by. May we ask you to pay it? If you have paid, thank you. Nordlicht, 030 1\n',
    ])
    const persian = await message('--lang', 'fa', ...at, '--format', 'json')
    const written: { text: string; direction: string; key: string } = JSON.parse(persian.out)
    expect(withoutIsolates(written.text)).toContain('۶۰۰٫۰۰ یورو بابت INV-7 روز ۱۱ فروردین ۱۴۰۵')
    expect(written).toMatchObject({ direction: 'rtl', key: 'INV-7/friendly/2026-04-10/1/sms' })
    const arabic = await message('--lang', 'ar', ...at)
    expect(withoutIsolates(arabic.out)).toContain('١٢ شوال ١٤٤٧هـ (٣١ مارس ٢٠٢٦م)')
  })

  it('says why it writes nothing', async () => {
    const early = await message('--lang', 'en', '--as-of', '2026-03-20', '--step', 'friendly', '--form', 'short')
    expect([early.code, early.err]).toEqual([
      1,
      "error: no message 'friendly' of INV-7:\na message 'friendly' would not be true on 2026-03-20: nothing is late yet\n",
    ])
    const ceased = await message('--lang', 'en', '--as-of', '2026-05-02', '--step', 'friendly', '--form', 'short')
    expect([ceased.code, ceased.err]).toEqual([
      1,
      "error: no message 'friendly' of INV-7:\nthe debtor may not be contacted:\n  the debtor wants no contact since 2026-05-01\n",
    ])
    const lacking = await message('--lang', 'en', '--as-of', '2026-04-10', '--step', 'firm', '--form', 'short')
    expect(lacking.err).toBe(
      "error: no message 'firm' of INV-7:\nit says {payBy}, and there is none\nsay it with --pay-by\n",
    )
    const court = ['--step', 'legal-notice', '--form', 'short', '--pay-by', '2026-04-24', '--next-step', 'legal']
    const disputed = await message('--lang', 'en', '--as-of', '2026-04-10', ...court)
    expect(disputed.err).toContain('400.00 EUR of the 1,000.00 EUR of INV-7 is disputed')
  })

  it('goes by the contact rules of a policy, at the hour that is told', async () => {
    const policy = file()
    const house = JSON.parse(await readFile('examples/policies/berlin-saas.json', 'utf8'))
    await writeFile(policy, JSON.stringify({ ...house, contact: { practices: ['industry-practice/8-to-21'] } }))
    const to = ['--lang', 'en', '--as-of', '2026-04-10', '--step', 'friendly', '--form', 'short', '--policy', policy]
    expect((await message(...to)).code).toBe(0)
    expect((await message(...to, '--at', '2026-04-10T20:00:00Z')).err).toBe(
      "error: no message 'friendly' of INV-7:\nthe debtor may not be contacted before 2026-04-11T06:00:00.000Z:\n  from 08:00 to 21:00 (Europe/Berlin) (industry-practice, 8-to-21)\n",
    )
    const none = await message(...to.slice(0, -1), `${policy}.none`)
    expect(none.err).toContain('cannot be read as JSON')
  })

  it('is not refused for the noon of the book where another hour of that day is allowed, and tells that hour', async () => {
    const far = await makeBook(file(), (made) => {
      const debtor = 'C-9'
      const registered = { kind: 'business', jurisdiction: 'US-IL', zone: 'America/Chicago' } as const
      const wish = { channels: [], hours: { from: '09:00', to: '16:30' } }
      return tell(made, [
        { type: 'RegisterDebtor', debtor, on: '2026-01-01', ...registered },
        { type: 'ChangeContactPreference', debtor, on: '2026-01-01', ...wish },
        { type: 'IssueDebt', debt: 'INV-9', debtor, on: '2026-03-01', principal: eur('9'), dueDate: '2026-03-31' },
      ])
    })
    const about = ['message', 'INV-9', '--book', far, '--zone', 'Europe/Berlin', '--from', 'N', '--phone', '1']
    const friendly = [...about, '--lang', 'en', '--as-of', '2026-04-10', '--step', 'friendly', '--form', 'short']
    const whole = await cli(...friendly, '--format', 'json')
    expect([whole.code, JSON.parse(whole.out).at]).toEqual([0, '2026-04-10T14:00:00.000Z'])
    const noon = await cli(...friendly, '--at', '2026-04-10T10:00:00Z')
    expect(noon.err).toContain('the debtor may not be contacted before 2026-04-10T14:00:00.000Z')
  })

  it('puts it into a file once', async () => {
    const outbox = file()
    const to = ['--lang', 'en', '--as-of', '2026-04-10', '--step', 'friendly', '--form', 'short', '--outbox', outbox]
    const first = await message(...to)
    expect(first.err).toContain(`put into ${outbox} as INV-7/friendly/2026-04-10/1/sms`)
    const again = await message(...to)
    expect(again.err).toContain(`in ${outbox} already: INV-7/friendly/2026-04-10/1/sms`)
    const lines = (await readFile(outbox, 'utf8')).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).key)).toEqual(['INV-7/friendly/2026-04-10/1/sms'])
  })

  it('sends nothing of an account that has moved since that day', async () => {
    const to = ['--lang', 'en', '--as-of', '2026-04-01', '--step', 'friendly', '--form', 'short', '--outbox', file()]
    expect((await message(...to)).err).toContain('the message would be of revision 0, and the debt is at 1')
  })

  it('writes from a template of yours before one of the package, and refuses one that is rude', async () => {
    const mine = { id: 'mine', version: '1', kind: 'friendly', language: 'en', form: 'short' }
    const body = 'Hello, {asked} for {reference} was due on {due}. Thank you, {sender}, {phone}'
    const templates = file()
    const at = [
      '--lang',
      'en',
      '--as-of',
      '2026-04-10',
      '--step',
      'friendly',
      '--form',
      'short',
      '--templates',
      templates,
    ]
    await writeFile(templates, JSON.stringify([{ ...mine, body }]))
    expect((await message(...at)).out).toBe(
      'Hello, 600.00 EUR for INV-7 was due on 31 March 2026. Thank you, Nordlicht, 030 1\n',
    )
    await writeFile(templates, JSON.stringify([{ ...mine, body: `${body} or else` }]))
    const rude = await message(...at)
    expect([rude.code, rude.err]).toEqual([
      1,
      "error: no message 'friendly' of INV-7:\nit is not fit to be sent:\n  the body threatens: 'or else'\n",
    ])
    await writeFile(templates, JSON.stringify([{ ...mine, body, languge: 'en' }]))
    expect((await message(...at)).err).toContain('0.languge: expected no such key (the nearest is language)')
  })
})
