import { describe, expect, it } from 'vitest'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import { explainForecast, forecast } from '../../../src/projections/forecast/index.js'
import { type MadeDebt, madeLedger, statesOf } from './made-ledger.js'

const asOf = localDate('2024-02-12')
const horizon = { count: 5, unit: 'w' } as const

const debt = (n: number, over: Partial<MadeDebt> = {}): MadeDebt => ({
  debt: `D-${n}`,
  debtor: `debtor-${n}`,
  amount: 100_00n,
  issued: localDate('2024-01-20'),
  due: localDate('2024-02-19'),
  paid: undefined,
  ...over,
})

const only = (debts: ReadonlyArray<MadeDebt>) => {
  const { restsOn, currencies } = forecast(statesOf(debts), { asOf, horizon })
  const [found] = currencies
  if (found === undefined) throw new Error('nothing is open')
  const all = [...found.periods, found.beyond, found.expectedLoss]
  expect(all.reduce((sum, { amount }) => sum + amount.amount, 0n)).toBe(found.open.amount)
  return { restsOn, ...found }
}

describe('a forecast that has little to rest on', () => {
  it('is nothing of a book without debts, and says so', () => {
    const { restsOn, currencies } = forecast(statesOf([]), { asOf, horizon })
    expect(currencies).toEqual([])
    expect(restsOn).toEqual({ debts: 0, since: undefined, debtors: 0, payingDebtors: 0 })
  })

  it('is wide where nothing was ever settled', () => {
    const { restsOn, periods } = only([debt(1), debt(2), debt(3)])
    expect(restsOn).toMatchObject({ debts: 3, payingDebtors: 0 })
    expect(periods[0]?.amount.amount).toBeGreaterThan(0n)
    expect(periods[0]?.p10.amount).toBe(0n)
    expect(periods[0]?.p90.amount).toBeGreaterThan(periods[0]?.amount.amount ?? 0n)
  })

  it('does not put what is late into the first week by itself', () => {
    const late = { issued: localDate('2023-10-01'), due: localDate('2023-10-31') }
    const { periods } = only(Array.from({ length: 20 }, (_, n) => debt(n, late)))
    expect(periods[0]?.amount.amount).toBeLessThan(200_00n)
  })

  it('is of one debtor, or of one debt that is half of all money, and no more than is open', () => {
    const paid = localDate('2024-02-05')
    const one = only([debt(1, { debtor: 'one' }), debt(2, { debtor: 'one', paid })])
    expect(one.open.amount).toBe(100_00n)
    const half = only([debt(1, { amount: 10_000_00n }), ...Array.from({ length: 99 }, (_, n) => debt(n + 2, { paid }))])
    for (const { p90 } of half.periods) expect(p90.amount).toBeLessThanOrEqual(half.open.amount)
  })

  it('knows nothing of debts that are dated later, and of due dates of another century', () => {
    const later = debt(1, { issued: addDays(asOf, 1), due: addDays(asOf, 31) })
    expect(forecast(statesOf([later]), { asOf, horizon }).currencies).toEqual([])
    const far = only([debt(1, { due: localDate('2199-01-01') }), debt(2, { due: localDate('1950-01-01') })])
    expect(far.open.amount).toBe(200_00n)
  })

  it('is exact of amounts beyond the whole numbers of floating point', () => {
    expect(only([debt(1, { amount: 10n ** 29n + 1n })]).open.amount).toBe(10n ** 29n + 1n)
  })
})

describe('an explanation', () => {
  it('tells plain counts of debts that were open as late, and how many of them were paid in time', () => {
    const debts = madeLedger(3, (_, due) => addDays(due, 10))
    const [week] = explainForecast(statesOf(debts), { asOf: localDate('2025-03-03'), horizon, period: 2, most: 1 })
    expect(week?.amounts).toHaveLength(1)
    const reason = week?.amounts[0]?.reason
    if (reason?.by !== 'behaviour') throw new Error('it is by behaviour')
    expect(reason.within).toBe(14)
    expect(reason.own.open).toBeGreaterThan(5)
    expect(reason.all.open).toBeGreaterThan(reason.own.open)
    const comes = reason.late < 10 && reason.late + 14 >= 10
    expect(reason.own.paid).toBe(comes ? reason.own.open : 0)
  })

  it('is none of a period that there is not', () => {
    expect(explainForecast(statesOf([debt(1)]), { asOf, horizon, period: 6 })).toEqual([])
  })
})
