/**
 * The clock of deadlines and waits. A test passes its own, so that it does not depend on how fast it runs.
 *
 * @since 0.2.0
 */
export interface Clock {
  /** Milliseconds since an arbitrary moment. */
  readonly now: () => number
  /** Calls `ring` after so many milliseconds; returns a function that cancels it. */
  readonly after: (milliseconds: number, ring: () => void) => () => void
}

export const systemClock: Clock = {
  now: Date.now,
  after: (milliseconds, ring) => {
    const timer = setTimeout(ring, milliseconds)
    return () => clearTimeout(timer)
  },
}
