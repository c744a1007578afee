import { type Instant, instantOf } from '../../domain/value/instant.js'

/**
 * The recording time of an event that follows one recorded at `before`: the given time, but never earlier than `before`. Clocks
 * differ and go back, and what was known at a time must not change.
 */
export const notBefore = (before: Instant | undefined, told: Instant): Instant =>
  before !== undefined && told < before ? before : told

/** The first instant after one. */
export const justAfter = (at: Instant): Instant => instantOf(new Date(Date.parse(at) + 1))

/** The later of two instants; `undefined` only if both are. */
export const later = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a
