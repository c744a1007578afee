import type { LocalDate } from '../value/local-date.js'
import type { SchedulePart } from './schedule.js'

const isThere = ({ origin }: SchedulePart, day: LocalDate): boolean => origin.of !== 'charge' || origin.on <= day

/**
 * The parts of a schedule in the order in which money of a day meets them, each by the day that it stands there for. The oldest
 * due comes first; but who pays on its day what his plan asks for keeps the plan, so what stands beside a plan waits for the
 * instalments that are due by then. Charges of a later day come last: money meets what was there on its day.
 */
export const meetingOrder = (parts: ReadonlyArray<SchedulePart>, day: LocalDate): ReadonlyArray<SchedulePart> => {
  const due = parts.findLast((part) => part.origin.of === 'plan' && part.due <= day)?.due
  if (due === undefined && parts.every((part) => isThere(part, day))) return parts
  const waits = (part: SchedulePart): boolean => due !== undefined && part.origin.of !== 'plan' && part.due <= due
  const there = parts.filter((part) => isThere(part, day))
  return [
    ...there.filter((part) => !waits(part) && (due === undefined || part.due <= due)),
    ...there.filter(waits).map((part) => (due === undefined ? part : { ...part, due })),
    ...there.filter((part) => due !== undefined && part.due > due),
    ...parts.filter((part) => !isThere(part, day)),
  ]
}
