import type * as t from 'io-ts'
import { leaf } from './leaf.js'
import { isLocalDate } from './local-date.js'

export interface InstantBrand {
  readonly Instant: unique symbol
}

/** A moment in UTC as `2026-03-31T09:30:00.000Z`, always with milliseconds, so that instants compare as strings. */
export type Instant = t.Branded<string, InstantBrand>

const timeOfDay = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/

export const isInstant = (u: unknown): u is Instant =>
  typeof u === 'string' && isLocalDate(u.slice(0, 10)) && timeOfDay.test(u.slice(10))

export const Instant = leaf<Instant, string>('an instant such as 2026-03-31T09:30:00.000Z', isInstant)

/** The instant, for literals in code: a text that is no instant is a bug, and throws. */
export const instant = (text: string): Instant => {
  if (isInstant(text)) return text
  throw new RangeError(`'${text}' is not an instant such as '2026-03-31T09:30:00.000Z'`)
}

export const instantOf = (date: Date): Instant => date.toISOString() as Instant
