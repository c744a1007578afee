import { describe, expect, test } from 'vitest'
import type { Book } from '../../src/adapters/book.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import type { BookCommand } from '../../src/domain/book/book.js'
import type { DebtId, DebtorId, PaymentId } from '../../src/domain/value/id.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { agingOn, importer, memoryBook } from '../adapters/import/import-bench.js'
import { decimalsOf } from '../decimals.js'
import { describeWith, sharedJson } from './shared-data.js'

interface Case {
  readonly id: string
  readonly given: {
    readonly invoices?: ReadonlyArray<{
      id: string
      date: string
      due: string | null
      amount: string
      customer?: string
    }>
    readonly payments?: ReadonlyArray<{
      id: string
      date: string
      amount: string
      customer?: string
      allocate?: 'FIFO' | ReadonlyArray<{ invoice: string; amount: string; date: string }>
    }>
  }
  readonly asOf?: string
  readonly expect: Readonly<Record<string, unknown>>
}

const cases = 'cases/farm-erp-aging.json'
const { run } = importer()

describeWith([cases], 'the aging cases of Farm ERP', () => {
  const all = new Map(sharedJson<{ cases: ReadonlyArray<Case> }>(cases).cases.map((one) => [one.id, one]))
  const theCase = (id: string): Case => {
    const found = all.get(id)
    if (found === undefined) throw new Error(`no case ${id}`)
    return found
  }

  /** The book of a case, imported from CSV files of its invoices and payments. */
  const bookOf = async ({ given }: Case): Promise<Book> => {
    const book = memoryBook()
    const owed = (given.invoices ?? []).map((i) => [i.id, i.customer ?? 'A', i.date, i.due ?? '', i.amount].join(','))
    await run(book, ['invoice,customer,invoice date,due date,amount', ...owed].join('\n'))
    const paid = (given.payments ?? []).map((p) => {
      const [line] = p.allocate === 'FIFO' ? [] : (p.allocate ?? [])
      return [p.id, p.customer ?? 'A', p.date, p.amount, line?.invoice ?? ''].join(',')
    })
    if (paid.length > 0) await run(book, ['payment,customer,date,amount,invoice', ...paid].join('\n'))
    return book
  }

  const handle = async (book: Book, command: BookCommand) => right(await book.handle(command, { actor: 'clerk-1' })())

  const bucket = { current: 'current', '1_30': '1-30', '31_60': '31-60', '61_90': '61-90', '90_plus': '91+' } as const

  /** Of an aging the figures that the case names. */
  const figures = (expected: object, aged: Awaited<ReturnType<typeof agingOn>>['currencies'][number] | undefined) =>
    Object.fromEntries(
      Object.keys(expected).map((name) => {
        if (name === 'total') return [name, aged?.open]
        if (name === 'invoices') return [name, aged?.buckets.reduce((sum, { count }) => sum + count, 0)]
        return [name, aged?.buckets.find(({ id }) => id === bucket[name as keyof typeof bucket])?.amount]
      }),
    )

  const expectTotal = async (book: Book, asOf: string, total: unknown) => {
    const { currencies } = await agingOn(book, asOf)
    expect(figures(total as object, currencies[0])).toEqual(total)
  }

  test('farm-1-buckets', async () => {
    const farm = theCase('farm-1-buckets')
    const { currencies, groups } = await agingOn(await bookOf(farm), farm.asOf ?? '')
    for (const [who, expected] of Object.entries(farm.expect)) {
      const aged = who === 'total' ? currencies[0] : groups?.find(({ group }) => group === who)?.currencies[0]
      expect(figures(expected as object, aged)).toEqual(expected)
    }
  })

  test('farm-2-partial-payment-moves-with-time', async () => {
    const farm = theCase('farm-2-partial-payment-moves-with-time')
    await expectTotal(await bookOf(farm), farm.asOf ?? '', farm.expect.total)
  })

  test('farm-3-payment-after-report-date-ignored: also when it is taken off again', async () => {
    const farm = theCase('farm-3-payment-after-report-date-ignored')
    const book = await bookOf(farm)
    await expectTotal(book, farm.asOf ?? '', farm.expect.total)
    const payment = 'P1' as PaymentId
    await handle(book, {
      type: 'UnallocatePayment',
      payment,
      on: localDate('2024-07-05'),
      allocation: 1,
      reason: 'test',
    })
    await expectTotal(book, farm.asOf ?? '', farm.expect.total)
  })

  describe('farm-4-reversed-invoice', () => {
    const reversed = async () => {
      const book = await bookOf(theCase('farm-4-reversed-invoice'))
      await handle(book, { type: 'CancelDebt', debt: 'S3' as DebtId, on: localDate('2024-07-02'), reason: 'test' })
      return book
    }

    // domain.md 5: every view answers as of a day, and a correction takes effect on its own date.
    test('the peer drops it from every day; here it was still owed the day before it was reversed', async () => {
      const { total } = theCase('farm-4-reversed-invoice').expect as { total: object }
      await expectTotal(await reversed(), '2024-07-01', { ...total, '31_60': '300.00', total: '1000.00' })
    })

    test('and from that day on it is as the peer says', async () => {
      await expectTotal(await reversed(), '2024-07-02', {
        current: '0.00',
        '1_30': '100.00',
        '31_60': '200.00',
        '90_plus': '400.00',
        total: '700.00',
      })
    })
  })

  test('farm-6-fifo-applied', async () => {
    const farm = theCase('farm-6-fifo-applied')
    const { currencies } = await agingOn(await bookOf(farm), '2024-06-20')
    expect(currencies[0]).toMatchObject({ unapplied: farm.expect.unapplied, open: farm.expect.open_S })
  })

  test('farm-9-credit-note-lowers-customer-balance', async () => {
    const farm = theCase('farm-9-credit-note-lowers-customer-balance')
    const book = await bookOf(farm)
    await handle(book, {
      type: 'IssueCreditNote',
      debt: 'I' as DebtId,
      creditNote: 'C' as never,
      amount: { amount: 15_000n, currency: 'EUR' },
      on: localDate('2024-06-15'),
      reason: 'test',
    })
    for (const asOf of ['2024-06-01', '2024-06-15']) {
      expect((await agingOn(book, asOf)).currencies[0]?.outstanding).toBe(farm.expect[`balance_${asOf}`])
    }
  })

  // domain.md 4 and 6: what is not placed is unapplied cash, in a column of its own and never netted into a bucket.
  test('farm-10-unapplied-credit-note-leaves-invoice-aging: the credit stands beside it', async () => {
    const farm = theCase('farm-10-unapplied-credit-note-leaves-invoice-aging')
    const book = await bookOf(farm)
    await handle(book, {
      type: 'ReceivePayment',
      payment: 'C' as PaymentId,
      debtor: 'A' as never,
      on: localDate('2024-06-15'),
      amount: { amount: 5000n, currency: 'EUR' },
      method: 'credit',
      instruction: { strategy: 'none' },
    })
    const { currencies } = await agingOn(book, farm.asOf ?? '')
    expect(currencies[0]).toMatchObject({
      open: farm.expect.agingTotalInvoicesOnly,
      unapplied: '50.00',
      outstanding: '150.00',
    })
  })

  test('farm-12-statement-running-balance', async () => {
    const farm = theCase('farm-12-statement-running-balance')
    const book = await bookOf(farm)
    const query = { debtor: 'A' as DebtorId, from: localDate('2024-06-01'), asOf: localDate('2024-06-30') }
    const [account] = decimalsOf(right(await book.statement(query)())).currencies
    expect(account?.lines.map(({ balance }) => balance)).toEqual(farm.expect.running)
    expect(account?.closing).toBe(farm.expect.closing)
  })

  test('farm-13-reversed-payment', async () => {
    const farm = theCase('farm-13-reversed-payment')
    const book = await bookOf(farm)
    expect((await agingOn(book, '2024-06-18')).currencies[0]?.outstanding).toBe('600.00')
    await handle(book, {
      type: 'ReturnPayment',
      payment: 'P' as PaymentId,
      on: localDate('2024-06-19'),
      reason: 'test',
    })
    expect((await agingOn(book, '2024-06-30')).currencies[0]?.outstanding).toBe(farm.expect.closing)
  })
})
