import { beforeAll, describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../src/adapters/book.js'
import { memoryStore, memoryViewStore } from '../../src/adapters/memory/index.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import type { BookCommandJson, BookEvent } from '../../src/domain/book/book.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { forecast } from '../../src/projections/forecast/index.js'
import { metrics } from '../../src/projections/metrics/index.js'

const clerk = { actor: 'clerk-1' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const asOf = localDate('2026-03-31')
const march = { asOf, from: localDate('2026-03-01') }

/** Each debt is of a debtor of its own, whose money finds it. */
const issue = (n: number, amount: string): BookCommandJson => ({
  type: 'IssueDebt',
  ...{ debt: `INV-${n}`, debtor: `C-${n}`, on: '2026-01-10', dueDate: '2026-02-10', principal: eur(amount) },
})
const pay = (n: number, amount: string, on: string): BookCommandJson => ({
  type: 'ReceivePayment',
  ...{ payment: `P-${n}-${on}`, debtor: `C-${n}`, on, amount: eur(amount), method: 'transfer' },
})
const promise = (n: number, by: string): BookCommandJson => ({
  type: 'PromisePayment',
  ...{ debt: `INV-${n}`, promise: `PR-${n}`, on: '2026-03-02', by, amount: eur('10000'), channel: 'phone' },
})
const dispute = (n: number, on: string): BookCommandJson => ({
  type: 'RaiseDispute',
  ...{ debt: `INV-${n}`, dispute: `D-${n}`, on, amount: eur('10000'), reason: 'goods' },
})
const resolve = (n: number, on: string, outcome: 'partly' | 'rejected'): BookCommandJson => ({
  type: 'ResolveDispute',
  ...{ debt: `INV-${n}`, dispute: `D-${n}`, on, outcome },
})
const about = (n: number, on: string) => ({ debt: `INV-${n}`, on })

const commands: ReadonlyArray<BookCommandJson> = [
  ...[1, 2, 3, 4, 5, 6, 7].map((n) => issue(n, '20000')),
  // Of two promises of 100.00, one came whole and the other by half.
  promise(1, '2026-03-10'),
  pay(1, '10000', '2026-03-09'),
  promise(2, '2026-03-12'),
  pay(2, '5000', '2026-03-11'),
  // Of two disputes of 100.00, one gave up 40.00 after 10 days, and the other nothing after 20.
  dispute(3, '2026-03-01'),
  {
    type: 'IssueCreditNote',
    ...about(3, '2026-03-05'),
    creditNote: 'CN-3',
    amount: eur('4000'),
    reason: 'goods',
    dispute: 'D-3',
  },
  resolve(3, '2026-03-11', 'partly'),
  dispute(4, '2026-03-01'),
  resolve(4, '2026-03-21', 'rejected'),
  // Of 200.00 written off, 50.00 were recovered.
  { type: 'WriteOffDebt', ...about(5, '2026-03-02'), reason: 'small' },
  {
    ...pay(5, '5000', '2026-03-20'),
    instruction: { strategy: 'specific', directions: [{ debt: 'INV-5', amount: eur('5000') }] },
  } as BookCommandJson,
  // An agency keeps a tenth of 40.00, and a bailiff costs 6.00.
  { type: 'PlaceWithAgency', ...about(6, '2026-03-02'), placement: 'A-1', agency: 'N', commission: 1000 },
  { type: 'RecordAgencyCollection', ...about(6, '2026-03-15'), placement: 'A-1', payment: 'AP-1', amount: eur('4000') },
  { type: 'AddCollectionCost', ...about(7, '2026-03-16'), charge: 'COST-1', amount: eur('600'), evidence: 'bill' },
  // On account for ten days.
  pay(8, '1000', '2026-03-21'),
]

let book: Book
beforeAll(async () => {
  book = openBook(memoryStore<BookEvent>())
  for (const command of commands) right(await book.submit(command, clerk)())
})

describe('the metrics of a month of promises, disputes, losses and costs', () => {
  it('are reckoned as their formulas say', async () => {
    const [found] = right(await book.metrics(march)).currencies
    expect(found?.collected.amount).toBe(150_00n)
    expect(found?.metrics).toMatchObject({
      promisesKept: (1 + 0.5) / 2,
      disputesGivenUp: (0.4 + 0) / 2,
      disputeDays: (10 + 20) / 2,
      recovery: 50 / 200,
      costToCollect: (6 + 4) / 150,
      unappliedAge: 10,
    })
  })

  it('leave out what agencies kept where nobody tells it, and have it by the group of its debt', async () => {
    const groupBy = ({ debtor }: { readonly debtor: string }) => debtor
    const items = right(await book.openItems())
    expect(metrics(items, march).currencies[0]?.metrics.costToCollect).toBe(6 / 150)
    const { groups = [] } = right(await book.metrics({ ...march, groupBy }))
    const collected = groups.map(({ group, currencies: [one] }) => [group, one?.metrics.costToCollect])
    // Of this debtor nothing came in the books yet: what it cost has nothing to be a share of.
    expect(collected).toContainEqual(['C-6', undefined])
    expect(collected).toContainEqual(['C-1', 0])
  })

  it('are those of the report of the book, and its forecast is that of its items', async () => {
    const report = right(await book.report({ asOf, zone: 'Europe/Berlin' as never }))
    const from = report.month.from
    expect(report.month).toEqual(right(await book.metrics({ asOf, from })))
    const query = { asOf, horizon: { count: 3, unit: 'w' } } as const
    expect(right(await book.forecast(query))).toEqual(forecast(right(await book.openItems()), query))
  })

  it('are the same by an index that is at hand, of one month or of many, and by an earlier knowledge', async () => {
    const fresh = openBook(memoryStore<BookEvent>())
    for (const command of commands) right(await fresh.submit(command, clerk)())
    const asked = [undefined, right(await fresh.metrics(march)).place].map((knownAt) => ({ ...march, knownAt }))
    const answers = async () => [
      ...(await Promise.all(asked.map(async (query) => right(await fresh.metrics(query))))),
      ...right(await fresh.metricsTrend({ asOf, months: 3 })),
    ]
    const byStates = await answers()
    right(await fresh.aging({ asOf }))
    expect(await answers()).toEqual(byStates)
    expect(byStates.at(-1)?.currencies).toEqual(byStates[0]?.currencies)
  })

  it('are asked of a day and a window, or a value says why not', async () => {
    // biome-ignore lint/suspicious/noExplicitAny: what is asked here is no question.
    const asked: any = { asOf: '2026-02-30', from: 'x', horizon: { count: 0 } }
    expect(await book.metrics(asked)).toMatchObject({ left: { _tag: 'InvalidQuery' } })
    expect(await book.forecast(asked)).toMatchObject({ left: { _tag: 'InvalidQuery' } })
    for (const none of [asked, { asOf, months: -1 }, { asOf }, null]) {
      expect(await book.metricsTrend(none as never)).toMatchObject({ left: { _tag: 'InvalidQuery' } })
    }
  })
})

describe('the metrics of a book that keeps views', () => {
  it('read the log once where no index was kept', async () => {
    const store = memoryStore<BookEvent>()
    const writer = openBook(store)
    for (const command of commands) right(await writer.submit(command, clerk)())
    let reads = 0
    const counting: typeof store = {
      ...store,
      readAll: (from, ...others) => {
        if (from === store.start && others[0] !== 1) reads += 1
        return store.readAll(from, ...others)
      },
    }
    const told = right(await openBook(counting, { views: memoryViewStore() }).metrics(march))
    expect(reads).toBe(1)
    expect(told).toEqual(right(await writer.metrics(march)))
  })
})
