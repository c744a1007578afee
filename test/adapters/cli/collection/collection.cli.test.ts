import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { tempFiles } from '../../temp-dir.js'
import { eur, makeBook, tell } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const path = file()
const policyFile = file()

const policy = {
  version: 'house-1',
  effectiveFrom: '2020-01-01',
  strategies: [
    {
      strategy: 'all',
      mode: 'ladder',
      per: 'debt',
      steps: [
        { step: 'friendly', days: 1, channels: ['email'], tone: 'friendly' },
        { step: 'firm', days: 14, channels: ['letter'], tone: 'firm' },
      ],
    },
  ],
}

beforeAll(async () => {
  writeFileSync(policyFile, JSON.stringify(policy))
  const debt = {
    type: 'IssueDebt',
    on: '2026-01-05',
    debtor: 'golbarg',
    principal: eur('100000'),
    dueDate: '2026-01-19',
  } as const
  await makeBook(path, (book) =>
    tell(book, [
      { ...debt, debt: 'INV-7' },
      { ...debt, debt: 'INV-8' },
      {
        ...{ type: 'PromisePayment', debt: 'INV-8', on: '2026-01-20', promise: 'PTP-1', amount: eur('100000') },
        ...{ by: '2026-02-02', channel: 'phone' },
      },
    ]),
  )
})

const at = ['--policy', policyFile, '--as-of', '2026-01-21', '--zone', 'Europe/Berlin'] as const

describe('collection on the command line', () => {
  it('tells what is next about each late debt', async () => {
    const { code, out } = await cli('next', '--book', path, ...at, '--format', 'json')
    expect(code).toBe(0)
    expect(JSON.parse(out).decisions).toMatchObject([
      { debt: 'INV-7', due: [{ step: 'friendly', channel: 'email' }], next: { on: '2026-01-21' } },
      { debt: 'INV-8', due: [], next: { on: '2026-02-03', because: 'promised' } },
    ])
  })

  it('tells why, of any debt', async () => {
    const { code, out } = await cli('why', 'INV-8', '--book', path, ...at)
    expect(code).toBe(0)
    expect(out).toContain('1,000.00 EUR is promised (PTP-1) until 2026-02-02')
    expect((await cli('why', 'INV-9', '--book', path, ...at)).code).toBe(1)
  })

  it('takes the steps of a day once, and none when it is only tried', async () => {
    const run = ['run', '--book', path, ...at, '--format', 'json'] as const
    const outcomes = async (...more: ReadonlyArray<string>): Promise<ReadonlyArray<string>> =>
      JSON.parse((await cli(...run, ...more)).out).done.map((one: { readonly outcome: string }) => one.outcome)
    expect(await outcomes('--dry-run')).toEqual(['would be recorded'])
    expect(await outcomes()).toEqual(['recorded'])
    expect(await outcomes()).toEqual([])
    const { out } = await cli('worklist', '--book', path, ...at, '--format', 'json')
    expect(JSON.parse(out).collectors).toEqual([])
  })

  it('charges the fee of a step with it, by a policy that has one', async () => {
    const [strategy] = policy.strategies
    const fee = { amounts: [{ amount: '500', currency: 'EUR' }] }
    const steps = (strategy?.steps ?? []).map((step) => ({ ...step, fee }))
    const costly = file()
    writeFileSync(costly, JSON.stringify({ ...policy, strategies: [{ ...strategy, steps }] }))
    const day = ['--policy', costly, '--as-of', '2026-02-04', '--zone', 'Europe/Berlin', '--format', 'json'] as const
    const { out } = await cli('run', '--book', path, ...day, '--dry-run')
    const done: ReadonlyArray<{ readonly debt: string }> = JSON.parse(out).done
    expect(done.filter(({ debt }) => debt === 'INV-7')).toMatchObject([
      { command: { type: 'AddCollectionCost', amount: eur('500') } },
      { command: { type: 'RemindDebtor', balance: eur('100500') } },
    ])
  })

  it('reaches a debtor in Chicago from a book in UTC, and tells when; at an hour that is told he is held', async () => {
    const chicago = file()
    const about = { debtor: 'prairie', on: '2026-01-05' } as const
    await makeBook(chicago, (book) =>
      tell(book, [
        { type: 'RegisterDebtor', ...about, kind: 'business', jurisdiction: 'US-IL', zone: 'America/Chicago' },
        { type: 'ChangeContactPreference', ...about, channels: [], hours: { from: '09:00', to: '16:30' } },
        { type: 'IssueDebt', debt: 'INV-9', ...about, principal: eur('100000'), dueDate: '2026-01-19' },
      ]),
    )
    const day = ['--policy', policyFile, '--as-of', '2026-01-21', '--zone', 'UTC', '--format', 'json'] as const
    const run = async (...more: ReadonlyArray<string>) =>
      JSON.parse((await cli('run', '--book', chicago, ...day, '--dry-run', ...more)).out)
    expect((await run()).done).toMatchObject([{ debt: 'INV-9', at: '2026-01-21T15:00:00.000Z' }])
    expect(await run('--at', '2026-01-21T12:00:00Z')).toMatchObject({ done: [], held: [{ debt: 'INV-9' }] })
  })

  it('checks a policy, and says it in words', async () => {
    const shipped = fileURLToPath(new URL('../../../../examples/policies/berlin-saas.json', import.meta.url))
    expect(await cli('policy', 'check', shipped)).toMatchObject({ code: 0 })
    expect((await cli('policy', 'explain', shipped)).out).toContain('key accounts: for business or public-body')
    writeFileSync(policyFile, JSON.stringify({ ...policy, effectivFrom: '2020-01-01' }))
    const { code, err } = await cli('policy', 'check', policyFile)
    expect(code).toBe(1)
    expect(err).toContain('effectivFrom: expected no such key (the nearest is effectiveFrom)')
    writeFileSync(policyFile, JSON.stringify(policy))
  })
})

describe('templates beside a policy', () => {
  const mine = { id: 'mine', version: '1', kind: 'firm', form: 'short' }
  const body = '{asked} for {reference} was due on {due}: pay by {payBy}. Thank you, {sender}, {phone}'
  const checked = async (...templates: ReadonlyArray<object>) => {
    const templateFile = file()
    writeFileSync(templateFile, JSON.stringify(templates))
    return cli('policy', 'check', policyFile, '--templates', templateFile)
  }

  it('are checked too, in the languages that the policy names', async () => {
    expect(await checked({ ...mine, language: 'en', body })).toMatchObject({
      ...{ code: 0, out: expect.stringContaining('has no fault.') },
    })
    const faulty = await checked({ ...mine, language: 'en', body: body.replace('{payBy}', '1 May') })
    expect(faulty.code).toBe(1)
    expect(faulty.out).toContain('has 2 faults.')
    expect(faulty.out).toContain("0.body: 'mine' has a number that is right for one debtor at most: '1'")
    expect(faulty.out).toContain("0.body: 'mine' lacks a figure that such a message needs: {payBy}")
    // What cannot be read of them hides no fault of the policy.
    const unread = file()
    writeFileSync(unread, JSON.stringify([{ ...mine, language: 'de', body }]))
    const faultyPolicy = file()
    writeFileSync(faultyPolicy, JSON.stringify({ ...policy, contact: { packs: ['us-regulation-e'] } }))
    const both = await cli('policy', 'check', faultyPolicy, '--templates', unread)
    expect(both.code).toBe(1)
    expect(both.err).toContain('0.language: expected')
    expect(both.out).toContain("there is no law pack 'us-regulation-e' (the nearest is 'us-regulation-f')")
    const [strategy, ...others] = policy.strategies
    const persian = {
      ...policy,
      strategies: [{ ...strategy, strategy: 'fa', for: { languages: ['fa-IR'] } }, strategy, ...others],
    }
    writeFileSync(policyFile, JSON.stringify(persian))
    const lacking = await checked({ ...mine, language: 'en', body })
    writeFileSync(policyFile, JSON.stringify(policy))
    expect(lacking.out).toContain(
      "fa/firm/short: there is no short 'firm' in 'fa', and there is one in another language",
    )
  })
})

describe('the policy of a book', () => {
  const own = file()
  const onDay = ['--as-of', '2026-01-21', '--zone', 'Europe/Berlin', '--format', 'json'] as const

  it('is adopted, with faults only for a reason, and is the one that decides', async () => {
    await makeBook(own, (book) =>
      tell(book, [
        ...[{ type: 'IssueDebt', debt: 'INV-7', on: '2026-01-05', debtor: 'golbarg' } as const].map((says) => ({
          ...{ ...says, principal: eur('100000'), dueDate: '2026-01-19' },
        })),
      ]),
    )
    const none = await cli('next', '--book', own, ...onDay)
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('no policy was in force on 2026-01-21')])

    const adopt = ['policy', 'adopt', '--book', own, '--by', 'Ms Weber', '--on', '2026-01-10'] as const
    const faulty = file()
    const [strategy] = policy.strategies
    const steps = [...(strategy?.steps ?? []), { step: 'court', days: 60, does: 'refer-to-legal' }]
    writeFileSync(faulty, JSON.stringify({ ...policy, version: 'house-2', strategies: [{ ...strategy, steps }] }))
    const refused = await cli(...adopt, faulty)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('strategies.0.steps.2')

    const adopted = await cli(...adopt, policyFile)
    expect([adopted.code, adopted.out.trim()]).toEqual([0, 'policy house-1 is adopted, in force from 2020-01-01'])
    expect((await cli(...adopt, policyFile)).out).toContain('nothing was added')
    const { policy: decidedBy, decisions } = JSON.parse((await cli('next', '--book', own, ...onDay)).out)
    expect([decidedBy, decisions[0].due[0].step]).toEqual(['house-1', 'friendly'])

    const late = [...adopt.slice(0, -1), '2026-02-01', '--from', '2026-02-10'] as const
    expect((await cli(...late, faulty, '--override', 'a trial')).code).toBe(0)
    expect(JSON.parse((await cli('next', '--book', own, ...onDay)).out).policy).toBe('house-1')
    const told = await cli('history', 'policy-collection', '--book', own)
    expect(told.out).toContain('Policy house-2 adopted by Ms Weber, in force from 2026-02-10')
    expect(told.out).toContain('since a trial')
  })
})

describe('the standing of a debtor on the command line', () => {
  it('is a score, whose parts sum to it, of a debtor that is known', async () => {
    const asked = ['--book', path, '--as-of', '2026-03-31', '--zone', 'Europe/Berlin'] as const
    const { code, out } = await cli('standing', 'golbarg', ...asked, '--format', 'json')
    const { score, band, parts } = JSON.parse(out)
    expect([code, band]).toEqual([0, 'new'])
    expect(parts.reduce((sum: number, { points }: { readonly points: number }) => sum + points, 0)).toBe(score)
    expect((await cli('standing', 'golbarg', ...asked)).out).toContain(
      `golbarg on 2026-03-31: ${score} of 1000, band new`,
    )
    expect((await cli('standing', 'nobody', ...asked)).err).toContain("nothing is known of debtor 'nobody'")
  })
})
