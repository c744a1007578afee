import type { CurrencyCode } from '../../domain/value/currency.js'
import { epochDay, fromEpochDay, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import type { Horizon, Period } from '../cashflow/period.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { type Expectation, type ForecastSource, forecastSources } from './expectation.js'
import { type Forecaster, forecaster, type Outlook } from './outlook.js'
import { pastOf } from './past.js'
import { rangeOf } from './range.js'
import { rounded } from './rounded.js'
import { wideningOf } from './widening.js'

/**
 * What a forecast is asked: over which horizon, from the end of which day on, and whose knowledge.
 *
 * @since 0.2.0
 */
export interface ForecastQuery extends ReportAt {
  readonly horizon: Horizon
  /** Whether everything is taken to come on the day that is told for it, and what is overdue at once: the schedule. */
  readonly certain?: boolean | undefined
  /**
   * How wide the ranges are: `judged` by how far off the forecasts of the last weeks were, which takes some twenty forecasts, or
   * `by-chance` alone and a quarter wider, as of a young book. `judged` unless told.
   */
  readonly ranges?: 'judged' | 'by-chance' | undefined
  /**
   * The states of the projection `directDebits`, by which debits that the bank was asked for are a source; without them, what they are
   * for goes by how its debtor pays.
   */
  readonly directDebits?: States<OpenItemState> | undefined
}

/**
 * An amount, and from which sources it is expected; they sum to it.
 *
 * @since 0.2.0
 */
export interface ForecastAmount {
  readonly amount: Money
  readonly bySource: Readonly<Record<ForecastSource, Money>>
}

/**
 * What is expected in a period. Nine times in ten more than `p10` comes, one time in ten more than `p90`. These do not add up
 * over periods; `amount` does.
 *
 * @since 0.2.0
 */
export interface ForecastPeriod extends Period, ForecastAmount {
  readonly p10: Money
  readonly p50: Money
  readonly p90: Money
}

/**
 * One currency of a forecast: the sum of `periods`, `beyond` and `expectedLoss` is `open`, exactly, and so it is of each source.
 *
 * @since 0.2.0
 */
export interface CurrencyForecast {
  readonly currency: CurrencyCode
  readonly open: Money
  readonly periods: ReadonlyArray<ForecastPeriod>
  readonly beyond: ForecastAmount
  readonly expectedLoss: ForecastAmount
}

/**
 * How much a forecast rests on: how many debts, since when; how many debtors, and how many of them have paid something.
 *
 * @since 0.2.0
 */
export interface RestsOn {
  readonly debts: number
  readonly since: LocalDate | undefined
  readonly debtors: number
  readonly payingDebtors: number
}

/**
 * `place` is the last event that was known, by its id: asked again with it as `knownAt`, the figures are the same for ever.
 *
 * @since 0.2.0
 */
export interface ForecastReport {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: ReturnType<typeof placed>['place']
  readonly horizon: Horizon
  readonly restsOn: RestsOn
  readonly currencies: ReadonlyArray<CurrencyForecast>
}

/** What of one source is expected in each period, after them, and never: whole minor units that sum to what is open of it. */
const spreadOut = (expectations: ReadonlyArray<Expectation>, periods: number): ReadonlyArray<bigint> => {
  const weights = new Array<number>(periods + 2).fill(0)
  let open = 0n
  for (const { amount, chances, later, never } of expectations) {
    const units = Number(amount)
    open += amount
    for (let period = 0; period < periods; period++) {
      weights[period] = (weights[period] ?? 0) + units * (chances[period] ?? 0)
    }
    weights[periods] = (weights[periods] ?? 0) + units * later
    weights[periods + 1] = (weights[periods + 1] ?? 0) + units * never
  }
  return rounded(open, weights)
}

const currencyForecast = (
  currency: CurrencyCode,
  { periods, expectations, spreads }: Outlook,
  widenings: ReadonlyArray<number>,
): CurrencyForecast => {
  const own = expectations.filter((one) => one.currency === currency)
  const open = own.reduce((sum, { amount }) => sum + amount, 0n)
  const bySource = new Map(
    forecastSources.map((source) => [
      source,
      spreadOut(
        own.filter((one) => one.source === source),
        periods.length,
      ),
    ]),
  )
  const of = (amount: bigint): Money => money(amount, currency)
  const at = (index: number): ForecastAmount => {
    const part = (source: ForecastSource): bigint => bySource.get(source)?.[index] ?? 0n
    return {
      amount: of(forecastSources.reduce((sum, source) => sum + part(source), 0n)),
      bySource: {
        cheque: of(part('cheque')),
        promise: of(part('promise')),
        plan: of(part('plan')),
        debit: of(part('debit')),
        behaviour: of(part('behaviour')),
        disputed: of(part('disputed')),
      },
    }
  }
  return {
    currency,
    open: of(open),
    periods: periods.map((period, index) => {
      const spread = spreads.get(currency)?.[index] ?? { mean: 0, variance: 0 }
      const { p10, p50, p90 } = rangeOf(spread, widenings[index] ?? 1, open)
      return { ...period, ...at(index), p10: of(p10), p50: of(p50), p90: of(p90) }
    }),
    beyond: at(periods.length),
    expectedLoss: at(periods.length + 1),
  }
}

const restsOn = ({ behaviour: { spells, counts } }: Outlook): RestsOn => {
  const { count, debt, from } = spells
  const debts = new Set<number>()
  let first = Number.POSITIVE_INFINITY
  for (let row = 0; row < count; row++) {
    debts.add(debt[row] ?? 0)
    first = Math.min(first, from[row] ?? first)
  }
  let [debtors, payingDebtors] = [0, 0]
  for (let who = 0; who < counts.debtors; who++) {
    const paid = counts.paid.subarray(counts.at[who], counts.at[who + 1])
    if (paid.length > 0) debtors += 1
    if (paid.some((one) => one > 0)) payingDebtors += 1
  }
  return { debts: debts.size, since: count === 0 ? undefined : fromEpochDay(first), debtors, payingDebtors }
}

/**
 * A look ahead from a day, and whose knowledge it is.
 *
 * @since 0.2.0
 */
export interface LookAhead {
  readonly place: ForecastReport['place']
  readonly forecasts: Forecaster
  readonly outlook: Outlook
}

/**
 * The report of a look ahead: what the outlook expects, with its ranges.
 *
 * @since 0.2.0
 */
export const forecastFrom = ({ place, forecasts, outlook }: LookAhead, query: ForecastQuery): ForecastReport => {
  const widenings = (currency: CurrencyCode): ReadonlyArray<number> =>
    query.ranges === 'by-chance'
      ? outlook.periods.map(() => wideningOf([]))
      : forecasts.wideningsOn(outlook.day, currency)
  const currencies = [...new Set(outlook.expectations.map(({ currency }) => currency))].sort()
  return {
    ...{ asOf: query.asOf, knownAt: query.knownAt, place, horizon: query.horizon },
    restsOn: restsOn(outlook),
    currencies: currencies.map((currency) => currencyForecast(currency, outlook, widenings(currency))),
  }
}

/**
 * When the open balance should turn into cash, how sure that is, and what of it never should: by how the debtors of this book
 * have paid, counted until that day. Every open minor unit has one source. Nothing is expected on the day itself or before: a
 * report is of the end of its day.
 *
 * @since 0.2.0
 */
export const forecast = (states: States<OpenItemState>, query: ForecastQuery): ForecastReport => {
  const { place, knownAt } = placed(states, query)
  const forecasts = forecaster(pastOf(states, knownAt, query), query.horizon, query.certain)
  return forecastFrom({ place, forecasts, outlook: forecasts.on(epochDay(query.asOf)) }, query)
}
