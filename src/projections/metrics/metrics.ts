import type { DebtorId } from '../../domain/value/id.js'
import { addDays, addMonths, endOfMonth, epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { AgingIndex } from '../aging-index/aging-index.js'
import { type DoingsInRows, doingsInRows } from '../aging-index/doings-in-rows.js'
import type { SeeDebt } from '../forecast/debt-life.js'
import { seeDebts } from '../forecast/past.js'
import { headOf, parentsAt } from '../open-item/company.js'
import type { OpenItem } from '../open-item/item.js'
import type { DebtItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { beforeAll, type EventId, type PlacedAt, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { type Reported, reportedBy } from './agency-collections.js'
import type { CurrencyMetrics } from './currency-tally.js'
import { indexedBalances } from './indexed-balances.js'
import type { MetricsWindow } from './metrics-window.js'
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
  /**
   * The aging index of the same book, with all its pieces: balances, sales and cash on account are then told by its columns, and only
   * debts of which more is asked are looked at. The figures are the same; groups are made of the states.
   */
  readonly index?: AgingIndex | undefined
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
export type MetricsAt = Pick<MetricsQuery, 'asOf' | 'knownAt' | 'groupBy' | 'agencyCollections' | 'index'>

/** Metrics that are reckoned while the debts of a book are gone through, which somebody else may do for more than them. */
export interface MetricsInPassing {
  readonly see: SeeDebt
  /** The debts that have to be seen, where an index tells that the others need not; else all of them. */
  readonly debts: ReadonlyArray<DebtItemHistory> | undefined
  /** When all debts have been seen. */
  readonly reports: () => ReadonlyArray<MetricsReport>
}

/** The metrics of some windows, by one knowledge. */
export const metricsInPassing = (
  states: States<OpenItemState>,
  { groupBy, place, agencyCollections, index, knownAt }: Omit<MetricsAt, 'asOf'> & { readonly place: PlacedAt },
  windows: ReadonlyArray<MetricsWindow>,
): MetricsInPassing => {
  const reported = reportedBy(agencyCollections, place.knownAt)
  const event = index?.places.lastKnown(knownAt) ?? -1
  const isIndexed = index !== undefined && groupBy === undefined
  const indexed = isIndexed ? indexedBalances(index, windows, event) : undefined
  const doings = isIndexed ? doingsInRows(index, event, windows.map(epochDaysOf)) : undefined
  const seen = doings && debtsOf(states, doings.others, reported)
  const tallies = windows.map((window, at) => {
    if (groupBy === undefined)
      return new WindowTally(window, reported, { indexed: indexed?.[at], doings: seen && doings })
    const parents = parentsAt(states, { asOf: window.asOf, knownAt: place.knownAt })
    return new WindowTally(window, reported, { groupOf: (item) => groupBy(item, headOf(parents, item.debtor)) })
  })
  return {
    see: (life, on) => {
      for (const tally of tallies) tally.see(life, on)
    },
    debts: seen,
    reports: () =>
      tallies.map((tally) => {
        tally.seeOnAccount(states, place)
        const { from, asOf } = tally.window
        return { asOf, knownAt, place: place.place, from, currencies: tally.currencies(), groups: tally.groups() }
      }),
  }
}

const epochDaysOf = ({ from, asOf }: MetricsWindow) => ({ first: epochDay(from), last: epochDay(asOf) })

/** The debts of which rows do not tell all, and those of which agencies reported; nothing where the states lack one. */
const debtsOf = (
  states: States<OpenItemState>,
  others: DoingsInRows['others'],
  reported: Reported,
): ReadonlyArray<DebtItemHistory> | undefined => {
  const debts: DebtItemHistory[] = []
  for (const debt of new Set([...others, ...reported.keys()])) {
    const history = states.get(`debt-${debt}`)
    if (history?.kind === 'debt') debts.push(history)
    else if (others.has(debt)) return undefined
  }
  return debts
}

/**
 * How a department is doing, by the figures that departments are run by: of any day and any knowledge, over any window, in each
 * currency, and by group where one is asked for. {@link metricDefinitions} tells how each is reckoned.
 *
 * @since 0.2.0
 */
export const metrics = (states: States<OpenItemState>, query: MetricsQuery): MetricsReport => {
  const { asOf, knownAt, from } = query
  const place = placeOf(states, query)
  const [report] = metricsOver(states, query, place, [{ from, asOf }])
  return report ?? { asOf, knownAt, place: place.place, from, currencies: [], groups: undefined }
}

/** The place of a question: what an index knows is told by it, however much more the states know by now. */
const placeOf = (states: States<OpenItemState>, { index, asOf, knownAt }: MetricsAt): PlacedAt => {
  if (index === undefined) return placed(states, { asOf, knownAt })
  const { places } = index
  const last = places.at(places.lastKnown(knownAt))
  return { asOf, knownAt: last?.position ?? beforeAll, place: last?.id as EventId | undefined }
}

const metricsOver = (
  states: States<OpenItemState>,
  query: MetricsAt,
  place: PlacedAt,
  windows: ReadonlyArray<MetricsWindow>,
): ReadonlyArray<MetricsReport> => {
  const { see, debts, reports } = metricsInPassing(states, { ...query, place }, windows)
  seeDebts(debts ?? states.values(), place.knownAt, see)
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
  return metricsOver(states, query, placeOf(states, query), windows)
}
