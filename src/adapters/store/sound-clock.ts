import type { Problem } from '../../domain/value/codec-error.js'

/** The supported range of instants: years 1 to 9999, in epoch milliseconds. */
const [firstInstant, lastInstant] = [-62_135_596_800_000, 253_402_300_799_999]

/** Wraps a caller's clock: if it is no function, throws, or returns no instant in range, the result is an invalid date. */
export const soundClock = (now: () => Date): (() => Date) => {
  return () => {
    try {
      // Accepts a Date of any realm, and throws for anything else.
      const date = new Date(Date.prototype.getTime.call(now()))
      const time = date.getTime()
      if (time >= firstInstant && time <= lastInstant) return date
    } catch {}
    return new Date(Number.NaN)
  }
}

/** The problem of a clock that returned an invalid date; else `undefined`. */
export const clockProblem = (date: Date): Problem | undefined =>
  Number.isNaN(date.getTime()) ? { path: 'now', value: undefined, expected: 'a clock that tells a time' } : undefined
