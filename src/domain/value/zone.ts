import type * as t from 'io-ts'
import { type Instant, instantOf } from './instant.js'
import { leaf } from './leaf.js'
import { addDays, epochDay, fromParts, type LocalDate } from './local-date.js'

export interface ZoneBrand {
  readonly Zone: unique symbol
}

/** A time zone by its IANA name, `Europe/Berlin`: whose day a day is. */
export type Zone = t.Branded<string, ZoneBrand>

/** Whether the runtime knows a zone of that name. */
export const isZone = (u: unknown): u is Zone => {
  if (typeof u !== 'string' || !/^[A-Za-z]/.test(u)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: u }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A zone by the name that it is known by: `Europe/Berlin` for `europe/berlin`. */
export const canonicalZone = (zone: Zone): Zone =>
  new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone as Zone

/** Codec of {@link Zone}. */
export const Zone = leaf<Zone, string>('an IANA time zone such as Europe/Berlin', isZone)

const calendars = new Map<Zone, Intl.DateTimeFormat>()

const calendarOf = (zone: Zone): Intl.DateTimeFormat => {
  const known = calendars.get(zone)
  if (known !== undefined) return known
  const fields = { era: 'short', year: 'numeric', month: 'numeric', day: 'numeric' } as const
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: zone, ...fields })
  calendars.set(zone, made)
  return made
}

/**
 * Which day it is in a zone at a moment.
 *
 * @since 0.2.0
 * @example dayIn('Asia/Tehran' as Zone, instant('2026-03-31T22:00:00.000Z')) // '2026-04-01'
 */
export const dayIn = (zone: Zone, at: Instant): LocalDate => {
  const parts = calendarOf(zone).formatToParts(new Date(at))
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value)
  return fromParts(number('year'), number('month'), number('day'))
}

const hour = 3_600_000
const millisecondsPerDay = 24 * hour

/**
 * The last millisecond of a day in a zone, wherever its clocks are put forward or back.
 *
 * @since 0.2.0
 * @example endOfDayIn('Asia/Tehran' as Zone, localDate('2026-03-31')) // '2026-03-31T20:29:59.999Z'
 */
export const endOfDayIn = (zone: Zone, day: LocalDate): Instant => {
  // No zone is as much as two days from UTC. Days only go on, so the first moment after this one can be halved down to.
  let last = (epochDay(day) - 1) * millisecondsPerDay
  let after = (epochDay(addDays(day, 1)) + 2) * millisecondsPerDay
  while (after - last > 1) {
    const middle = Math.floor((last + after) / 2)
    if (dayIn(zone, instantOf(new Date(middle))) > day) after = middle
    else last = middle
  }
  return instantOf(new Date(last))
}
