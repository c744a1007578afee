import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import { metrics, metricsTrend, ownRates } from '../../../src/projections/metrics/index.js'
import { type MadeDebt, madeLedger, statesOf } from '../forecast/made-ledger.js'

const day = localDate

const debt = (id: string, debtor: string, amount: bigint, ...days: ReadonlyArray<string>): MadeDebt => {
  const [issued = '', due = '', paid] = days
  return {
    debt: id,
    debtor,
    amount,
    issued: day(issued),
    due: day(due),
    paid: paid === undefined ? undefined : day(paid),
  }
}

/** A quarter of two debtors. */
const quarter = [
  debt('A-1', 'a', 400_00n, '2025-12-01', '2025-12-31', '2026-01-10'),
  debt('A-2', 'a', 300_00n, '2026-01-15', '2026-02-14', '2026-02-12'),
  debt('A-3', 'a', 300_00n, '2026-03-01', '2026-03-31'),
  debt('B-1', 'b', 200_00n, '2026-01-20', '2026-02-19'),
  debt('B-2', 'b', 100_00n, '2026-02-01', '2026-02-01', '2026-02-01'),
]

describe('the metrics of a quarter', () => {
  const [found] = metrics(statesOf(quarter), { asOf: day('2026-03-31'), from: day('2026-01-01') }).currencies
  const { metrics: figures } = found ?? { metrics: undefined }

  it('are of its amounts', () => {
    expect(
      [found?.beginning, found?.sales, found?.collected, found?.receivable, found?.current].map((m) => m?.amount),
    ).toEqual([400_00n, 900_00n, 800_00n, 500_00n, 300_00n])
  })

  it('are reckoned as their formulas say', () => {
    expect(figures).toMatchObject({
      daysSalesOutstanding: (500 / 900) * 90,
      bestPossibleDso: (300 / 900) * 90,
      averageDaysDelinquent: (200 / 900) * 90,
      // March has 300, February 100, and January the other 100 of 500.
      countbackDso: 31 + 28 + (100 / 500) * 31,
      averageDaysLate: (10 - 2 + 0) / 3,
      collectionEffectiveness: ((400 + 900 - 500) / (400 + 900 - 300)) * 100,
      turnover: 900 / 450,
      overdueShare: 0.4,
      overdueAge: 40,
      cashSales: 100 / 900,
      largestDebtor: 0.6,
      recovery: undefined,
      promisesKept: undefined,
      disputeDays: undefined,
      unappliedAge: undefined,
      costToCollect: 0,
    })
    expect(figures?.concentration).toBeCloseTo(0.52, 10)
  })

  it('roll what fell due unpaid into the next bucket', () => {
    const { rollRates } =
      metrics(statesOf(quarter), { asOf: day('2026-03-05'), from: day('2026-01-01') }).currencies[0] ?? {}
    // On 3 February 200.00 and 300.00 were to fall due within 30 days; 200.00 was late on 5 March.
    expect(rollRates?.[0]).toEqual({ from: 'current', to: '1-30', rate: 0.4 })
  })
})

describe('the metrics of a ledger of two years', () => {
  it('are those of one group that all its debts are in, each of which is folded day by day', () => {
    const ledger = statesOf(
      madeLedger(5, (debtor, due, random) => (debtor % 10 === 0 ? undefined : addDays(due, Math.floor(random() * 60)))),
    )
    for (const [from, asOf] of [
      ['2025-03-01', '2025-03-31'],
      ['2025-03-31', '2025-03-31'],
      ['2024-01-01', '2025-06-30'],
      ['2024-02-01', '2024-03-01'],
    ] as const) {
      const query = { from: day(from), asOf: day(asOf) }
      const { currencies, groups = [] } = metrics(ledger, { ...query, groupBy: () => 'all' })
      expect(currencies).toHaveLength(1)
      expect(groups.map((one) => one.currencies)).toEqual([currencies])
      expect(metrics(ledger, query).currencies).toEqual(currencies)
    }
  })
})

describe('the trend of a quarter', () => {
  it('has each calendar month, the oldest first, and the last until the day', () => {
    const months = metricsTrend(statesOf(quarter), { asOf: day('2026-03-20'), months: 3 })
    expect(months.map(({ from, asOf }) => [from, asOf])).toEqual([
      ['2026-01-01', '2026-01-31'],
      ['2026-02-01', '2026-02-28'],
      ['2026-03-01', '2026-03-20'],
    ])
    expect(months.map(({ currencies: [one] }) => one?.sales.amount)).toEqual([500_00n, 100_00n, 300_00n])
  })
})

describe('loss rates of a book of its own', () => {
  it('are what was never paid, as a share of what came to each bucket', () => {
    const [rates] = ownRates(
      statesOf([
        debt('P-1', 'p', 900_00n, '2024-01-01', '2024-01-31', '2024-02-15'),
        debt('P-2', 'p', 100_00n, '2024-01-01', '2024-01-31'),
        debt('P-3', 'p', 500_00n, '2025-12-01', '2026-01-15'),
      ]),
      { asOf: day('2026-01-31'), from: day('2024-01-01') },
    )
    expect(rates?.lost).toBe(100_00n)
    expect(rates?.buckets.map(({ rate }) => rate)).toEqual([0.1, 0.1, 1, 1, 1])
    expect(rates?.buckets.map(({ open }) => open)).toEqual([0n, 500_00n, 0n, 0n, 100_00n])
  })
})
