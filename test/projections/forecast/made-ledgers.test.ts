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

/** The day of the week, from 0 for Sunday. */
const weekday = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

const onWeekday = (day: LocalDate, isOpen: (weekday: number) => boolean): LocalDate =>
  isOpen(weekday(day)) ? day : onWeekday(addDays(day, 1), isOpen)

const usual = (debtor: number, random: () => number): number => (debtor % 8) * 3 + 6 * normal(random)

const lives: Readonly<Record<string, Pays>> = {
  'a season: twelve days slower at the turn of the year, and faster in summer': (debtor, due, random) =>
    days(due, usual(debtor, random) + 12 + 12 * Math.cos((2 * Math.PI * (Date.parse(due) / 86_400_000 + 18)) / 365.25)),
  'half of the debtors three weeks slower from one day on': (debtor, due, random) =>
    days(due, usual(debtor, random) + (debtor % 2 === 0 && due > '2024-10-15' ? 21 : 0)),
  'everybody three weeks faster from one day on': (debtor, due, random) =>
    days(due, usual(debtor, random) + (due > '2024-10-15' ? 0 : 20)),
  'pay runs on Thursdays': (debtor, due, random) => onWeekday(days(due, usual(debtor, random)), (day) => day === 4),
  'weekends on Thursday and Friday': (debtor, due, random) =>
    onWeekday(days(due, usual(debtor, random)), (day) => day !== 4 && day !== 5),
  'weekends on Friday and Saturday': (debtor, due, random) =>
    onWeekday(days(due, usual(debtor, random)), (day) => day !== 5 && day !== 6),
}

describe('a forecast by behaviour, of a ledger whose debtors have', () => {
  it.each(Object.entries(lives))('%s, is not off in one direction', (_name, pays) => {
    const found = tried(pays)
    expect(Math.abs(found.forecast.bias ?? 1)).toBeLessThanOrEqual(0.12)
    expect(found.covered).toBeGreaterThanOrEqual(0.75)
    expect(found.covered).toBeLessThanOrEqual(0.9)
  })
})

describe('a forecast of a known ledger', () => {
  it('has the figures that the method had when it was written', () => {
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
        [1_518_202n, 1_211_827n, 1_504_868n, 1_841_708n],
        [1_574_673n, 1_225_495n, 1_557_856n, 1_945_455n],
        [1_502_809n, 1_152_385n, 1_484_990n, 1_876_127n],
      ],
    ])
    expect(currencies.map(({ expectedLoss }) => expectedLoss.amount.amount)).toEqual([2_901_100n])
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

describe('the pace of late', () => {
  it('is that of all other debtors, so that what one paid late does not make his next debt come earlier', () => {
    const asOf = localDate('2025-03-01')
    const ledger = madeLedger(13, (debtor, due, random) => days(due, usual(debtor, random)))
    const settled = ledger.filter(({ paid }) => paid !== undefined && paid <= asOf)
    const debtor = 'debtor-0'
    const next = {
      ...{ debt: 'next', debtor, amount: 10_000_000n, issued: addDays(asOf, -20), due: addDays(asOf, 10) },
      paid: undefined,
    }
    const comesBy = (debts: typeof settled): ReadonlyArray<number> => {
      const { currencies } = forecast(statesOf([...debts, next]), { asOf, horizon, ranges: 'by-chance' })
      const amounts = (currencies[0]?.periods ?? []).map(({ amount }) => Number(amount.amount))
      return amounts.map((_, week) => amounts.slice(0, week + 1).reduce((sum, amount) => sum + amount, 0))
    }
    const before = comesBy(settled)
    for (const ago of [0, 3, 10, 20, 27]) {
      const paid = addDays(asOf, -ago)
      const due = addDays(paid, -60)
      const late = { debt: 'late', debtor, amount: 10_000n, issued: addDays(due, -30), due, paid }
      comesBy([...settled, late]).forEach((amount, week) => {
        expect(amount).toBeLessThanOrEqual(before[week] ?? 0)
      })
    }
  })
})
