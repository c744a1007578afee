import { type Clock, systemClock } from '../../../src/adapters/eventstoredb/clock.js'

/** Waits up to here pass by themselves: backoff, and whatever a test tells in so many milliseconds. */
const short = 1000

export interface ScriptClock extends Clock {
  /** Lets the long waits that there are now come to their end: deadlines of calls, and the patience of subscriptions. */
  readonly expire: () => void
}

/** A clock on which nothing that is slow ever comes too late: a deadline passes when the script says so. */
export const scriptClock = (): ScriptClock => {
  const held = new Set<() => void>()
  return {
    now: systemClock.now,
    after: (milliseconds, ring) => {
      if (milliseconds <= short) return systemClock.after(milliseconds, ring)
      held.add(ring)
      return () => held.delete(ring)
    },
    expire: () => {
      for (const ring of [...held]) {
        held.delete(ring)
        ring()
      }
    },
  }
}
