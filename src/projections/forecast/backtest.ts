import type { CurrencyCode } from '../../domain/value/currency.js'
import { addDays, addMonths, epochDay, fromEpochDay, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { endOfDayIn, type Zone } from '../../domain/value/zone.js'
import type { Horizon, Period } from '../cashflow/period.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { type Accuracy, accuracyOf } from './accuracy.js'
import { byDueDate, byMeanLateness } from './baseline.js'
import type { DebtLife } from './debt-life.js'
import type { ForecastQuery } from './forecast.js'
import { endsOf, type Forecaster, forecaster } from './outlook.js'
import { type Past, pastOf } from './past.js'
import { rangeOf } from './range.js'
import { wideningOf } from './widening.js'

/**
 * Which forecasts are tried: one at the end of every so many days, weeks or months from a day until another, each over a horizon.
 *
 * A forecast of the past knows what is dated until its day, as all that is recorded by now tells it. Where `recordedIn` names a
 * zone, it knows only what had been recorded by the end of that day there; of a ledger that was imported later that is nothing.
 *
 * @since 0.2.0
 */
export interface BacktestQuery {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly every: Horizon
  readonly horizon: Horizon
  readonly knownAt?: ReportAt['knownAt']
  readonly recordedIn?: Zone | undefined
  /** How wide the ranges are, as of a forecast: `judged` unless told. */
  readonly ranges?: ForecastQuery['ranges']
  /** As of a forecast. */
  readonly directDebits?: ForecastQuery['directDebits']
}

/**
 * A period of a forecast that was made at the end of the day `on`, what came in it, and what two simpler forecasts said: all on
 * its due date, and that plus the mean lateness of its debtor.
 *
 * @since 0.2.0
 */
export interface TriedPeriod extends Period {
  readonly on: LocalDate
  readonly expected: Money
  readonly p10: Money
  readonly p50: Money
  readonly p90: Money
  readonly came: Money
  readonly byDueDate: Money
  readonly byMeanLateness: Money
}

/**
 * How right the forecasts of one currency were. `covered` is the share of periods in which what came was from P10 to P90: eight in
 * ten are meant to be. Ratios are nothing where nothing was tried, or nothing came.
 *
 * @since 0.2.0
 */
export interface CurrencyBacktest {
  readonly currency: CurrencyCode
  readonly forecasts: number
  readonly came: Money
  readonly forecast: Accuracy
  readonly byDueDate: Accuracy
  readonly byMeanLateness: Accuracy
  readonly covered: number | undefined
  readonly tried: ReadonlyArray<TriedPeriod>
}

/**
 * How right forecasts would have been. Only periods that ended by `until` are tried: the last day on which something happened to
 * a debt.
 *
 * @since 0.2.0
 */
export interface BacktestReport {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly every: Horizon
  readonly horizon: Horizon
  readonly until: LocalDate | undefined
  readonly place: ReturnType<typeof placed>['place']
  readonly currencies: ReadonlyArray<CurrencyBacktest>
}

const originsOf = ({ from, to, every: { count, unit } }: BacktestQuery): ReadonlyArray<number> => {
  const days: LocalDate[] = []
  const step = (n: number): LocalDate =>
    unit === 'm' ? addMonths(from, n * count) : addDays(from, n * count * (unit === 'w' ? 7 : 1))
  for (let day = from; day <= to && day !== days.at(-1); day = step(days.length)) days.push(day)
  return days.map(epochDay)
}

const lastDay = (lives: ReadonlyArray<DebtLife>): LocalDate | undefined =>
  lives.reduce<LocalDate | undefined>(
    (latest, { last }) => (latest === undefined || last > latest ? last : latest),
    undefined,
  )

/** The periods that are over of what was expected on a day, by currency, beside what came. */
const tryOn = (
  day: number,
  known: Forecaster,
  {
    lives,
    judge,
    until,
    ranges,
  }: Pick<BacktestQuery, 'ranges'> & {
    readonly lives: ReadonlyArray<DebtLife>
    readonly judge: Forecaster
    readonly until: LocalDate
  },
): ReadonlyArray<readonly [CurrencyCode, ReadonlyArray<TriedPeriod>]> => {
  const periods = judge.periodsOn(day)
  const ends = endsOf(periods, day)
  const came = judge.cameAfter(day)
  const due = byDueDate(lives, day, ends)
  const mean = byMeanLateness(lives, day, ends)
  return [...known.spreadsOn(day)].map(([currency, spreads]) => {
    const of = (amount: bigint | undefined): Money => money(amount ?? 0n, currency)
    const widenings = ranges === 'by-chance' ? periods.map(() => wideningOf([])) : known.wideningsOn(day, currency)
    const open = known.openOn(day).get(currency) ?? 0n
    const tried = periods.flatMap((period, index): ReadonlyArray<TriedPeriod> => {
      const spread = spreads[index]
      if (spread === undefined || period.to > until) return []
      const { p10, p50, p90 } = rangeOf(spread, widenings[index] ?? 1, open)
      return [
        {
          ...{ ...period, on: fromEpochDay(day), expected: of(BigInt(Math.round(spread.mean))) },
          ...{ p10: of(p10), p50: of(p50), p90: of(p90), came: of(came.get(currency)?.[index]) },
          ...{ byDueDate: of(due.get(currency)?.[index]), byMeanLateness: of(mean.get(currency)?.[index]) },
        },
      ]
    })
    return [currency, tried] as const
  })
}

const judged = (currency: CurrencyCode, tried: ReadonlyArray<TriedPeriod>): CurrencyBacktest => {
  const against = (expected: 'expected' | 'byDueDate' | 'byMeanLateness'): Accuracy =>
    accuracyOf(tried.map((one) => ({ expected: one[expected].amount, came: one.came.amount })))
  const within = tried.filter(({ p10, came, p90 }) => p10.amount <= came.amount && came.amount <= p90.amount)
  return {
    currency,
    forecasts: new Set(tried.map(({ on }) => on)).size,
    came: money(
      tried.reduce((sum, { came }) => sum + came.amount, 0n),
      currency,
    ),
    forecast: against('expected'),
    byDueDate: against('byDueDate'),
    byMeanLateness: against('byMeanLateness'),
    covered: tried.length === 0 ? undefined : within.length / tried.length,
    tried,
  }
}

/**
 * The walk through a past that is there already, with the forecaster that judges it.
 *
 * @since 0.2.0
 */
export const backtestFrom = (
  {
    past: { debts: lives },
    judge,
    earlier,
  }: { readonly past: Past; readonly judge: Forecaster; readonly earlier: (day: LocalDate) => Forecaster },
  query: BacktestQuery,
): Pick<BacktestReport, 'until' | 'currencies'> => {
  const { to, ranges } = query
  const until = lastDay(lives)
  const tried = new Map<CurrencyCode, TriedPeriod[]>()
  for (const day of until === undefined ? [] : originsOf(query)) {
    for (const [currency, periods] of tryOn(day, earlier(fromEpochDay(day)), {
      ...{ lives, judge, ranges, until: until ?? to },
    })) {
      tried.set(currency, [...(tried.get(currency) ?? []), ...periods])
    }
  }
  const currencies = [...tried].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, all]) => judged(currency, all))
  return { until, currencies }
}

/**
 * Walks through the past of a book, forecasts at each step with what was known of then, and tells how right that would have been.
 *
 * @since 0.2.0
 */
export const backtest = (states: States<OpenItemState>, query: BacktestQuery): BacktestReport => {
  const { from, to, every, horizon, recordedIn } = query
  const at = placed(states, { asOf: to, knownAt: query.knownAt })
  const past = pastOf(states, at.knownAt, query)
  const judge = forecaster(past, horizon)
  const earlier = (day: LocalDate): Forecaster =>
    recordedIn === undefined ? judge : forecaster(pastOf(states, endOfDayIn(recordedIn, day), query), horizon)
  return { from, to, every, horizon, place: at.place, ...backtestFrom({ past, judge, earlier }, query) }
}
