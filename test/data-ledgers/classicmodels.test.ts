import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Book, openBook } from '../../src/adapters/book.js'
import { bookCodec } from '../../src/adapters/codec/book-codec.js'
import { importFile } from '../../src/adapters/import/import-file.js'
import { openSqliteStore } from '../../src/adapters/sqlite/sqlite-store.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { debtorOfEvent } from '../../src/domain/book/book.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { toDecimal } from '../../src/domain/value/money.js'
import { eventsOf, memoryBook } from '../adapters/import/import-bench.js'
import { requestOf } from '../adapters/import/request-of.js'
import { tempFiles } from '../adapters/temp-dir.js'
import { decimalsOf } from '../decimals.js'
import { type AgedFacts, asFacts } from './facts.js'
import { describeWith, sharedFile, sharedJson } from './shared-data.js'

interface AsOf {
  readonly openOrders: number
  readonly open: string
  readonly creditOnAccount: string
  readonly customersInCredit: number
  readonly allocationLines: number
  readonly partlyPaidOrders: number
  readonly aging: Readonly<Record<string, AgedFacts>>
  readonly netPosition: string
  readonly billedToDate: string
  readonly paidToDate: string
}

interface Example {
  readonly orders: ReadonlyArray<{ readonly order: string; readonly total: string; readonly left: string }>
  readonly credit: string
  readonly allocations: ReadonlyArray<{ readonly check: string; readonly order: string; readonly amount: string }>
}

interface Facts {
  readonly fifoAsOf: Readonly<Record<string, AsOf>>
  readonly 'balanceByCustomer_2005-06-30': Readonly<Record<string, string>>
  readonly 'examples_2005-06-30': Readonly<Record<string, Example>>
}

const lastDay = '2005-06-30'
const orders = 'data/classicmodels_orders.csv'
const payments = 'data/classicmodels_payments.csv'

const file = tempFiles()

const importOrders = async (book: Book, path = sharedFile(orders)) =>
  right(await importFile(book, requestOf(path, { currency: 'USD', terms: 30, exclude: [['status', 'Cancelled']] }))())

const importPayments = async (book: Book, path = sharedFile(payments)) =>
  right(await importFile(book, requestOf(path, { currency: 'USD' }))())

/** The file with its rows in another order, the same each time. */
const shuffled = (path: string): string => {
  const [head = '', ...rows] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
  const keyed = rows.map((row, n) => ({ row, key: ((n + 1) * 2_654_435_761) % 4_294_967_291 }))
  const copy = `${file()}.csv`
  writeFileSync(copy, [head, ...keyed.sort((a, b) => a.key - b.key).map(({ row }) => row), ''].join('\n'))
  return copy
}

const sqliteBook = async (): Promise<Book> => openBook(right(await openSqliteStore(file(), bookCodec)()))

const ways: ReadonlyArray<readonly [string, () => Promise<Book>, (book: Book) => Promise<unknown>]> = [
  [
    'orders, then payments',
    async () => memoryBook(),
    async (book) => [await importOrders(book), await importPayments(book)],
  ],
  [
    'payments, then orders',
    async () => memoryBook(),
    async (book) => [await importPayments(book), await importOrders(book)],
  ],
  [
    'rows in another order, on SQLite',
    sqliteBook,
    async (book) => [
      await importOrders(book, shuffled(sharedFile(orders))),
      await importPayments(book, shuffled(sharedFile(payments))),
    ],
  ],
  [
    'payments first and rows in another order, each file twice, on SQLite',
    sqliteBook,
    async (book) => {
      for (let time = 1; time <= 2; time++) {
        await importPayments(book, shuffled(sharedFile(payments)))
        await importOrders(book, shuffled(sharedFile(orders)))
      }
    },
  ],
]

describeWith([orders, payments, 'data/classicmodels.facts.json'], 'the classicmodels ledger', () => {
  const facts = sharedJson<Facts>('data/classicmodels.facts.json')

  test('is read as what it is', async () => {
    const book = memoryBook()
    expect(await importOrders(book)).toMatchObject({ as: 'debts', rows: 326, excluded: 6, debts: { new: 320 } })
    expect(await importPayments(book)).toMatchObject({
      as: 'payments',
      rows: 273,
      payments: { new: 273 },
      allocations: 302,
    })
    expect(await importPayments(book)).toMatchObject({ payments: { new: 0, unchanged: 273 }, allocations: 0 })
  })

  describe.each(ways)('%s', (_, open, fill) => {
    let book: Book
    const filled = async () => {
      if (book === undefined) {
        book = await open()
        await fill(book)
      }
      return book
    }
    const on = async (asOf: string) =>
      right(await (await filled()).aging({ asOf: localDate(asOf), groupBy: ({ debtor }) => debtor })())

    test.each(Object.entries(facts.fifoAsOf))('is on %s as the facts say', async (asOf, expected) => {
      const report = await on(asOf)
      const [aged] = decimalsOf(report).currencies
      const events = (await eventsOf(await filled())).filter((event) => event.on <= asOf)
      const total = (amounts: ReadonlyArray<bigint>) =>
        toDecimal({ amount: amounts.reduce((sum, amount) => sum + amount, 0n), currency: 'USD' })
      const paid = events.filter((event) => event.type === 'DebtPaid' || event.type === 'DebtPartiallyPaid')
      const whole = paid.filter(({ type }) => type === 'DebtPaid').map(({ debt }) => debt)
      const partly = paid.filter(({ type, debt }) => type === 'DebtPartiallyPaid' && !whole.includes(debt))
      expect({
        openOrders: aged?.buckets.reduce((sum, { count }) => sum + count, 0),
        open: aged?.open,
        creditOnAccount: aged?.unapplied,
        customersInCredit: report.groups?.filter(({ currencies }) => (currencies[0]?.unapplied.amount ?? 0n) > 0n)
          .length,
        allocationLines: paid.length,
        partlyPaidOrders: new Set(partly.map(({ debt }) => debt)).size,
        aging: aged && { USD: asFacts(aged) },
        netPosition: aged?.outstanding,
        billedToDate: total(events.flatMap((event) => (event.type === 'DebtIssued' ? event.principal.amount : []))),
        paidToDate: total(events.flatMap((event) => (event.type === 'PaymentReceived' ? event.amount.amount : []))),
      }).toEqual(expected)
    })

    test(`leaves each customer on ${lastDay} what the facts say`, async () => {
      const owed = new Map(
        (await on(lastDay)).groups?.map(({ group, currencies }) => [group, currencies[0]?.outstanding]),
      )
      const balances = facts['balanceByCustomer_2005-06-30']
      const found = Object.keys(balances).map((customer) => {
        const outstanding = owed.get(customer)
        return [customer, outstanding === undefined ? '0.00' : toDecimal(outstanding)]
      })
      expect(Object.fromEntries(found)).toEqual(balances)
      expect([...owed.keys()].filter((customer) => balances[customer] === undefined)).toEqual([])
    })

    test('places the money of the examples as the facts say', async () => {
      const events = await eventsOf(await filled())
      for (const [customer, { orders: owed, credit, allocations }] of Object.entries(facts['examples_2005-06-30'])) {
        const own = events.filter((event) => debtorOfEvent(event) === customer)
        const placed = own.flatMap((event) =>
          event.type === 'PaymentAllocated'
            ? [{ check: event.payment, order: event.debt, amount: toDecimal(event.amount) }]
            : [],
        )
        const sorted = (lines: Example['allocations']) =>
          [...lines].sort((a, b) => (a.order + a.check < b.order + b.check ? -1 : 1))
        expect(sorted(placed)).toEqual(sorted(allocations))
        const left = new Map<string, string>()
        for (const event of own) {
          if (event.type === 'DebtIssued') left.set(event.debt, toDecimal(event.principal))
          else if (event.type === 'DebtPaid' || event.type === 'DebtPartiallyPaid')
            left.set(event.debt, toDecimal(event.remaining))
        }
        expect(Object.fromEntries(left)).toEqual(Object.fromEntries(owed.map((order) => [order.order, order.left])))
        expect(credit).toBe('0.00')
      }
    })
  })
})
