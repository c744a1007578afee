import type * as t from 'io-ts'
import { leaf } from './leaf.js'
import { isDigit, startsWithDate, twoDigits } from './local-date.js'

/**
 * Mark of the type, which tells a checked {@link Instant} from any other text.
 *
 * @since 0.1.0
 */
export interface InstantBrand {
  readonly Instant: unique symbol
}

/**
 * A moment in UTC as `2026-03-31T09:30:00.000Z`, always with milliseconds, so that instants compare as strings.
 *
 * @since 0.1.0
 */
export type Instant = t.Branded<string, InstantBrand>

const isBelow = (text: string, at: number, limit: number): boolean =>
  isDigit(text, at) && isDigit(text, at + 1) && twoDigits(text, at) < limit

/**
 * Looked at letter by letter: a replay checks one of every event.
 *
 * @since 0.1.0
 */
export const isInstant = (u: unknown): u is Instant =>
  typeof u === 'string' &&
  u.length === 24 &&
  startsWithDate(u) &&
  u[10] === 'T' &&
  isBelow(u, 11, 24) &&
  u[13] === ':' &&
  isBelow(u, 14, 60) &&
  u[16] === ':' &&
  isBelow(u, 17, 60) &&
  u[19] === '.' &&
  isBelow(u, 20, 100) &&
  isDigit(u, 22) &&
  u[23] === 'Z'

export const Instant = leaf<Instant, string>('an instant such as 2026-03-31T09:30:00.000Z', isInstant)

/**
 * The instant, for literals in code: a text that is no instant is a bug, and throws.
 *
 * @since 0.1.0
 * @example
 * instant('2026-03-31T09:30:00.000Z') // '2026-03-31T09:30:00.000Z'
 */
export const instant = (text: string): Instant => {
  if (isInstant(text)) return text
  throw new RangeError(`'${text}' is not an instant such as '2026-03-31T09:30:00.000Z'`)
}

/**
 * Instant of a `Date`, to the millisecond. An invalid date is a bug, and throws.
 *
 * @since 0.1.0
 * @example
 * instantOf(new Date(0)) // '1970-01-01T00:00:00.000Z'
 */
export const instantOf = (date: Date): Instant => date.toISOString() as Instant
