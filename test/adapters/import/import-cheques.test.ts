import { readFileSync, writeFileSync } from 'node:fs'
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import type { Book } from '../../../src/adapters/book.js'
import { importFile } from '../../../src/adapters/import/import-file.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { agingOn, eventsOf, everything, importer, memoryBook } from './import-bench.js'
import { requestOf } from './request-of.js'

const { run, attempt } = importer()

const debts = 'debt,debtor,issueDate,dueDate,amount\n'
const ledger = `${debts}A,C,2026-01-02,2026-02-01,10\nB,C,2026-01-05,2026-01-20,20\n`
const head =
  'cheque,debtor,amount,receivedDate,chequeDate,bank,serial,debts,status,depositedDate,clearedDate,bouncedDate,bounceReason\n'
const paper = 'K-1,C,15,2026-01-06,2026-02-10,Melli,771'

const told = async (book: Book): Promise<ReadonlyArray<string>> =>
  (await eventsOf(book)).flatMap((event) => ('cheque' in event ? [`${event.type} ${event.on}`] : []))

const placed = async (book: Book): Promise<ReadonlyArray<string>> =>
  (await eventsOf(book)).flatMap((event) =>
    event.type === 'PaymentAllocated' ? [`${event.payment} ${event.debt} ${event.amount.amount} ${event.on}`] : [],
  )

const covered = async (book: Book, asOf: string) => (await agingOn(book, asOf)).currencies[0]?.columns.covered

describe('a row of cheques', () => {
  test('is a cheque in hand that covers its debts, and pays none', async () => {
    const book = memoryBook()
    await run(book, ledger)
    expect(await run(book, `${head}${paper},A:5; B,,,,,\n`)).toMatchObject({
      as: 'cheques',
      cheques: { new: 1, unchanged: 0 },
      cleared: { new: 0, unchanged: 0 },
      events: 1,
      allocations: 0,
    })
    expect((await eventsOf(book)).at(-1)).toMatchObject({
      ...{ type: 'ChequeReceived', cheque: 'K-1', debtor: 'C', on: '2026-01-06', chequeDate: '2026-02-10' },
      ...{ bank: 'Melli', serial: '771', drawer: 'C', purpose: 'payment' },
      covers: [
        { debt: 'A', amount: { amount: 500n, currency: 'EUR' } },
        { debt: 'B', amount: { amount: 1000n, currency: 'EUR' } },
      ],
    })
    expect(await covered(book, '2026-01-31')).toBe('15.00')
    expect((await agingOn(book, '2026-01-31')).currencies[0]).toMatchObject({ open: '30.00', unapplied: '0.00' })
  })

  test('that cleared pays the debts that it is for, by a payment of its own', async () => {
    const book = memoryBook()
    await run(book, ledger)
    const row = `${paper},A:5; B,cleared,2026-02-10,2026-02-12,,\n`
    expect(await run(book, head + row)).toMatchObject({
      cheques: { new: 1 },
      cleared: { new: 1 },
      events: 3,
      allocations: 2,
    })
    expect(await told(book)).toEqual([
      'ChequeReceived 2026-01-06',
      'ChequeDeposited 2026-02-10',
      'ChequeCleared 2026-02-12',
    ])
    expect(await placed(book)).toEqual(['cheque-K-1 A 500 2026-02-12', 'cheque-K-1 B 1000 2026-02-12'])
    expect((await agingOn(book, '2026-02-11')).currencies[0]).toMatchObject({ open: '30.00' })
    expect((await agingOn(book, '2026-02-12')).currencies[0]).toMatchObject({ open: '15.00', unapplied: '0.00' })
  })

  test('that bounced leaves what is owed where it was', async () => {
    const book = memoryBook()
    await run(book, ledger)
    const row = `${paper},A,bounced,2026-02-10,,2026-02-12,Kein NSF\n`
    expect(await attempt(book, head + row)).toMatchObject({ left: { problems: [{ column: 'bounceReason' }] } })
    await run(book, head + row.replace('Kein NSF', 'کسری موجودی'))
    expect((await eventsOf(book)).at(-1)).toMatchObject({ type: 'ChequeBounced', reason: 'insufficient-funds' })
    expect(await covered(book, '2026-02-11')).toBe('10.00')
    expect(await covered(book, '2026-02-12')).toBe('0.00')
    expect((await agingOn(book, '2026-02-12')).currencies[0]).toMatchObject({ open: '30.00' })
  })

  test('waits for debts that are not in the book', async () => {
    const book = memoryBook()
    await run(book, `${head}${paper},A:5; Z,cleared,,2026-02-12,,\n`)
    expect(await told(book)).toContain('ChequeDeposited 2026-02-12')
    expect(await placed(book)).toEqual([])
    expect(await run(book, ledger)).toMatchObject({ allocations: 1 })
    expect(await placed(book)).toEqual(['cheque-K-1 A 500 2026-02-12'])
    expect((await agingOn(book, '2026-02-28')).currencies[0]).toMatchObject({ unapplied: '10.00' })
  })

  test('held as security covers nothing', async () => {
    const book = memoryBook()
    await run(book, ledger)
    const secured = head.replace('status', 'purpose')
    await run(book, `${secured}${paper},A,تضمین,,,,\n`)
    expect((await eventsOf(book)).at(-1)).toMatchObject({ purpose: 'security', covers: [{ debt: 'A' }] })
    expect(await covered(book, '2026-01-31')).toBe('0.00')
  })

  test('that was endorsed, came back, and was given back to the debtor', async () => {
    const book = memoryBook()
    const columns =
      'cheque,debtor,amount,receivedDate,chequeDate,bank,serial,status,endorsedDate,endorsedTo,recourse,bouncedDate,returnedDate\n'
    await run(book, `${columns}${paper},endorsed,2026-01-08,Steel Co,,,\n`)
    expect((await eventsOf(book)).at(-1)).toMatchObject({ type: 'ChequeEndorsed', to: 'Steel Co', recourse: true })
    await run(book, `${columns}${paper},returned,2026-01-08,Steel Co,,2026-02-12,2026-02-20\n`)
    expect((await told(book)).slice(1)).toEqual([
      'ChequeEndorsed 2026-01-08',
      'ChequeBounced 2026-02-12',
      'ChequeReturned 2026-02-20',
    ])
  })
})

describe('the same cheques again', () => {
  const rows = (status: string) => `${head}${paper},A:5; B,${status}\n`

  test('add nothing', async () => {
    const book = memoryBook()
    await run(book, ledger)
    await run(book, rows('cleared,2026-02-10,2026-02-12,,'))
    const before = await everything(book)
    expect(await run(book, rows('cleared,2026-02-10,2026-02-12,,'))).toMatchObject({
      cheques: { new: 0, unchanged: 1 },
      cleared: { new: 0, unchanged: 1 },
      events: 0,
      allocations: 0,
    })
    expect(await everything(book)).toEqual(before)
  })

  test('add what became of them since: month by month it is the book of the last file', async () => {
    const monthly = memoryBook()
    await run(monthly, ledger)
    const months = [
      'in hand,,,,',
      'deposited,2026-02-10,,,',
      'bounced,2026-02-10,,2026-02-12,nsf',
      'cleared,2026-02-10,2026-03-05,2026-02-12,nsf',
    ]
    for (const month of months) await run(monthly, rows(month))
    const once = memoryBook()
    await run(once, ledger)
    await run(once, rows(months.at(-1) ?? ''))
    expect(await told(monthly)).toEqual([
      'ChequeReceived 2026-01-06',
      'ChequeDeposited 2026-02-10',
      'ChequeBounced 2026-02-12',
      'ChequeRepresented 2026-03-05',
      'ChequeCleared 2026-03-05',
    ])
    expect(await eventsOf(monthly)).toEqual(await eventsOf(once))
  })

  test('with other data are refused, by column', async () => {
    const book = memoryBook()
    await run(book, rows('in hand,,,,'))
    const other = rows('in hand,,,,').replace('Melli', 'Saderat').replace('A:5; B', 'A')
    expect(await attempt(book, other)).toMatchObject({
      left: {
        problems: [
          {
            row: 2,
            column: 'bank',
            value: 'Saderat',
            expected: 'what the book has: cheque K-1 is there with another bank',
          },
          { row: 2, column: 'debts', value: 'A' },
        ],
      },
    })
    await run(book, rows('deposited,2026-02-10,,,'))
    expect(await attempt(book, rows('deposited,2026-02-11,,,'))).toMatchObject({
      left: { problems: [{ row: 2, column: 'depositedDate', value: '2026-02-11' }] },
    })
  })

  test('a dry run counts the same and writes nothing', async () => {
    const book = memoryBook()
    await run(book, ledger)
    const before = await everything(book)
    const summary = await run(book, rows('cleared,2026-02-10,2026-02-12,,'), {}, true)
    expect(summary).toMatchObject({ dryRun: true, cheques: { new: 1 }, cleared: { new: 1 }, events: 3 })
    expect(await everything(book)).toEqual(before)
  })

  test('bad rows are written beside the file with report, mended and imported', async () => {
    const book = memoryBook()
    const bad = `${head}${paper},A,,,,,\n${paper.replace('K-1', 'K-2')},A:99,,,,,\n`
    const { rejectsFile, rejected } = await run(book, bad, { onError: 'report' })
    expect(rejected).toBe(1)
    const path = rejectsFile ?? ''
    writeFileSync(path, readFileSync(path, 'utf8').replace('A:99', 'A:9'))
    expect(right(await importFile(book, requestOf(path))())).toMatchObject({ rows: 1, cheques: { new: 1 } })
  })
})

describe('as ledgers of other languages have it', () => {
  test('Persian, with Persian digits', async () => {
    const book = memoryBook()
    const rows = [
      'شناسه چک,کد مشتری,مبلغ,تاریخ دریافت,تاریخ سررسید,بانک,شماره چک,شناسه صیادی,شماره فاکتورها,وضعیت,تاریخ وصول',
      'K-1,C,"۱٬۵۰۰٬۰۰۰",۲۰۲۶-۰۱-۰۶,۲۰۲۶-۰۲-۱۰,ملی,۷۷۱/۲,۱۲۳۴ ۵۶۷۸ ۹۰۱۲ ۳۴۵۶,A:۵۰۰٬۰۰۰؛ B,وصول شده,۲۰۲۶-۰۲-۱۲',
    ]
    await run(book, rows.join('\n'), { currency: 'IRR' })
    const [received] = await eventsOf(book)
    expect(received).toMatchObject({
      ...{ cheque: 'K-1', on: '2026-01-06', chequeDate: '2026-02-10', sayad: '1234567890123456', bank: 'ملی' },
      amount: { amount: 150_000_000n, currency: 'IRR' },
      covers: [{ debt: 'A', amount: { amount: 50_000_000n } }, { debt: 'B' }],
    })
    expect(await told(book)).toContain('ChequeCleared 2026-02-12')
  })

  test('German, with a decimal comma', async () => {
    const book = memoryBook()
    const rows =
      'Scheck;Kunde;Betrag;Erhalten am;Scheckdatum;Bezogene Bank;Seriennummer;Rechnungen;Stand;Eingereicht am\nK-1;C;1.500,50;06.01.2026;13.02.2026;Sparkasse;771;A:500,25;eingereicht;13.02.2026\n'
    await run(book, rows, { decimal: 'comma' })
    expect(await told(book)).toEqual(['ChequeReceived 2026-01-06', 'ChequeDeposited 2026-02-13'])
    expect((await eventsOf(book))[0]).toMatchObject({ covers: [{ amount: { amount: 50_025n } }] })
  })

  test('Arabic', async () => {
    const book = memoryBook()
    const rows =
      'معرف الشيك,العميل,المبلغ,العملة,تاريخ الاستلام,تاريخ الشيك,البنك,رقم الشيك,حالة الشيك,تاريخ الارتداد,سبب الارتداد\nK-1,C,٩٠٫٥٠٠,KWD,2026-01-06,2026-02-13,الأهلي,771,مرتجع,2026-02-14,عدم كفاية الرصيد\n'
    await run(book, rows)
    expect((await eventsOf(book)).at(-1)).toMatchObject({ type: 'ChequeBounced', reason: 'insufficient-funds' })
  })

  test('without a status, the days say it; with one, its day may stand in a column for all', async () => {
    const book = memoryBook()
    await run(book, `${head.replace('status,', '')}${paper},,2026-02-10,2026-02-12,,\n`)
    expect((await told(book)).at(-1)).toBe('ChequeCleared 2026-02-12')
    const other = memoryBook()
    const columns = 'cheque,debtor,amount,receivedDate,chequeDate,bank,serial,status,statusDate\n'
    await run(other, `${columns}${paper},given back,2026-02-12\n`)
    expect((await told(other)).at(-1)).toBe('ChequeReturned 2026-02-12')
  })
})

describe('whatever a row of cheques says', () => {
  /** Mostly none or one in its turn, else one that is before others. */
  const day = (turn: string) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant('') },
      { weight: 5, arbitrary: fc.constant(turn) },
      { weight: 1, arbitrary: fc.constantFrom('2026-01-05', '2026-02-28') },
    )
  const row = fc.record({
    received: fc.constantFrom('2026-01-05', '2026-01-06'),
    debts: fc.constantFrom('', 'A', 'A:5; B', 'A:5', 'A:15', 'A:15; B', 'A:16', 'A; A'),
    status: fc.constantFrom('', 'in-hand', 'deposited', 'endorsed', 'bounced', 'cleared', 'returned'),
    days: fc.oneof(
      { weight: 1, arbitrary: fc.constant(['', '', '', '', '', '']) },
      {
        weight: 4,
        arbitrary: fc.tuple(
          ...['02-01', '02-01', '02-01', '02-02', '02-03', '02-04'].map((turn) => day(`2026-${turn}`)),
        ),
      },
    ),
    recourse: fc.constantFrom('', 'yes', 'no'),
  })
  const columns =
    'cheque,debtor,amount,receivedDate,chequeDate,bank,serial,debts,status,statusDate,depositedDate,endorsedDate,bouncedDate,clearedDate,returnedDate,endorsedTo,recourse\n'

  /** Tries a row on an empty book: the last thing told of the cheque, or nothing where the row is refused. */
  const taken = async (cells: string): Promise<string | undefined> => {
    const book = memoryBook()
    const text = columns + cells
    const imported = await attempt(book, text)
    if (E.isLeft(imported)) {
      expect(imported.left._tag).toBe('BadRows')
      expect(await everything(book)).toEqual([])
      return undefined
    }
    const before = await everything(book)
    expect(await run(book, text)).toMatchObject({ events: 0, cheques: { new: 0, unchanged: 1 } })
    expect(await everything(book)).toEqual(before)
    return (await told(book)).at(-1)?.split(' ')[0]
  }

  test('it is refused by what it says itself, or an empty book takes it whole', async () => {
    await fc.assert(
      fc.asyncProperty(row, async ({ received, debts: named, status, days, recourse }) => {
        await taken(`K-1,C,15,${received},2026-02-10,Melli,771,${named},${status},${days.join(',')},Steel,${recourse}`)
      }),
      { numRuns: 500, seed: 20_260_331 },
    )
  })

  test.each([
    ['in-hand', ',,,,,', 'ChequeReceived'],
    ['deposited', ',2026-02-10,,,,', 'ChequeDeposited'],
    ['endorsed', ',,2026-02-01,,,', 'ChequeEndorsed'],
    ['bounced', ',2026-02-10,,2026-02-12,,', 'ChequeBounced'],
    ['cleared', ',2026-02-10,,,2026-02-12,', 'ChequeCleared'],
    ['returned', ',,,,,2026-02-12', 'ChequeReturned'],
  ])('one that is %s is taken', async (status, days, last) => {
    expect(await taken(`K-1,C,15,2026-01-05,2026-02-10,Melli,771,A:5; B,${status},${days},Steel,yes`)).toBe(last)
  })
})
