/** More than a year, so that day, month and hour all differ. */
const shift = 1000 * (60 * 60 * 24 * 401 + 60 * 60 * 7 + 11)

/** A time zone where it is another day than here at most hours, also at midnight and noon UTC. */
const elsewhere = (): string => (new Date().getTimezoneOffset() > 0 ? 'Pacific/Kiritimati' : 'Pacific/Pago_Pago')

/**
 * Runs synchronous work on another day and in another time zone: it changes `Date` and the zone meanwhile, and restores them.
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
  const zone = process.env.TZ
  process.env.TZ = elsewhere()
  globalThis.Date = Later as DateConstructor
  try {
    return work()
  } finally {
    globalThis.Date = real
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
  }
}
