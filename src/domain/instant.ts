import type * as t from 'io-ts'
import { leaf } from './leaf.js'

export interface InstantBrand {
  readonly Instant: unique symbol
}

/** A moment in UTC as `2026-03-31T09:30:00.000Z`, always with milliseconds, so that instants compare as strings. */
export type Instant = t.Branded<string, InstantBrand>

const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

export const isInstant = (u: unknown): u is Instant =>
  typeof u === 'string' && isoInstant.test(u) && !Number.isNaN(Date.parse(u))

export const Instant = leaf<Instant, string>('an instant such as 2026-03-31T09:30:00.000Z', isInstant)

/** The instant, for literals in code: a text that is no instant is a bug, and throws. */
export const instant = (text: string): Instant => {
  if (isInstant(text)) return text
  throw new RangeError(`'${text}' is not an instant such as '2026-03-31T09:30:00.000Z'`)
}

export const instantOf = (date: Date): Instant => date.toISOString() as Instant
