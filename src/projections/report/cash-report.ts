import { addDays, epochDay } from '../../domain/value/local-date.js'
import { backtestFrom, type CurrencyBacktest } from '../forecast/backtest.js'
import { type ExplainedPeriod, explainOutlook } from '../forecast/explain.js'
import { type ForecastReport, forecastFrom } from '../forecast/forecast.js'
import { forecaster, type Outlook } from '../forecast/outlook.js'
import type { Past } from '../forecast/past.js'
import type { ReportAt } from '../open-item/place.js'

/**
 * Cash week by week. `came` is what was expected so many weeks ago beside what came since, `ahead` what is expected now, and `why`
 * the largest amounts in each week, those that are over first, with what was counted.
 *
 * @since 0.2.0
 */
export interface CashReport {
  readonly came: ReadonlyArray<CurrencyBacktest>
  readonly ahead: ForecastReport
  readonly why: ReadonlyArray<ReadonlyArray<ExplainedPeriod>>
}

/** How cash is looked at: so many weeks back and ahead, with which ranges, and so many amounts of each week explained. */
export interface CashView {
  readonly weeks: number
  readonly ranges: 'judged' | 'by-chance'
  readonly most: number
}

export const cashReport = (
  past: Past,
  { asOf, knownAt }: ReportAt,
  place: ForecastReport['place'],
  { weeks, ranges, most }: CashView,
): CashReport => {
  const horizon = { count: weeks, unit: 'w' } as const
  const forecasts = forecaster(past, horizon)
  const then = addDays(asOf, -7 * weeks)
  const tried = backtestFrom(
    { past, judge: forecasts, earlier: () => forecasts },
    { from: then, to: then, every: horizon, horizon, ranges },
  )
  const why = (outlook: Outlook): CashReport['why'] =>
    outlook.periods.map((_, n) => explainOutlook(outlook, { period: n + 1, most }))
  const before = why(forecasts.on(epochDay(then)))
  const outlook = forecasts.on(epochDay(asOf))
  return {
    came: tried.currencies,
    ahead: forecastFrom({ place, forecasts, outlook }, { asOf, knownAt, horizon, ranges }),
    why: [...before, ...why(outlook)],
  }
}
