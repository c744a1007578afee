import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inDecimals } from '../../../decimals.js'
import { tempFiles } from '../../temp-dir.js'
import { cli, cliProcess } from '../run-cli.js'

const file = tempFiles()

const csv = (text: string): string => {
  const path = `${file()}.csv`
  writeFileSync(path, text)
  return path
}

const orders =
  'No;Who;Ordered;Sum;Region;Status\r\nA;X;13.01.2026;1.234,50;North;Open\r\nB;Y;14.02.2026;10,00;;Cancelled\r\nC;Y;15.02.2026;7,25;South;Open\r\n'
const howOrdersRead = [
  ...['--map', 'debt=No,debtor=Who,issueDate=Ordered,amount=Sum', '--currency', 'eur', '--date-format', 'DD.MM.YYYY'],
  ...['--decimal', 'comma', '--terms', '30', '--exclude', 'status=Cancelled', '--tag', 'region=Region'],
]

const aging = async (book: string, ...more: ReadonlyArray<string>) =>
  inDecimals(JSON.parse((await cli('aging', '--book', book, '--as-of', '2026-03-20', '--format', 'json', ...more)).out))

describe('receivables import', () => {
  test('makes a book, says what it did, and adds nothing the second time', async () => {
    const [book, path] = [file(), csv(orders)]
    expect(await cli('import', path, '--book', book, ...howOrdersRead)).toEqual({
      code: 0,
      err: '',
      out: [
        'CSV in UTF-8, columns parted by semicolons, headers on row 1',
        '  debt       "No"       as you say     such as A',
        '  debtor     "Who"      as you say     such as X',
        '  issueDate  "Ordered"  as you say     such as 13.01.2026',
        '  amount     "Sum"      as you say     such as 1.234,50',
        '  status     "Status"   by its header  such as Open',
        'currency: EUR, as you say',
        'decimals: behind a comma, as you say',
        'dates: Ordered DD.MM.YYYY (days as they are written)',
        '  row 2: A of X, 2026-01-13, due 2026-02-12: 1234.50 EUR',
        '  row 4: C of Y, 2026-02-15, due 2026-03-17: 7.25 EUR',
        '  currency   amount     open',
        '  EUR       1241.75  1241.75',
        'rows left out: 1 excluded as you say',
        'no due date on 2 rows: due by --terms',
        `${path}: 3 rows read as debts (1 excluded)`,
        'debts: 2 new, 0 unchanged',
        '2 events written',
        '',
      ].join('\n'),
    })
    const { groups } = await aging(book, '--by', 'tag:region')
    expect(groups).toMatchObject([
      { group: 'North', currencies: [{ currency: 'EUR', open: '1234.50', worstBucket: '31-60' }] },
      { group: 'South', currencies: [{ currency: 'EUR', open: '7.25', worstBucket: '1-30' }] },
    ])
    const { out } = await cli('import', path, '--book', book, ...howOrdersRead)
    expect(out).toContain('debts: 0 new, 2 unchanged\n0 events written')
  })

  test('places cash, and says how often', async () => {
    const [book, path] = [file(), csv('payment,debtor,date,amount\nP-1,X,2026-02-20,1000\nP-2,Y,2026-02-20,10\n')]
    await cli('import', csv(orders), '--book', book, ...howOrdersRead)
    const { out } = await cli('import', path, '--book', book, '--currency', 'EUR')
    expect(out).toContain('payments: 2 new, 0 unchanged\n2 events written, and cash placed on debts 2 times')
    expect((await aging(book)).currencies).toMatchObject([{ open: '234.50', unapplied: '2.75' }])
  })

  test('prints its summary as JSON', async () => {
    const { out } = await cli('import', csv(orders), '--book', file(), ...howOrdersRead, '--format', 'json')
    expect(JSON.parse(out)).toEqual({
      file: expect.any(String),
      as: 'debts',
      dryRun: false,
      rows: 3,
      excluded: 1,
      rejected: 0,
      debts: { new: 2, unchanged: 0 },
      settled: { new: 0, unchanged: 0 },
      disputed: { new: 0, unchanged: 0 },
      credits: { new: 0, unchanged: 0 },
      understood: expect.objectContaining({ headerRow: 1, decimal: { mark: 'comma', because: 'as you say' } }),
      report: expect.objectContaining({ leftOut: { excluded: 1 } }),
      events: 2,
      allocations: 0,
      rejectsFile: null,
      plan: expect.objectContaining({ format: 'receivables-import-plan', terms: 30 }),
      problems: [],
    })
  })

  test('prints money in JSON as commands take it, with decimals beside it', async () => {
    const { out } = await cli('import', csv(orders), '--book', file(), ...howOrdersRead, '--format', 'json')
    const { report } = JSON.parse(out)
    expect(report.sums).toMatchObject([
      {
        currency: 'EUR',
        amount: { amount: '124175', currency: 'EUR' },
        decimals: { amount: '1241.75', open: '1241.75' },
      },
    ])
    expect(report.first[0]).toMatchObject({
      amount: { amount: '123450', currency: 'EUR' },
      decimals: { amount: '1234.50' },
    })
  })

  test('prints in JSON why it imports nothing, too', async () => {
    const path = csv('debt,debtor,issueDate,amount\nA,X,2026-01-13,1\n')
    const { code, out, err } = await cli('import', path, '--book', file(), '--format', 'json')
    expect([code, err]).toEqual([1, expect.stringContaining('2 questions before this file can be read')])
    expect(JSON.parse(out)).toMatchObject({
      error: { _tag: 'Unclear', questions: [{ _tag: 'NoCurrency', mark: null }, { _tag: 'NoDueDate' }] },
      told: expect.stringContaining('--currency EUR'),
      asked: [
        { answers: [{ option: '--currency EUR' }] },
        { answers: [{ option: '--terms 30' }, { option: '--terms 0' }] },
      ],
    })
  })

  test('records who and when, so that the past stays as it was known', async () => {
    const book = file()
    const when = ['--actor', 'Maryam', '--recorded-at', '2026-03-01T09:30:00Z']
    await cli('import', csv(orders), '--book', book, ...howOrdersRead, ...when)
    const { out } = await cli('history', 'A', '--book', book)
    expect(out).toContain('Maryam')
    expect((await aging(book, '--known-at', '2026-02-28')).currencies).toEqual([])
    expect((await aging(book, '--known-at', '2026-03-01')).currencies).toHaveLength(1)
  })

  test('in a dry run makes no book, and adds nothing to one that is there', async () => {
    const [book, path] = [file(), csv(orders)]
    const dry = await cli('import', path, '--book', book, ...howOrdersRead, '--dry-run')
    expect(dry).toMatchObject({
      code: 0,
      out: expect.stringContaining('a dry run: 2 events would be written, and nothing was'),
    })
    expect(existsSync(book)).toBe(false)
    await cli('import', csv(orders.replace('A;X', 'Z;X')), '--book', book, ...howOrdersRead)
    const again = await cli('import', path, '--book', book, ...howOrdersRead, '--dry-run')
    expect(again.out).toContain('debts: 1 new, 1 unchanged\na dry run: 1 event would be written')
    expect((await cli('import', path, '--book', book, ...howOrdersRead)).out).toContain('1 event written')
  })
})

describe('rows that cannot be imported', () => {
  const rows = 'debt,debtor,issueDate,dueDate,amount\nA,X,2026-01-13,2026-02-13,1\nB,X,2026-01-13,2026-02-13,one\n'

  test('stop the import: 1, the reason on standard error, and no book', async () => {
    const [book, path] = [file(), csv(rows)]
    expect(await cli('import', path, '--book', book, '--currency', 'EUR')).toEqual({
      code: 1,
      out: '',
      err: [
        `error: ${path}: 1 of 2 rows cannot be imported, so none was`,
        '  row 3, amount "one": expected an amount in EUR such as 1234.50: digits, thousands in groups of three, and a point before decimals',
        'mend them, or leave them out with --on-error skip or report',
        '',
      ].join('\n'),
    })
    expect(existsSync(book)).toBe(false)
  })

  test('are left out with skip: 0, and what was left out on standard error', async () => {
    const { code, out, err } = await cli(
      'import',
      csv(rows),
      '--book',
      file(),
      '--currency',
      'EUR',
      '--on-error',
      'skip',
    )
    expect([code, out]).toEqual([0, expect.stringContaining('2 rows read as debts (1 rejected)\ndebts: 1 new')])
    expect(err).toMatch(/^Left out:\n {2}row 3, amount "one": expected/)
  })

  test('are written with report', async () => {
    const [path, rejects] = [csv(rows), `${file()}.bad.csv`]
    const to = ['--on-error', 'report', '--rejects', rejects]
    const { out } = await cli('import', path, '--book', file(), '--currency', 'EUR', ...to)
    expect(out).toContain(`(1 rejected, written to ${rejects})`)
    expect(readFileSync(rejects, 'utf8')).toMatch(
      /^debt,debtor,issueDate,dueDate,amount,row,column,value,expected\nB,X,2026-01-13,2026-02-13,one,3,/,
    )
  })
})

describe('what cannot be imported at all', () => {
  test.each([
    ['a file that is not there', ['/no/such.csv', '--book', 'x.db'], 1, 'error: there is no file /no/such.csv'],
    ['no currency', [csv('debt,debtor,issueDate,amount\nA,X,2026-01-13,1\n'), '--book', 'x.db'], 1, '--currency EUR'],
    [
      'headers that say nothing',
      [csv('a,b\n1,2\n'), '--book', 'x.db'],
      1,
      '--map "debt=COLUMN,debtor=COLUMN,issueDate=COLUMN',
    ],
    ['no book', [csv('')], 2, "required option '--book <book>'"],
    ['a currency that there is not', ['x', '--book', 'x.db', '--currency', 'EURO'], 2, 'ISO 4217'],
    ['a date format that is none', ['x', '--book', 'x.db', '--date-format', 'YY'], 2, 'It is no date format such as'],
    ['a map that is none', ['x', '--book', 'x.db', '--map', 'debt'], 2, 'It is no field=column'],
    ['an exclude that is none', ['x', '--book', 'x.db', '--exclude', 'Cancelled'], 2, 'It is not as status=Cancelled'],
    ['terms that are no days', ['x', '--book', 'x.db', '--terms', '-1'], 2, 'It is no whole number'],
    ['rejects without a report', ['x', '--book', 'x.db', '--rejects', 'y'], 2, '--rejects goes with --on-error report'],
    ['an instant that is none', ['x', '--book', 'x.db', '--recorded-at', 'now'], 2, 'nor an instant such as'],
  ])('%s', async (_, args, code, told) => {
    const ran = await cli('import', ...args)
    expect([ran.code, ran.out]).toEqual([code, ''])
    expect(ran.err).toContain(told)
    expect(existsSync('x.db')).toBe(false)
  })

  test('a book that is none is told, and left as it is', async () => {
    const book = csv('this is text\n')
    const { code, err } = await cli('import', csv(orders), '--book', book, ...howOrdersRead)
    expect([code, err]).toEqual([1, expect.stringContaining('is no book, and was left as it is')])
    expect(readFileSync(book, 'utf8')).toBe('this is text\n')
  })
})

describe('a plan', () => {
  test('is written first, edited by a person, and carried out next month', async () => {
    const [book, january] = [file(), csv(orders)]
    const first = await cli('import', january, '--book', book, '--plan', 'sales', ...howOrdersRead)
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining(`wrote ${book}.sales.plan.json`) })
    expect(existsSync(book)).toBe(false)
    const plan = readFileSync(`${book}.sales.plan.json`, 'utf8')
    writeFileSync(`${book}.sales.plan.json`, plan.replace('"terms": 30', '"terms": 45'))
    expect((await cli('import', january, '--book', book, '--plan', 'sales')).out).toContain('debts: 2 new, 0 unchanged')
    const february = csv(orders.replaceAll('.01.', '.03.').replace('A;X', 'E;X').replace('C;Y', 'F;Y'))
    const { code, out } = await cli('import', february, '--book', book, '--plan', 'sales')
    expect([code, out]).toEqual([0, expect.stringContaining('row 2: E of X, 2026-03-13, due 2026-04-27: 1234.50 EUR')])
  })

  test('of a file that is none, or is not as a plan is, imports nothing', async () => {
    const [book, plan] = [file(), csv('{')]
    expect(await cli('import', csv(orders), '--book', book, '--plan', plan)).toMatchObject({
      code: 1,
      err: expect.stringContaining('is no JSON'),
    })
    writeFileSync(plan, '{"format":"receivables-import-plan","version":1,"as":"debts","fields":{},"curency":"EUR"}')
    const { code, err } = await cli('import', csv(orders), '--book', book, '--plan', plan)
    expect([code, err]).toEqual([1, expect.stringContaining('curency: expected no such key (the nearest is currency)')])
    expect(existsSync(book)).toBe(false)
  })
})

describe('a preset', () => {
  const bsid = 'BELNR,KUNNR,BLDAT,ZFBDT,ZBD1T,WRBTR,WAERS,SHKZG\n1,C,20260113,20260201,30,5.00,USD,S\n'

  test('reads the exports of a system', async () => {
    const { code, out } = await cli('import', csv(bsid), '--book', file(), '--preset', 'sap-bsid')
    expect([code, out]).toEqual([0, expect.stringContaining('row 2: 1 of C, 2026-01-13, due 2026-03-03: 5.00 USD')])
    expect(out).toContain('"ZFBDT"  as sap-bsid calls it')
  })

  test('may stand in a file, and is told what is wrong with it', async () => {
    const preset = csv('{"format":"receivables-import-preset","version":1,"name":"ours"}')
    const { code, err } = await cli('import', csv(bsid), '--book', file(), '--preset', preset)
    expect([code, err]).toEqual([1, expect.stringContaining(`${preset} is no preset of an import:`)])
  })

  test('that there is not is told with those there are', async () => {
    const { code, err } = await cli('import', csv(bsid), '--book', file(), '--preset', 'sap')
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('there is no preset sap, and no such file: the presets are sap-bsid,'),
    ])
  })
})

describe('column names', () => {
  test('may have commas and equal signs in them', async () => {
    const path = csv('"Invoice, No.",Who,Day,"a=b"\nA,X,2026-01-13,5\n')
    const map = ['--map', 'debt=Invoice, No.,debtor=Who', '--map', 'issueDate=Day,amount=a=b', '--terms', '30']
    const { code, out } = await cli('import', path, '--book', file(), '--currency', 'EUR', ...map)
    expect([code, out]).toEqual([0, expect.stringContaining('debts: 1 new')])
  })
})

test('as a process of its own it ends with its exit code', async () => {
  const book = file()
  const ran = await cliProcess(['import', csv(orders), '--book', book, ...howOrdersRead])
  expect(ran).toMatchObject({ code: 0, err: '' })
  expect(await cliProcess(['import', csv(orders), '--book', book])).toMatchObject({ code: 1, out: '' })
})
