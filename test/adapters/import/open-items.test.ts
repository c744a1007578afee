import { describe, expect, test } from 'vitest'
import type { ImportRequest } from '../../../src/adapters/import/import-request.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { eur } from '../../domain/sample.js'
import { agingOn, eventsOf, importer, memoryBook } from './import-bench.js'

const { run, attempt } = importer()

const head = 'invoice,customer,invoice date,due date,open amount\n'
const listOn = (asOf: string, gone: 'settle' | 'keep' = 'settle'): Partial<ImportRequest> => ({
  openItems: { asOf: localDate(asOf), gone },
})

const january = `${head}A1,ALPHA,2026-01-05,2026-02-04,100\nA2,ALPHA,2026-01-06,2026-02-05,200\nB1,BETA,2026-01-07,2026-02-06,300\n`
const february = `${head}A2,ALPHA,2026-01-06,2026-02-05,150\nB1,BETA,2026-01-07,2026-02-06,300\nB2,BETA,2026-02-07,2026-03-06,400\n`

const openOn = async (book: ReturnType<typeof memoryBook>, day: string) => {
  const [aged] = (await agingOn(book, day)).currencies
  return { open: aged?.open, unapplied: aged?.unapplied }
}

describe('a list of all that is open, month after month', () => {
  test('settles on its day what is gone, pays a part of what is less, and issues what is new', async () => {
    const book = memoryBook()
    await run(book, january, listOn('2026-01-31'))
    const summary = await run(book, february, listOn('2026-02-28'))
    expect(summary.openItems).toEqual({
      asOf: '2026-02-28',
      unchanged: 1,
      reduced: 1,
      gone: 1,
      debtors: [{ debtor: 'ALPHA', currency: 'EUR', settled: eur('100.00'), reduced: eur('50.00'), used: eur('0.00') }],
      more: 0,
    })
    const received = (await eventsOf(book)).filter(({ type }) => type === 'PaymentReceived')
    expect(received).toMatchObject([
      { on: '2026-02-28', method: 'other', amount: { amount: 10_000n } },
      { on: '2026-02-28', method: 'other', amount: { amount: 5000n } },
    ])
    expect(await openOn(book, '2026-02-27')).toEqual({ open: '1000.00', unapplied: '0.00' })
    expect(await openOn(book, '2026-02-28')).toEqual({ open: '850.00', unapplied: '0.00' })
  })

  test('again changes nothing, and so does the list of the month before', async () => {
    const book = memoryBook()
    await run(book, january, listOn('2026-01-31'))
    await run(book, february, listOn('2026-02-28'))
    const before = await eventsOf(book)
    expect(await run(book, february, listOn('2026-02-28'))).toMatchObject({
      events: 0,
      openItems: { reduced: 0, gone: 0 },
    })
    expect(await run(book, january, listOn('2026-01-31'))).toMatchObject({
      events: 0,
      openItems: { reduced: 0, gone: 0 },
    })
    expect(await eventsOf(book)).toEqual(before)
  })

  test('that is corrected brings the book to the correction', async () => {
    const book = memoryBook()
    await run(book, january, listOn('2026-01-31'))
    await run(book, february, listOn('2026-02-28'))
    await run(book, february.replace(',150', ',120'), listOn('2026-02-28'))
    expect(await openOn(book, '2026-02-28')).toEqual({ open: '820.00', unapplied: '0.00' })
  })

  test('in a dry run tells what it would do', async () => {
    const book = memoryBook()
    await run(book, january, listOn('2026-01-31'))
    const dry = await run(book, february, listOn('2026-02-28'), true)
    expect(await openOn(book, '2026-02-28')).toEqual({ open: '600.00', unapplied: '0.00' })
    const done = await run(book, february, listOn('2026-02-28'))
    expect({ ...dry, file: '', dryRun: false, allocations: 0 }).toEqual({ ...done, file: '' })
  })

  test('keeps what is gone where it is said to be a part of the ledger', async () => {
    const book = memoryBook()
    await run(book, january, listOn('2026-01-31'))
    await run(book, february, listOn('2026-02-28', 'keep'))
    expect(await openOn(book, '2026-02-28')).toEqual({ open: '950.00', unapplied: '0.00' })
  })
})

describe('credits on a list of open items', () => {
  const withCredit = `${january}G1,ALPHA,2026-01-10,2026-01-10,-80\n`

  test('that are gone went on what became less, before any money did', async () => {
    const book = memoryBook()
    await run(book, withCredit, listOn('2026-01-31'))
    expect(await openOn(book, '2026-01-31')).toEqual({ open: '600.00', unapplied: '80.00' })
    await run(book, february, listOn('2026-02-28'))
    expect(await openOn(book, '2026-02-28')).toEqual({ open: '850.00', unapplied: '0.00' })
    const received = (await eventsOf(book)).filter(({ type }) => type === 'PaymentReceived')
    expect(received).toMatchObject([{ amount: { amount: 2000n } }, { amount: { amount: 5000n } }])
  })

  test('that no debt explains were paid out', async () => {
    const book = memoryBook()
    await run(book, withCredit, listOn('2026-01-31'))
    await run(book, january, listOn('2026-02-28'))
    expect(await openOn(book, '2026-02-28')).toEqual({ open: '600.00', unapplied: '0.00' })
    expect((await eventsOf(book)).filter(({ type }) => type === 'PaymentRefunded')).toHaveLength(1)
  })
})

describe('a list that the book cannot follow', () => {
  test('has more of a debt than is open in the book', async () => {
    const book = memoryBook()
    await run(book, january, listOn('2026-01-31'))
    expect(await attempt(book, february.replace(',150', ',250'), listOn('2026-02-28'))).toMatchObject({
      left: {
        _tag: 'BadRows',
        problems: [{ row: 2, column: 'open amount', value: '250', expected: expect.stringContaining('200.00 EUR') }],
      },
    })
  })

  test('has a debt that the book has as closed, or as of somebody else', async () => {
    const book = memoryBook()
    await run(book, january, listOn('2026-01-31'))
    await run(book, february, listOn('2026-02-28'))
    const march = `${february}A1,ALPHA,2026-01-05,2026-02-04,100\n`.replace('B2,BETA', 'B2,GAMMA')
    expect(await attempt(book, march, listOn('2026-03-31'))).toMatchObject({
      left: {
        problems: [
          { row: 4, column: 'customer' },
          { row: 5, column: 'invoice' },
        ],
      },
    })
  })

  test('leaves out rows, whose debts would seem to be settled', async () => {
    const book = memoryBook()
    await run(book, january, listOn('2026-01-31'))
    const bad = february.replace(',150', ',x')
    const skip = { onError: 'skip' } as const
    expect(await attempt(book, bad, { ...listOn('2026-02-28'), ...skip })).toMatchObject({
      left: { _tag: 'SkippedOpenItems', rejected: 1 },
    })
    expect(await attempt(book, bad, { ...listOn('2026-02-28', 'keep'), ...skip })).toMatchObject({
      right: { rejected: 1 },
    })
  })
})
