import type { LocalDate } from '../value/local-date.js'
import type { SchedulePart } from './schedule.js'

const isThere = ({ origin }: SchedulePart, day: LocalDate): boolean => origin.of !== 'charge' || origin.on <= day

/**
 * The parts of a schedule in the order in which money of `day` pays them, oldest due first. Parts beside a plan wait for the
 * instalments due by `day`, so that paying an instalment on time keeps the plan. Charges made after `day` come last: they did
 * not exist when the money came.
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
