import type { Zone } from '../../domain/value/zone.js'
import type { AgingReport } from '../aging/aging-report.js'
import { type AgingGrid, agingGrid } from '../aging-index/aging-grid.js'
import type { AgingIndex } from '../aging-index/aging-index.js'
import { indexedAging } from '../aging-index/indexed-aging.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import { knowledgeStops } from './knowledge-stops.js'
import { reportDays, weeksUntil, yearOfWeeks } from './report-days.js'

/**
 * What a report of a whole book is asked: of the end of which day, and whose knowledge. The zone tells where days end.
 *
 * @since 0.2.0
 */
export interface BookReportQuery extends ReportAt {
  readonly zone: Zone
}

/**
 * All that a page about a book tells. `aging` is that of the day, `history` the same at the end of each week of a year until it,
 * and `grid` that of many days by some knowledges, the last of which is the one that was asked for.
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
}

/** So many earlier knowledges can be looked at. */
const earlierKnowledges = 12

/**
 * How a book stands, and how it came to that, from its index.
 *
 * @since 0.2.0
 */
export const bookReport = (index: AgingIndex, { asOf, knownAt, zone }: BookReportQuery): BookReport => {
  const grid = agingGrid(index, {
    days: reportDays(asOf),
    knownAts: knowledgeStops(index, knownAt, zone, earlierKnowledges),
  })
  const aging = indexedAging(index, { asOf, knownAt })
  const weeks = new Set(weeksUntil(asOf, yearOfWeeks))
  return {
    ...{ asOf, knownAt, place: aging.place, zone, aging, grid },
    history: (grid.reports.at(-1) ?? []).filter((one) => weeks.has(one.asOf)),
  }
}
