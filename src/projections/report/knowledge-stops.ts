import { fromEpochDay } from '../../domain/value/local-date.js'
import { endOfDayIn, type Zone } from '../../domain/value/zone.js'
import type { AgingIndex } from '../aging-index/aging-index.js'
import type { ReportAt } from '../open-item/place.js'

/**
 * Knowledges that are worth comparing, the one that is asked for the last of them: ends of days, in a zone, on which something was
 * recorded; of many days so many, spread evenly.
 */
export const knowledgeStops = (
  { places }: AgingIndex,
  knownAt: ReportAt['knownAt'],
  zone: Zone,
  most: number,
): ReadonlyArray<ReportAt['knownAt']> => {
  const event = places.lastKnown(knownAt)
  const until = places.at(event)?.recordedAt
  const ends = places
    .recordedDays(event + 1)
    .map((day) => endOfDayIn(zone, fromEpochDay(day)))
    .filter((end) => until !== undefined && end < until)
  const step = Math.max(1, ends.length / most)
  const chosen = new Set(
    Array.from({ length: Math.min(most, ends.length) }, (_, n) => ends[Math.floor((n + 1) * step) - 1]),
  )
  return [...chosen, knownAt]
}
