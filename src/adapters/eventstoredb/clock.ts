/**
 * What tells the time of deadlines and waits. A test brings one of its own, so that none of it depends on how fast it
 * runs.
 *
 * @since 0.2.0
 */
export interface Clock {
  /** Milliseconds, from whenever. */
  readonly now: () => number
  /** Calls back after so many milliseconds; answers how to take that back. */
  readonly after: (milliseconds: number, ring: () => void) => () => void
}

export const systemClock: Clock = {
  now: Date.now,
  after: (milliseconds, ring) => {
    const timer = setTimeout(ring, milliseconds)
    return () => clearTimeout(timer)
  },
}
