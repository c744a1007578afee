import type { DebtorId } from '../../domain/value/id.js'
import { addDays, addMonths, endOfMonth, type LocalDate } from '../../domain/value/local-date.js'
import type { SeeDebt } from '../forecast/debt-life.js'
import { seeDebts } from '../forecast/past.js'
import { headOf, parentsAt } from '../open-item/company.js'
import type { OpenItem } from '../open-item/item.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { type PlacedAt, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { reportedBy } from './agency-collections.js'
import type { CurrencyMetrics, MetricsWindow } from './currency-tally.js'
import { WindowTally } from './window-tally.js'

/**
 * What metrics are asked: of the end of which day, over the window from the day `from` to it, and whose knowledge. `groupBy` names the
 * group of an item, as in an aging: its debtor, its collector, a tag, or the head of the companies of its debtor.
 *
 * @since 0.2.0
 */
export interface MetricsQuery extends ReportAt {
  readonly from: LocalDate
  readonly groupBy?: ((item: OpenItem, head: DebtorId) => string) | undefined
  /**
   * The states of the projection `agencyCollections`, by which the commission of agencies is a cost; without them it is none.
   */
  readonly agencyCollections?: States<OpenItemState> | undefined
}

/**
 * One group of metrics, by what `groupBy` answered.
 *
 * @since 0.2.0
 */
export interface MetricsGroup {
  readonly group: string
  readonly currencies: ReadonlyArray<CurrencyMetrics>
}

/**
 * The metrics of a book. `place` is the last event that was known, by its id.
 *
 * @since 0.2.0
 */
export interface MetricsReport {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: PlacedAt['place']
  readonly from: LocalDate
  readonly currencies: ReadonlyArray<CurrencyMetrics>
  readonly groups: ReadonlyArray<MetricsGroup> | undefined
}

/** What metrics are asked beside their windows. */
type MetricsAt = Pick<MetricsQuery, 'knownAt' | 'groupBy' | 'agencyCollections'>

/** Metrics that are reckoned while the debts of a book are gone through, which somebody else may do for more than them. */
export interface MetricsInPassing {
  readonly see: SeeDebt
  /** When all debts have been seen. */
  readonly reports: () => ReadonlyArray<MetricsReport>
}

/** The metrics of some windows, by one knowledge. */
export const metricsInPassing = (
  states: States<OpenItemState>,
  { knownAt, groupBy, place, agencyCollections }: MetricsAt & { readonly place: PlacedAt },
  windows: ReadonlyArray<MetricsWindow>,
): MetricsInPassing => {
  const reported = reportedBy(agencyCollections, place.knownAt)
  const tallies = windows.map((window) => {
    if (groupBy === undefined) return new WindowTally(window, reported, undefined)
    const parents = parentsAt(states, { asOf: window.asOf, knownAt: place.knownAt })
    return new WindowTally(window, reported, (item) => groupBy(item, headOf(parents, item.debtor)))
  })
  return {
    see: (life, on) => {
      for (const tally of tallies) if (!tally.seeSettled(life)) tally.see(life, on(tally.window.asOf))
    },
    reports: () =>
      tallies.map((tally) => {
        tally.seeOnAccount(states, place)
        const { from, asOf } = tally.window
        return { asOf, knownAt, place: place.place, from, currencies: tally.currencies(), groups: tally.groups() }
      }),
  }
}

/**
 * How a department is doing, by the figures that departments are run by: of any day and any knowledge, over any window, in each
 * currency, and by group where one is asked for. {@link metricDefinitions} tells how each is reckoned.
 *
 * @since 0.2.0
 */
export const metrics = (states: States<OpenItemState>, query: MetricsQuery): MetricsReport => {
  const { asOf, knownAt, from } = query
  const place = placed(states, query)
  const [report] = metricsOver(states, query, place, [{ from, asOf }])
  return report ?? { asOf, knownAt, place: place.place, from, currencies: [], groups: undefined }
}

const metricsOver = (
  states: States<OpenItemState>,
  query: MetricsAt,
  place: PlacedAt,
  windows: ReadonlyArray<MetricsWindow>,
): ReadonlyArray<MetricsReport> => {
  const { see, reports } = metricsInPassing(states, { ...query, place }, windows)
  seeDebts(states, place.knownAt, see)
  return reports()
}

/**
 * How a department did month by month is asked for: so many calendar months, of which the last ends on the day, in part where that is
 * not its end.
 *
 * @since 0.2.0
 */
export interface MetricsTrendQuery extends Omit<MetricsQuery, 'from'> {
  readonly months: number
}

/**
 * The metrics of each of so many months, the oldest first, by one knowledge: each is that of {@link metrics}, and all of them cost one
 * pass over the book.
 *
 * @since 0.2.0
 */
export const metricsTrend = (states: States<OpenItemState>, query: MetricsTrendQuery): ReadonlyArray<MetricsReport> => {
  const { asOf, months } = query
  const beginOf = (day: LocalDate): LocalDate => addDays(endOfMonth(addMonths(day, -1)), 1)
  const windows = Array.from({ length: Math.max(0, months) }, (_, n): MetricsWindow => {
    const end = n === months - 1 ? asOf : endOfMonth(addMonths(asOf, n + 1 - months))
    return { from: beginOf(end), asOf: end }
  })
  return metricsOver(states, query, placed(states, query), windows)
}
