import { writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SqliteDriver } from '../../../../src/adapters/sqlite/index.js'
import type { BookCommandJson } from '../../../../src/domain/book/book.js'
import { inDecimals } from '../../../decimals.js'
import { tempFiles } from '../../temp-dir.js'
import { eur, makeBook, tampered, tell } from '../books.js'
import { cli } from '../run-cli.js'

const file = tempFiles()
const path = file()
const at = ['--book', path, '--as-of', '2026-02-20']

const cheque = (id: string, amount: string, chequeDate: string, debt: string): BookCommandJson => ({
  ...{ type: 'ReceiveCheque', cheque: id, on: '2026-01-10', debtor: 'golbarg', amount: eur(amount), chequeDate },
  ...{ drawer: 'golbarg', bank: 'Melli', serial: `77-${id}`, purpose: 'payment' },
  covers: [{ debt, amount: eur(amount) }],
})

const secret = 'never believe a word he says'

// 1,234.50 of INV-7: 500.00 cleared; 300.00 in hand for March; 200.00 bounced. INV-8 is of 100.00, for a cheque of January.
beforeAll(() =>
  makeBook(path, (book) =>
    tell(book, [
      { type: 'RegisterDebtor', debtor: 'golbarg', on: '2026-01-02', kind: 'business', jurisdiction: 'IR' },
      {
        ...{ type: 'IssueDebt', debt: 'INV-7', on: '2026-01-05', debtor: 'golbarg', principal: eur('123450') },
        dueDate: '2026-01-19',
      },
      {
        ...{ type: 'IssueDebt', debt: 'INV-8', on: '2026-01-05', debtor: 'golbarg', principal: eur('10000') },
        dueDate: '2026-02-19',
      },
      { type: 'AddNote', debt: 'INV-7', on: '2026-01-06', note: secret },
      cheque('K-1', '50000', '2026-02-01', 'INV-7'),
      cheque('K-2', '30000', '2026-03-01', 'INV-7'),
      cheque('K-3', '20000', '2026-02-05', 'INV-7'),
      cheque('K-4', '10000', '2026-01-31', 'INV-8'),
      { type: 'DepositCheque', cheque: 'K-1', on: '2026-02-01', bank: 'our bank' },
      { type: 'DepositCheque', cheque: 'K-3', on: '2026-02-05', bank: 'our bank' },
      { type: 'ClearCheque', cheque: 'K-1', on: '2026-02-03', payment: 'cheque-K-1' },
      { type: 'BounceCheque', cheque: 'K-3', on: '2026-02-09', reason: 'insufficient-funds' },
    ]),
  ),
)

const json = async (...args: ReadonlyArray<string>) => {
  const { code, out, err } = await cli(...args, '--format', 'json')
  expect([code, err]).toEqual([0, ''])
  return inDecimals(JSON.parse(out))
}

describe('aging with cheques', () => {
  it('has what they cover beside what is open, which falls when they clear', async () => {
    const { currencies } = await json('aging', ...at)
    expect(currencies).toMatchObject([{ open: '834.50', columns: { covered: '400.00' }, recognised: '0.00' }])
    const { out } = await cli('aging', ...at)
    expect(out).toMatch(/^Aging on 2026-02-20\n/)
    expect(out).toContain('covered')
    expect(out).toMatch(/400\.00/)
    expect(out).not.toContain('recognised')
  })

  it.each([
    ['receipt', 'cheques counted from their receipt', '434.50', '400.00'],
    ['cheque-date', 'cheques counted from their date', '734.50', '100.00'],
  ])('by %s counts them before, and says so', async (recognition, words, open, recognised) => {
    const asked = ['aging', ...at, '--recognition', recognition]
    const report = await json(...asked)
    expect(report).toMatchObject({ recognition, currencies: [{ open, recognised }] })
    const { out } = await cli(...asked)
    expect(out).toContain(`Aging on 2026-02-20, ${words}\n`)
    expect(out).toMatch(/ recognised$/m)
    expect(out).toMatch(new RegExp(` ${recognised.replace('.', '\\.')}$`, 'm'))
    for (const by of ['debtor', 'debt']) {
      const grouped = (await cli(...asked, '--by', by)).out
      expect(Math.max(...grouped.split('\n').map((line) => line.length))).toBeLessThanOrEqual(110)
    }
    const [head, row] = (await cli(...asked, '--format', 'csv')).out.trim().split('\n')
    expect(head).toMatch(/^asOf,knownAt,convention,recognition,currency,.*,covered,recognised$/)
    expect(row).toMatch(new RegExp(`^2026-02-20,,net,${recognition},EUR,.*,400\\.00,${recognised}$`))
    const behind = await json(...asked, '--explain')
    expect(behind.reduce((sum: number, { amount }: { amount: string }) => sum + Number(amount), 0)).toBe(Number(open))
    expect((await cli(...asked, '--explain')).out).toContain(words)
  })

  it('refuses another recognition', async () => {
    const { code, err } = await cli('aging', ...at, '--recognition', 'hope')
    expect(code).toBe(2)
    expect(err).toContain('clearing, receipt, cheque-date')
  })
})

it('cashflow expects them on their day', async () => {
  const { currencies } = await json('cashflow', ...at, '--horizon', '2m')
  expect(currencies[0].periods.map(({ bySource }: { bySource: { cheque: string } }) => bySource.cheque)).toEqual([
    '100.00',
    '300.00',
  ])
  const { out } = await cli('cashflow', ...at, '--horizon', '2m')
  expect(out).toMatch(/^expected EUR +cheque +promise/m)
  expect(out).toMatch(/^open +400\.00/m)
  const csv = (await cli('cashflow', ...at, '--format', 'csv')).out
  expect(csv.split('\n')[0]).toContain(',amount,cheque,promise,')
})

describe('history', () => {
  it('of a cheque has what it has not brought', async () => {
    for (const name of ['K-1', 'cheque-K-1']) {
      const { stream, events } = await json('history', name, '--book', path)
      expect(stream).toBe('cheque-K-1')
      expect(events.map(({ balance }: { balance: string }) => balance)).toEqual(['500.00', '500.00', '0.00'])
    }
    const { out } = await cli('history', 'cheque-K-3', '--book', path)
    expect(out).toMatch(/^History of cheque K-3$/m)
    expect(out).toMatch(/^date +what happened +not cleared EUR +by +recorded \(UTC\)$/m)
    expect(out).toMatch(/insufficient funds/)
  })

  it('of a debtor has no balance', async () => {
    for (const name of ['golbarg', 'debtor-golbarg']) {
      const { out } = await cli('history', name, '--book', path)
      expect(out).toMatch(/^History of debtor golbarg$/m)
      expect(out).toMatch(/^date +what happened +by +recorded \(UTC\)$/m)
    }
    expect((await json('history', 'golbarg', '--book', path)).events).toMatchObject([{ balance: null }])
    expect((await cli('history', 'golbarg', '--book', path, '--format', 'csv')).out.split('\n')).toHaveLength(3)
  })
})

describe('an internal note', () => {
  it('is in the history, which is for staff, and never in a statement', async () => {
    for (const format of ['table', 'json', 'csv']) {
      const story = (await cli('history', 'INV-7', '--book', path, '--format', format)).out.replace(/\s+/g, ' ')
      expect(story).toContain('word')
      const { code, out } = await cli('statement', 'golbarg', ...at, '--format', format)
      expect(code).toBe(0)
      expect(out).toMatch(/INV-7/)
      for (const word of secret.split(' ').slice(0, 2)) expect(out).not.toContain(word)
      expect(out).not.toMatch(/note/i)
    }
  })
})

it('statement has a cheque as the payment that it became', async () => {
  const { out } = await cli('statement', 'golbarg', ...at)
  expect(out).toMatch(/^2026-02-03 +payment received +cheque-K-1 /m)
  expect(out).not.toMatch(/K-[234]/)
  expect(out).toMatch(/closing balance .*834\.50$/m)
})

it('statement names every way in which a balance moves', async () => {
  const other = await makeBook(file(), (book) =>
    tell(book, [
      {
        ...{ type: 'IssueDebt', debt: 'INV-1', on: '2026-01-05', debtor: 'd', principal: eur('10000') },
        dueDate: '2026-01-19',
      },
      {
        type: 'AddCollectionCost',
        debt: 'INV-1',
        on: '2026-02-01',
        charge: 'C',
        amount: eur('1500'),
        evidence: 'bill 3',
      },
      {
        ...{ type: 'WaiveCharge', debt: 'INV-1', on: '2026-02-02', component: 'cost', amount: eur('500') },
        ...{ ground: 'favour', approval: { by: 'head', limit: eur('10000') }, reason: 'an old customer' },
      },
      { type: 'WriteOffDebt', debt: 'INV-1', on: '2026-02-04', reason: 'small' },
      { type: 'ReverseWriteOff', debt: 'INV-1', on: '2026-02-05', reason: 'found' },
      { type: 'SellDebt', debt: 'INV-1', on: '2026-02-06', buyer: 'B', price: eur('4000'), document: 'deed 1' },
    ]),
  )
  const { out } = await cli('statement', 'd', '--book', other, '--as-of', '2026-03-01')
  const entries = ['invoiced', 'charged', 'charge waived', 'written off', 'write-off reversed', 'claim sold']
  for (const entry of entries) expect(out).toMatch(new RegExp(`^2026-\\d\\d-\\d\\d +${entry} +INV-1 `, 'm'))
  expect(out).toMatch(/closing balance .* -$/m)
})

const run = (driver: SqliteDriver, sql: string): void => {
  driver.exec(sql)
}

const change = (stream: string, type: string, where: string, value: string) => (driver: SqliteDriver) =>
  run(
    driver,
    `UPDATE events SET data = json_set(data, '${where}', ${value})
      WHERE stream = (SELECT no FROM streams WHERE id = '${stream}') AND data LIKE '%"type":"${type}"%'`,
  )

const cases: ReadonlyArray<readonly [string, RegExp, string, (driver: SqliteDriver) => void]> = [
  [
    'what a cheque brought',
    /^what cheques brought is booked as payments$/,
    'cheque-K-1',
    change('cheque-K-1', 'ChequeCleared', '$.payment', "'P-none'"),
  ],
  [
    'the payment of a clearing away',
    /^what cheques brought is booked as payments$/,
    'cheque-K-1',
    (driver) =>
      run(driver, `DELETE FROM events WHERE stream = (SELECT no FROM streams WHERE id = 'payment-cheque-K-1')`),
  ],
  [
    'the amount of a clearing',
    /cheque/,
    'cheque-K-1',
    change('cheque-K-1', 'ChequeCleared', '$.amount.amount', "'49999'"),
  ],
  [
    'the shortfall of a bounce',
    /cheque/,
    'cheque-K-3',
    change('cheque-K-3', 'ChequeBounced', '$.shortfall.amount', "'1'"),
  ],
  [
    'the day of a bounce, to before it was deposited',
    /cheque/,
    'cheque-K-3',
    change('cheque-K-3', 'ChequeBounced', '$.on', "'2026-01-11'"),
  ],
  [
    'what a cheque is for, to more than it is of',
    /cheque/,
    'cheque-K-2',
    change('cheque-K-2', 'ChequeReceived', '$.covers[0].amount.amount', "'30001'"),
  ],
  [
    'a deposit away',
    /^revisions count from 0/,
    'cheque-K-3',
    (driver) => run(driver, `DELETE FROM events WHERE data LIKE '%"ChequeDeposited"%' AND data LIKE '%"K-3"%'`),
  ],
  [
    'whose stream a debtor is in',
    /^a stream begins once/,
    'debtor-golbarg',
    change('debtor-golbarg', 'DebtorRegistered', '$.debtor', "'somebody'"),
  ],
]

describe('verify of a book with cheques', () => {
  it('finds nothing where nothing is wrong', async () => {
    const { code, out } = await cli('verify', '--book', path)
    expect(out).toMatch(/All \d+ laws hold\.\n$/)
    expect(code).toBe(0)
  })

  it.each(cases)('finds %s changed', async (_, law, stream, tamper) => {
    const copy = await tampered(path, file(), tamper)
    const { code, out } = await cli('verify', '--book', copy, '--format', 'json')
    expect(code).toBe(1)
    const { failures } = JSON.parse(out) as { failures: ReadonlyArray<{ law: string; stream?: string }> }
    expect(failures.filter((failure) => law.test(failure.law)).map((failure) => failure.stream)).toContain(stream)
  })
})

it('verify goes on where the payment of a cheque cannot be read', async () => {
  const copy = await tampered(path, file(), (driver) =>
    run(driver, `UPDATE events SET data = '{' WHERE stream = (SELECT no FROM streams WHERE id = 'payment-cheque-K-1')`),
  )
  const { code, out, err } = await cli('verify', '--book', copy, '--format', 'json')
  expect([code, err]).toEqual([1, ''])
  const failed = JSON.parse(out).failures.map(({ law }: { law: string }) => law)
  expect(failed).toContain('every event is one that its codec accepts')
  expect(failed).not.toContain('what cheques brought is booked as payments')
})

describe('import of cheques', () => {
  it('says what it did, and adds nothing the second time', async () => {
    const [book, csv] = [file(), `${file()}.csv`]
    writeFileSync(
      csv,
      'cheque,debtor,amount,received on,cheque date,bank,serial,status,cleared on\nK-1,X,10,2026-01-13,2026-02-14,Melli,1,cleared,2026-02-14\nK-2,X,10,2026-01-13,2026-03-14,Melli,2,in hand,\n',
    )
    expect(await cli('import', csv, '--book', book, '--currency', 'EUR', '--as', 'cheques')).toEqual({
      code: 0,
      err: '',
      out: expect.stringContaining(
        `${csv}: 2 rows read as cheques\ncheques: 2 new, 0 unchanged\n  cleared: 1 new, 0 unchanged\n4 events written\n`,
      ),
    })
    expect((await cli('import', csv, '--book', book, '--currency', 'EUR')).out).toContain(
      'cheques: 0 new, 2 unchanged\n  cleared: 0 new, 1 unchanged\n0 events written',
    )
    expect((await cli('verify', '--book', book)).code).toBe(0)
  })
})
