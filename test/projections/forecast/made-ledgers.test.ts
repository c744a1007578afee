import { describe, expect, it } from 'vitest'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { type BacktestReport, backtest, forecast } from '../../../src/projections/forecast/index.js'
import { madeLedger, normal, type Pays, statesOf } from './made-ledger.js'

const every = { count: 7, unit: 'd' } as const
const horizon = { count: 5, unit: 'w' } as const

const tried = (pays: Pays, seed = 7): BacktestReport['currencies'][number] => {
  const [found] = backtest(statesOf(madeLedger(seed, pays)), {
    from: localDate('2024-12-02'),
    to: localDate('2025-05-26'),
    every,
    horizon,
  }).currencies
  if (found === undefined) throw new Error('nothing was tried')
  return found
}

/** How the error stands to that of the debtor's mean lateness. */
const ofMean = ({ forecast, byMeanLateness }: BacktestReport['currencies'][number]): number =>
  (forecast.error ?? 1) / (byMeanLateness.error ?? 1)

const days = (due: LocalDate, late: number): LocalDate => addDays(due, Math.round(late))

/** The first such day of a month on or after another. */
const payRun = (due: LocalDate, dayOfMonth: number): LocalDate => {
  for (let day = due; ; day = addDays(day, 1)) if (Number(day.slice(8)) === dayOfMonth) return day
}

const ledgers: Readonly<Record<string, Pays>> = {
  'debtors who are late by a normal distribution of their own': (debtor, due, random) =>
    days(due, (debtor % 8) * 4 + 6 * normal(random)),
  'lateness in lumps': (debtor, due, random) => days(due, random() < 0.3 + 0.01 * debtor ? 1 : 30),
  'a pay run of all debtors once a month': (debtor, due) => payRun(addDays(due, debtor % 5), 28),
  'pay runs once a month, each debtor on a day of his own': (debtor, due) => payRun(due, 1 + (debtor % 28)),
  'one in ten who never pays': (debtor, due, random) =>
    debtor % 10 === 0 ? undefined : days(due, (debtor % 8) * 4 + 6 * normal(random)),
  'everybody ten days slower from one day on': (debtor, due, random) =>
    days(due, (debtor % 8) * 3 + 6 * normal(random) + (due > '2025-01-15' ? 10 : 0)),
}

describe('a forecast by behaviour, of a ledger with', () => {
  it.each(Object.entries(ledgers))('%s, beats the mean lateness of the debtor, and its range holds', (_name, pays) => {
    const found = tried(pays)
    expect(ofMean(found)).toBeLessThanOrEqual(0.9)
    expect(Math.abs(found.forecast.bias ?? 1)).toBeLessThanOrEqual(0.2)
    expect(found.covered).toBeGreaterThanOrEqual(0.75)
    expect(found.covered).toBeLessThanOrEqual(0.9)
  })
})

describe('a forecast of a known ledger', () => {
  it('has the figures that the method had when it was first written, one object for each piece of a debt', () => {
    const ledger = madeLedger(17, (debtor, due, random) =>
      debtor % 10 === 0 ? undefined : days(due, (debtor % 8) * 4 + 6 * normal(random)),
    )
    const { currencies, restsOn } = forecast(statesOf(ledger), {
      asOf: localDate('2025-03-03'),
      horizon: { count: 3, unit: 'w' },
    })
    expect(restsOn).toEqual({ debts: 1925, since: '2024-01-01', debtors: 40, payingDebtors: 36 })
    expect(
      currencies.map(({ periods }) =>
        periods.map(({ amount, p10, p50, p90 }) => [amount, p10, p50, p90].map((one) => one.amount)),
      ),
    ).toEqual([
      [
        [1_509_875n, 1_198_959n, 1_496_047n, 1_838_556n],
        [1_570_588n, 1_223_020n, 1_553_886n, 1_939_614n],
        [1_500_253n, 1_151_016n, 1_482_527n, 1_872_264n],
      ],
    ])
    expect(currencies.map(({ expectedLoss }) => expectedLoss.amount.amount)).toEqual([2_903_490n])
  })
})

describe('a back-test', () => {
  it('is the same of what was known then, whatever the future is', () => {
    const slower = localDate('2025-03-01')
    const one = madeLedger(11, (debtor, due, random) => days(due, (debtor % 8) * 4 + 6 * normal(random)))
    const other = one.map((debt) =>
      debt.paid === undefined || debt.paid < slower ? debt : { ...debt, paid: addDays(debt.paid, 40) },
    )
    const query = { from: localDate('2024-12-30'), to: addDays(slower, -1), every, horizon } as const
    const expected = (debts: typeof one) =>
      backtest(statesOf(debts), query).currencies[0]?.tried.map(({ came: _, ...forecast }) => forecast)
    expect(expected(other)).toEqual(expected(one))
  })
})

describe('one more late payment of a debtor', () => {
  it('never makes his next one come earlier', () => {
    const asOf = localDate('2025-03-01')
    const ledger = madeLedger(13, (debtor, due, random) => days(due, (debtor % 8) * 4 + 6 * normal(random)))
    const settled = ledger.filter(({ paid }) => paid !== undefined && paid <= asOf)
    const next = {
      debt: 'next',
      amount: 100_000_00n,
      issued: addDays(asOf, -20),
      due: addDays(asOf, 10),
      paid: undefined,
    }
    const from = localDate('2024-11-01')
    for (const debtor of ['debtor-0', 'debtor-5', 'debtor-7', 'nobody yet']) {
      const late = {
        debt: 'late',
        debtor,
        amount: 100_00n,
        issued: from,
        due: addDays(from, 30),
        paid: addDays(from, 100),
      }
      const comesBy = (debts: typeof settled): ReadonlyArray<bigint> => {
        let sum = 0n
        const { currencies } = forecast(statesOf([...debts, { ...next, debtor }]), {
          asOf,
          horizon,
          ranges: 'by-chance',
        })
        return (currencies[0]?.periods ?? []).map(({ amount }) => (sum += amount.amount))
      }
      const [before, after] = [comesBy(settled), comesBy([...settled, late])]
      for (const [index, amount] of after.entries()) expect(amount).toBeLessThanOrEqual(before[index] ?? 0n)
    }
  })
})
