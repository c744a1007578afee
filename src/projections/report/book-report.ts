import type { DebtId } from '../../domain/value/id.js'
import { addDays, epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { Zone } from '../../domain/value/zone.js'
import type { AgingReport } from '../aging/aging-report.js'
import { explainAging } from '../aging/explain-aging.js'
import { type AgingGrid, agingGrid } from '../aging-index/aging-grid.js'
import type { AgingIndex } from '../aging-index/aging-index.js'
import { indexedAging } from '../aging-index/indexed-aging.js'
import { periodsFrom } from '../cashflow/period.js'
import type { SeeDebt } from '../forecast/debt-life.js'
import { isOpenOn } from '../forecast/lot.js'
import { type Past, pastOf } from '../forecast/past.js'
import { type MetricsReport, metricsInPassing } from '../metrics/metrics.js'
import { coverAt } from '../open-item/cheque-cover.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { type EventId, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { type BehindFigure, behindFigures } from './behind.js'
import { type CashReport, cashReport } from './cash-report.js'
import { seeDetails } from './debt-details.js'
import { eventsOf, type FigureDetail, FigureDetails } from './figure-details.js'
import { knowledgeStops } from './knowledge-stops.js'
import { type LargestDebtors, largestDebtors } from './largest-debtors.js'
import { type PromiseWeek, promiseWeeks } from './promise-weeks.js'
import { reportDays, weeksUntil, yearOfWeeks } from './report-days.js'

/**
 * What a report of a whole book is asked: of the end of which day, and whose knowledge. The zone tells where days end.
 *
 * @since 0.2.0
 */
export interface BookReportQuery extends ReportAt {
  readonly zone: Zone
  /** How wide the ranges of expected cash are, as of a forecast; `by-chance` unless told, which takes a part of the time. */
  readonly ranges?: 'judged' | 'by-chance' | undefined
}

/**
 * All that a page about a book tells. `aging` is that of the day, `history` the same at the end of each week of a year until it,
 * and `grid` that of many days by some knowledges, the last of which is the one that was asked for. `cash` looks five weeks back
 * and ahead, `month` is of the 30 days until the day, `promises` of thirteen weeks. `behind` is what the figures of the aging are
 * made of, `details` what the others are, and `events` are those of the debts that are named beside cash to come and promises.
 *
 * @since 0.2.0
 */
export interface BookReport {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: EventId | undefined
  readonly zone: Zone
  readonly aging: AgingReport
  readonly history: ReadonlyArray<AgingReport>
  readonly grid: AgingGrid
  readonly cash: CashReport
  readonly month: MetricsReport
  readonly debtors: ReadonlyArray<LargestDebtors>
  readonly promises: ReadonlyArray<PromiseWeek>
  readonly behind: ReadonlyArray<BehindFigure>
  readonly details: ReadonlyArray<FigureDetail>
  readonly events: Readonly<Record<string, ReadonlyArray<string>>>
}

/** How much a report shows: earlier knowledges, weeks of cash and of promises, days of the month, and amounts behind a figure. */
const shown = {
  knowledges: 12,
  cashWeeks: 5,
  promiseWeeks: 13,
  days: 30,
  debtors: 10,
  behind: 25,
  why: 10,
  details: 10,
} as const

/**
 * A book as it is kept in its two views.
 *
 * @since 0.2.0
 */
export interface BookViews {
  readonly index: AgingIndex
  readonly states: States<OpenItemState>
  /** Those of the projection `directDebits`, where cash is to come by them. */
  readonly directDebits?: States<OpenItemState> | undefined
  /** Those of the projection `agencyCollections`, for what agencies cost. */
  readonly agencyCollections?: States<OpenItemState> | undefined
}

/** The states without those of debts of which nothing is open on a day: most are settled, and no figure is made of them. */
const openStates = (states: States<OpenItemState>, { debts }: Past, asOf: LocalDate): States<OpenItemState> => {
  const day = epochDay(asOf)
  const open = new Set(debts.filter(({ lots }) => lots.some((lot) => isOpenOn(lot, day))).map(({ history }) => history))
  return new Map([...states].filter(([, history]) => history?.kind !== 'debt' || open.has(history)))
}

/**
 * How a book stands, how it came to that, and what is to be expected: a pure function of its views.
 *
 * @since 0.2.0
 */
export const bookReport = (
  { index, states, directDebits, agencyCollections }: BookViews,
  query: BookReportQuery,
): BookReport => {
  const { zone, ranges = 'by-chance', ...at } = query
  const { asOf, knownAt } = at
  const grid = agingGrid(index, {
    days: reportDays(asOf),
    knownAts: knowledgeStops(index, knownAt, zone, shown.knowledges),
  })
  const byDebtor = indexedAging(index, { ...at, groupBy: ({ debtor }) => debtor })
  const aging: AgingReport = { ...byDebtor, groups: undefined }
  const place = placed(states, at)
  const month = { from: addDays(asOf, 1 - shown.days), asOf }
  const inPassing = metricsInPassing(states, { knownAt, place, agencyCollections }, [month])
  const largest = largestDebtors(byDebtor, shown.debtors)
  const details = new FigureDetails(shown.details)
  const seeDetailed = seeDetails(details, {
    ...month,
    weeks: periodsFrom(addDays(asOf, 1 - 7 * shown.cashWeeks), { count: shown.cashWeeks, unit: 'w' }),
    debtors: new Map(largest.map(({ currency, debtors }) => [currency, new Set(debtors.map(({ debtor }) => debtor))])),
    covers: coverAt(states, place),
  })
  const see: SeeDebt = (life, on) => {
    inPassing.see(life, on)
    seeDetailed(life, on)
  }
  const past = pastOf(states, place.knownAt, { see, directDebits })
  const [figures = { asOf, knownAt, place: place.place, from: month.from, currencies: [], groups: undefined }] =
    inPassing.reports()
  const weeks = new Set(weeksUntil(asOf, yearOfWeeks))
  const cash = cashReport(past, at, place.place, { weeks: shown.cashWeeks, ranges, most: shown.why })
  const promises = promiseWeeks(states, at, shown.promiseWeeks)
  const named = new Set<DebtId>([
    ...cash.why.flatMap((week) => week.flatMap(({ amounts }) => amounts.map(({ debt }) => debt))),
    ...promises.flatMap((week) => week.promises.map(({ debt }) => debt)),
  ])
  return {
    ...{ asOf, knownAt, place: aging.place, zone, aging, grid },
    history: (grid.reports.at(-1) ?? []).filter((one) => weeks.has(one.asOf)),
    cash,
    month: figures,
    debtors: largest,
    promises,
    behind: behindFigures(explainAging(openStates(states, past, asOf), { asOf, knownAt: place.knownAt }), shown.behind),
    details: details.told(asOf),
    events: Object.fromEntries(
      past.debts.flatMap((life) => (named.has(life.debt) ? [[life.debt, eventsOf(life, asOf)] as const] : [])),
    ),
  }
}
