import type * as t from 'io-ts'
import { type Instant, instantOf } from './instant.js'
import { leaf } from './leaf.js'
import { addDays, epochDay, fromParts, type LocalDate } from './local-date.js'

/**
 * Mark of the type, which tells a checked {@link Zone} from any other text.
 *
 * @since 0.2.0
 */
export interface ZoneBrand {
  readonly Zone: unique symbol
}

/**
 * A time zone by its IANA name, `Europe/Berlin`: whose day a day is.
 *
 * @since 0.2.0
 */
export type Zone = t.Branded<string, ZoneBrand>

/**
 * Whether the runtime knows a zone of that name.
 *
 * @since 0.2.0
 */
export const isZone = (u: unknown): u is Zone => {
  if (typeof u !== 'string' || !/^[A-Za-z]/.test(u)) return false
  try {
    return new Intl.DateTimeFormat('en', { timeZone: u }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/**
 * A zone by the name that it is known by: `Europe/Berlin` for `europe/berlin`.
 *
 * @since 0.2.0
 */
export const canonicalZone = (named: Zone): Zone =>
  new Intl.DateTimeFormat('en', { timeZone: named }).resolvedOptions().timeZone as Zone

/** Codec of {@link Zone}. */
export const Zone = leaf<Zone, string>('an IANA time zone such as Europe/Berlin', isZone)

/**
 * The zone, for literals in code: a name that the runtime does not know is a bug, and throws. Text from outside goes through
 * the codec.
 *
 * @since 0.2.0
 * @example
 * zone('Europe/Berlin') // 'Europe/Berlin'
 */
export const zone = (name: string): Zone => {
  if (isZone(name)) return name
  throw new RangeError(`not a time zone: ${name}`)
}

const calendars = new Map<Zone, Intl.DateTimeFormat>()

const calendarOf = (where: Zone): Intl.DateTimeFormat => {
  const known = calendars.get(where)
  if (known !== undefined) return known
  const fields = { era: 'short', year: 'numeric', month: 'numeric', day: 'numeric' } as const
  const made = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', { timeZone: where, ...fields })
  calendars.set(where, made)
  return made
}

/**
 * Which day it is in a zone at a moment.
 *
 * @since 0.2.0
 * @example dayIn(zone('Asia/Tehran'), instant('2026-03-31T22:00:00.000Z')) // '2026-04-01'
 */
export const dayIn = (where: Zone, at: Instant): LocalDate => {
  const parts = calendarOf(where).formatToParts(new Date(at))
  const number = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((part) => part.type === type)?.value)
  return fromParts(number('year'), number('month'), number('day'))
}

const hour = 3_600_000
const millisecondsPerDay = 24 * hour

/**
 * The last millisecond of a day in a zone, wherever its clocks are put forward or back.
 *
 * @since 0.2.0
 * @example endOfDayIn(zone('Asia/Tehran'), localDate('2026-03-31')) // '2026-03-31T20:29:59.999Z'
 */
export const endOfDayIn = (where: Zone, day: LocalDate): Instant => {
  // No zone is as much as two days from UTC. Days only go on, so the first moment after this one can be halved down to.
  let last = (epochDay(day) - 1) * millisecondsPerDay
  let after = (epochDay(addDays(day, 1)) + 2) * millisecondsPerDay
  while (after - last > 1) {
    const middle = Math.floor((last + after) / 2)
    if (dayIn(where, instantOf(new Date(middle))) > day) after = middle
    else last = middle
  }
  return instantOf(new Date(last))
}
