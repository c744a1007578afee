import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { catchUp } from '../../../src/adapters/view/catch-up.js'
import { debtorOfEvent } from '../../../src/domain/book/book.js'
import { accountsIn, pendingAccounts, pendingIn } from '../../../src/projections/pending-accounts.js'
import { tempFiles } from '../temp-dir.js'
import { agingOn, eventsOf, everything, importer, memoryBook } from './import-bench.js'

const { run, attempt } = importer()
const file = tempFiles()

const eur = (amount: bigint) => ({ amount, currency: 'EUR' })

const head = 'debt,debtor,issueDate,dueDate,amount,currency,settledDate,disputed\n'

describe('a row of debts', () => {
  test('is a debt that was issued', async () => {
    const book = memoryBook()
    await run(book, `${head}INV-1,C-1,2026-01-02,2026-02-01,100.00,USD,,\n`)
    expect(await eventsOf(book)).toEqual([
      {
        type: 'DebtIssued',
        on: '2026-01-02',
        debt: 'INV-1',
        debtor: 'C-1',
        principal: { amount: 10_000n, currency: 'USD' },
        dueDate: '2026-02-01',
      },
    ])
    const [recorded] = await everything(book)
    expect(recorded).toMatchObject({ stream: 'debt-INV-1', actor: 'clerk-1', recordedAt: '2026-03-31T09:30:00.000Z' })
  })

  test('has the debtor that its letters show, in whatever form the file makes them', async () => {
    const book = memoryBook()
    const rows = ['NFC', 'NFD'].map((form, n) => `INV-${n},${'Müller'.normalize(form)},2026-01-02,2026-02-01,1.00,,,\n`)
    await run(book, `${head}${rows.join('')}`)
    expect(new Set((await eventsOf(book)).map(debtorOfEvent))).toEqual(new Set(['Müller'.normalize('NFC')]))
  })

  test('with a settled date, has a payment of its own that is placed on it', async () => {
    const book = memoryBook()
    await run(book, `${head}INV-1,C-1,2026-01-02,2026-02-01,100.00,,2026-01-20,no\n`)
    expect((await eventsOf(book)).slice(1)).toEqual([
      expect.objectContaining({
        type: 'DebtPaid',
        on: '2026-01-20',
        payment: 'INV-1/settled',
        allocation: 1,
        valueDate: '2026-01-20',
        remaining: eur(0n),
      }),
      expect.objectContaining({
        type: 'PaymentReceived',
        on: '2026-01-20',
        payment: 'INV-1/settled',
        amount: eur(10_000n),
        instruction: { strategy: 'specific', directions: [{ debt: 'INV-1' }] },
      }),
      expect.objectContaining({ type: 'PaymentAllocated', on: '2026-01-20', debt: 'INV-1', unapplied: eur(0n) }),
    ])
  })

  test('that comes settled or partly paid leaves nothing that cash application would look at', async () => {
    const book = memoryBook()
    const rows = ['INV-1,C-1,2026-01-02,2026-02-01,100.00,0.00', 'INV-2,C-1,2026-01-02,2026-02-01,100.00,40.00']
    await run(book, `debt,debtor,issueDate,dueDate,amount,open\n${rows.join('\n')}\n`)
    const { states } = right(await catchUp(book.store, pendingAccounts)())
    expect([...accountsIn(states).map(({ debts }) => [...debts.keys()])]).toEqual([['INV-2']])
    expect(pendingIn(states)).toEqual([])
  })

  test('settled before it was issued, is paid on the day of issue by cash that was there before', async () => {
    const book = memoryBook()
    await run(book, `${head}INV-1,C-1,2026-01-10,2026-02-01,100.00,,2026-01-05,\n`)
    const events = await eventsOf(book)
    const days = events.map(({ type, on }) => `${type} ${on}`)
    expect(days.sort()).toEqual([
      'DebtIssued 2026-01-10',
      'DebtPaid 2026-01-10',
      'PaymentAllocated 2026-01-10',
      'PaymentReceived 2026-01-05',
    ])
    expect((await agingOn(book, '2026-01-05')).currencies[0]).toMatchObject({ unapplied: '100.00', open: '0.00' })
    expect((await agingOn(book, '2026-01-10')).currencies).toEqual([])
  })

  test('disputed, is disputed as a whole on its issue date, and still paid by its own settlement', async () => {
    const book = memoryBook()
    await run(book, `${head}INV-1,C-1,2026-01-02,2026-02-01,100.00,,2026-01-20,Yes\nINV-2,C-1,2026-01-02,,50,,,نعم\n`)
    const disputed = (await eventsOf(book)).filter(({ type }) => type === 'DisputeRaised')
    expect(disputed).toMatchObject([
      { on: '2026-01-02', debt: 'INV-1', amount: eur(10_000n) },
      { on: '2026-01-02', debt: 'INV-2', amount: eur(5000n) },
    ])
    expect((await agingOn(book, '2026-01-10')).currencies[0]?.columns.disputed).toBe('150.00')
    expect((await agingOn(book, '2026-01-20')).currencies[0]).toMatchObject({
      open: '50.00',
      columns: { disputed: '50.00' },
    })
  })

  test('without a due date, is due on its issue date or by the terms that are given', async () => {
    const rows = `${head}INV-1,C-1,2026-01-02,,100.00,,,\nINV-2,C-1,2026-01-02,2026-01-03,100.00,,,\n`
    const due = async (terms: number) => {
      const book = memoryBook()
      await run(book, rows, { terms })
      return (await eventsOf(book)).map((event) => (event.type === 'DebtIssued' ? event.dueDate : ''))
    }
    expect(await due(0)).toEqual(['2026-01-02', '2026-01-03'])
    expect(await due(30)).toEqual(['2026-02-01', '2026-01-03'])
  })

  test('keeps its tags, and blank ones are none', async () => {
    const book = memoryBook()
    const rows =
      'debt,debtor,issueDate,amount,countryCode,Sales Region\nINV-1,C-1,2026-01-02,1,391,North\nINV-2,C-1,2026-01-02,1,,\n'
    await run(book, rows, { tags: [['region', 'Sales Region']] })
    const tags = (await eventsOf(book)).map((event) => (event.type === 'DebtIssued' ? event.tags : 'none'))
    expect(tags).toEqual([{ country: '391', region: 'North' }, undefined])
  })

  test('keeps its id as it is, in whatever digits', async () => {
    const book = memoryBook()
    await run(book, 'شماره فاکتور,مشتری,تاریخ صدور,مبلغ\nف-۱۲,علی,۲۰۲۶/۰۱/۱۳,"۱٬۲۳۴٫۵"\n')
    expect(await eventsOf(book)).toMatchObject([
      { debt: 'ف-۱۲', debtor: 'علی', on: '2026-01-13', principal: eur(123_450n) },
    ])
  })

  test('is left out by what stands in one of its columns, without being looked at', async () => {
    const book = memoryBook()
    const rows =
      'debt,debtor,issueDate,amount,status\nA,C,2026-01-02,1,Open\nB,C,nonsense,-1,Cancelled\nC,C,2026-01-02,1,VOID\n'
    const exclude = [
      ['status', 'cancelled'],
      ['Status', 'Void'],
    ] as const
    expect(await run(book, rows, { exclude })).toMatchObject({ rows: 3, excluded: 2, debts: { new: 1, unchanged: 0 } })
  })
})

describe('the summary', () => {
  test('counts what was new and what was so already', async () => {
    const book = memoryBook()
    const rows = `${head}A,C,2026-01-02,,1,,,yes\nB,C,2026-01-02,,1,,2026-01-03,\n`
    expect(await run(book, rows)).toEqual({
      file: expect.stringContaining('.csv'),
      as: 'debts',
      dryRun: false,
      rows: 2,
      excluded: 0,
      rejected: 0,
      debts: { new: 2, unchanged: 0 },
      settled: { new: 1, unchanged: 0 },
      disputed: { new: 1, unchanged: 0 },
      credits: { new: 0, unchanged: 0 },
      understood: expect.anything(),
      report: expect.anything(),
      events: 6,
      allocations: 0,
      rejectsFile: null,
      plan: expect.anything(),
      problems: [],
    })
    const again = await run(book, `${rows}C,C,2026-01-02,,1,,,\n`)
    expect(again).toMatchObject({
      debts: { new: 1, unchanged: 2 },
      settled: { new: 0, unchanged: 1 },
      disputed: { new: 0, unchanged: 1 },
      events: 1,
    })
  })
})

describe('the same file again', () => {
  const rows = `${head}A,C,2026-01-02,2026-02-01,10,,,yes\nB,C,2026-01-02,2026-02-01,20,,2026-01-20,yes\n`

  test('adds nothing', async () => {
    const book = memoryBook()
    await run(book, rows)
    const before = await everything(book)
    expect(await run(book, rows)).toMatchObject({ events: 0, debts: { new: 0, unchanged: 2 } })
    expect(await everything(book)).toEqual(before)
  })

  test('with what was settled since, adds the settlement', async () => {
    const book = memoryBook()
    await run(book, rows)
    const settled = rows.replace('10,,,yes', '10,,2026-02-10,yes')
    expect(await run(book, settled)).toMatchObject({ events: 3, settled: { new: 1, unchanged: 1 } })
  })

  test('with other data under the same id, is refused by row and column', async () => {
    const book = memoryBook()
    await run(book, rows)
    const before = await everything(book)
    const other = rows
      .replace('A,C,2026-01-02,2026-02-01,10', 'A,D,2026-01-02,2026-03-01,11')
      .replace('2026-01-20', '2026-01-21')
    const imported = await attempt(book, `${other}Z,C,2026-01-02,,5,,,\n`)
    const there = 'what the book has: debt A is there with another'
    expect(imported).toMatchObject({
      left: {
        _tag: 'BadRows',
        rows: 3,
        rejected: 2,
        problems: [
          { row: 2, column: 'debtor', value: 'D', expected: `${there} debtor` },
          { row: 2, column: 'dueDate', value: '2026-03-01', expected: `${there} dueDate` },
          { row: 2, column: 'amount', value: '11', expected: `${there} principal` },
          {
            row: 3,
            column: 'settledDate',
            value: '2026-01-21',
            expected: 'what the book has: payment B/settled is there with another on',
          },
        ],
      },
    })
    expect(await everything(book)).toEqual(before)
  })

  test('with a settlement of what was paid otherwise, is refused: it would be paid twice', async () => {
    const book = memoryBook()
    await run(book, rows)
    await run(book, 'payment,debtor,date,amount,debt\nP-1,C,2026-02-01,10.00,A\n')
    const imported = await attempt(book, rows.replace('10,,,yes', '10,,2026-02-10,yes'))
    expect(imported).toMatchObject({
      left: {
        problems: [
          {
            row: 2,
            column: 'settledDate',
            value: '2026-02-10',
            expected: 'what the book accepts: debt A is not open: it is settled',
          },
        ],
      },
    })
  })
})

describe('a dry run', () => {
  const rows = `${head}A,C,2026-01-02,2026-02-01,10,,2026-01-20,yes\n`

  test('checks and counts, and writes nothing', async () => {
    const book = memoryBook()
    const dry = await run(book, rows, {}, true)
    expect(await everything(book)).toEqual([])
    expect(await run(book, rows)).toEqual({ ...dry, file: expect.anything(), dryRun: false, allocations: 0 })
    const again = await run(book, rows, {}, true)
    expect(again).toMatchObject({ dryRun: true, events: 0, debts: { new: 0, unchanged: 1 }, allocations: null })
  })

  test('finds what only the book can tell', async () => {
    const book = memoryBook()
    await run(book, rows)
    expect(await attempt(book, rows.replace(',10,', ',11,'), {}, true)).toMatchObject({ left: { rejected: 1 } })
  })
})

describe('on SQLite', () => {
  test('a file is the same book as in memory', async () => {
    const [path, rows] = [file(), Array.from({ length: 1200 }, (_, n) => n)]
    const text = rows.map(
      (n) => `INV-${n},C-${n % 7},2026-01-02,,${n + 1},,${n % 2 ? '2026-01-20' : ''},${n % 3 ? '' : 'y'}`,
    )
    const book = openBook(right(await openSqliteStore(path, bookCodec)()))
    const memory = memoryBook()
    const [summary, same] = [await run(book, head + text.join('\n')), await run(memory, head + text.join('\n'))]
    expect(summary).toEqual({ ...same, file: summary.file })
    expect(await eventsOf(book)).toEqual(await eventsOf(memory))
    expect(await run(book, head + text.join('\n'))).toMatchObject({ events: 0, debts: { new: 0, unchanged: 1200 } })
    await book.close()
  })
})

describe('rows that share a number', () => {
  const rows = [
    'invoice,part,customer,invoice date,due date,amount,paid',
    'A,1,X,2026-01-15,2026-02-14,40,40',
    'B,1,X,2026-01-15,2026-02-14,5,',
    'A,3,X,2026-01-15,2026-03-16,30,',
    'A,2,X,2026-01-15,2026-03-01,30,10',
    '',
  ].join('\n')

  test('are asked about, with the column that tells them apart', async () => {
    const imported = await attempt(memoryBook(), rows)
    expect(imported).toMatchObject({
      left: { _tag: 'Unclear', questions: [{ _tag: 'SharedNumber', rows: [2, 4], apart: ['part'] }] },
    })
  })

  test('are debts of their own under joined ids', async () => {
    const book = memoryBook()
    await run(book, rows, { map: [['debt', 'invoice+part']] })
    const ids = (await eventsOf(book)).flatMap((event) => (event.type === 'DebtIssued' ? [event.debt] : []))
    expect(ids).toEqual(['A-1', 'B-1', 'A-3', 'A-2'])
  })

  test('are one debt with several due dates, wherever its rows stand', async () => {
    const book = memoryBook()
    const summary = await run(book, rows, { instalments: true })
    expect(summary).toMatchObject({
      rows: 4,
      excluded: 2,
      debts: { new: 2, unchanged: 0 },
      report: { leftOut: { instalment: 2 }, sums: [{ amount: eur(10_500n), paid: eur(5000n), open: eur(5500n) }] },
    })
    expect((await eventsOf(book))[0]).toMatchObject({
      debt: 'A',
      principal: eur(10_000n),
      dueDate: '2026-03-16',
      instalments: [
        { due: '2026-02-14', amount: eur(4000n) },
        { due: '2026-03-01', amount: eur(3000n) },
        { due: '2026-03-16', amount: eur(3000n) },
      ],
    })
    expect(await run(book, rows, { instalments: true })).toMatchObject({ events: 0, debts: { new: 0, unchanged: 2 } })
  })

  test.each([
    ['cannot be read', '30,10', 'thirty,'],
    ['names somebody else', 'A,2,X', 'A,2,Y'],
  ])('are no debt where one of them %s: none of that number is taken', async (_, from, to) => {
    const book = memoryBook()
    const summary = await run(book, rows.replace(from, to), { instalments: true, onError: 'skip' })
    expect(summary).toMatchObject({ rows: 4, rejected: 3, debts: { new: 1 } })
    expect((await eventsOf(book)).map((event) => ('debt' in event ? event.debt : ''))).toEqual(['B'])
  })

  test('are all written to the rejected rows where the book refuses their debt', async () => {
    const book = memoryBook()
    await run(book, 'invoice,customer,invoice date,due date,amount\nA,X,2026-01-15,2026-02-14,7\n')
    const rejects = `${file()}.bad.csv`
    const asked = { instalments: true, onError: 'report', rejects } as const
    expect(await run(book, rows, asked)).toMatchObject({ rejected: 1, rejectsFile: rejects })
    expect(readFileSync(rejects, 'utf8').match(/^A,\d/gm)).toEqual(['A,1', 'A,3', 'A,2'])
  })
})

describe('rows that are lines of one invoice', () => {
  const rows = [
    'invoice,customer,invoice date,due date,total,balance,item,item price',
    'A,X,2026-01-15,2026-02-14,100,40,Nuts,60',
    'A,X,2026-01-15,2026-02-14,100,40,Bolts,40',
    'B,X,2026-01-15,2026-02-14,5,5,Nuts,5',
    '',
  ].join('\n')

  test('say the whole of it, each of them', async () => {
    const book = memoryBook()
    const summary = await run(book, rows, { lines: true, ignore: ['item price'] })
    expect(summary).toMatchObject({
      debts: { new: 2 },
      report: { leftOut: { line: 1 }, sums: [{ amount: eur(10_500n), open: eur(4500n) }] },
    })
  })

  test('are no invoice where they say different ones', async () => {
    const summary = await run(memoryBook(), rows.replace('100,40,Bolts', '100,50,Bolts'), {
      lines: true,
      onError: 'skip',
    })
    expect(summary).toMatchObject({ rejected: 2, debts: { new: 1 } })
    expect(summary.problems[0]?.expected).toContain('say the same debt: row 3 does not fit')
  })
})

describe('terms', () => {
  test('count from their own day, and of several the longest is net', async () => {
    const book = memoryBook()
    const rows = [
      'debt,debtor,issueDate,amount,Baseline Date,ZBD1T,ZBD2T,ZBD3T',
      'A,X,2026-01-15,1,2026-02-01,14,30,0',
      'B,X,2026-01-15,1,,10,,',
      'C,X,2026-01-15,1,2026-02-01,0,0,0',
      '',
    ].join('\n')
    await run(book, rows, { terms: undefined, map: [['terms', 'ZBD1T+ZBD2T+ZBD3T']] })
    const due = (await eventsOf(book)).flatMap((event) => (event.type === 'DebtIssued' ? [event.dueDate] : []))
    expect(due).toEqual(['2026-03-03', '2026-01-25', '2026-02-01'])
  })
})

describe('amounts in minor units', () => {
  const head = 'debt,debtor,issueDate,amount,currency\n'

  test('are whole numbers of them', async () => {
    const book = memoryBook()
    await run(book, `${head}A,X,2026-01-15,12345,EUR\nB,X,2026-01-15,500,JPY\nC,X,2026-01-15,-7,EUR\n`, {
      minorUnits: true,
    })
    expect(await eventsOf(book)).toMatchObject([
      { principal: { amount: 12_345n, currency: 'EUR' } },
      { principal: { amount: 500n, currency: 'JPY' } },
      { type: 'CreditGranted', amount: { amount: 7n, currency: 'EUR' } },
    ])
  })

  test.each(['123.45', '1,234', '1e3'])('and not %s', async (amount) => {
    const imported = await attempt(memoryBook(), `${head}A,X,2026-01-15,"${amount}",EUR\n`, { minorUnits: true })
    expect(imported).toMatchObject({
      left: { problems: [{ column: 'amount', expected: expect.stringContaining('a whole number') }] },
    })
  })
})

describe('a row of nothing but figures', () => {
  const rows = 'debt,debtor,issueDate,amount,currency\nA,X,2026-01-15,5,EUR\nB,X,2026-01-15,7,EUR\n'

  test('is a total where they sum up the rows above it', async () => {
    expect(await run(memoryBook(), `${rows},,,12,\n`)).toMatchObject({
      debts: { new: 2 },
      report: { leftOut: { total: 1 } },
    })
  })

  test('is a bad row where they do not', async () => {
    expect(await attempt(memoryBook(), `${rows},,,13,\n`)).toMatchObject({ left: { _tag: 'BadRows', rejected: 1 } })
  })
})
