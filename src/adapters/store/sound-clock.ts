import type { Problem } from '../../domain/value/codec-error.js'

/** The instants that can be told, of the years 1 to 9999. */
const [firstInstant, lastInstant] = [-62_135_596_800_000, 253_402_300_799_999]

/** A clock as it was given, which may be none, throw, or tell what is no instant: then what it tells is an invalid date. */
export const soundClock = (now: () => Date): (() => Date) => {
  return () => {
    try {
      // Of any realm, and of nothing but a date.
      const date = new Date(Date.prototype.getTime.call(now()))
      const time = date.getTime()
      if (time >= firstInstant && time <= lastInstant) return date
    } catch {}
    return new Date(Number.NaN)
  }
}

/** What is wrong with a clock that tells no time, if so. */
export const clockProblem = (date: Date): Problem | undefined =>
  Number.isNaN(date.getTime()) ? { path: 'now', value: undefined, expected: 'a clock that tells a time' } : undefined
