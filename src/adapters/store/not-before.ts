import { type Instant, instantOf } from '../../domain/value/instant.js'

/**
 * When something is recorded after what was recorded `before`: at the time that is told, and never before it. Clocks differ
 * and go back; what was known at a time is not to change, whoever writes next.
 */
export const notBefore = (before: Instant | undefined, told: Instant): Instant =>
  before !== undefined && told < before ? before : told

/** The first instant after one. */
export const justAfter = (at: Instant): Instant => instantOf(new Date(Date.parse(at) + 1))

/** The later of two instants, of which each may be none. */
export const later = (a: Instant | undefined, b: Instant | undefined): Instant | undefined =>
  a === undefined || (b !== undefined && b > a) ? b : a
