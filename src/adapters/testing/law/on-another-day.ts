/** A year and some more, so that neither the day, the month nor the hour is the same. */
const shift = 1000 * (60 * 60 * 24 * 401 + 60 * 60 * 7 + 11)

/**
 * What work that waits for nothing answers on another day: meanwhile `Date` tells a later time, and is put back at once.
 */
export const onAnotherDay = <T>(work: () => T): T => {
  const { Date: real } = globalThis
  class Later extends real {
    constructor(...given: ReadonlyArray<unknown>) {
      super(...((given.length === 0 ? [real.now() + shift] : given) as [number]))
    }

    static override now(): number {
      return real.now() + shift
    }
  }
  globalThis.Date = Later as DateConstructor
  try {
    return work()
  } finally {
    globalThis.Date = real
  }
}
