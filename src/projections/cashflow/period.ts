import { addDays, addMonths, type LocalDate } from '../../domain/value/local-date.js'

/**
 * A length of time as people write it: 13 weeks is `{ count: 13, unit: 'w' }`.
 *
 * @since 0.1.0
 */
export interface Horizon {
  readonly count: number
  readonly unit: 'd' | 'w' | 'm'
}

/**
 * A run of days, both ends inclusive.
 *
 * @since 0.1.0
 */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * Reads `13w`, `90d` or `6m`; anything else is no horizon.
 *
 * @since 0.1.0
 * @example
 * parseHorizon('13w') // { count: 13, unit: 'w' }
 * parseHorizon('soon') // undefined
 */
export const parseHorizon = (text: string): Horizon | undefined => {
  const match = /^([1-9]\d{0,3})([dwm])$/.exec(text)
  return match === null ? undefined : { count: Number(match[1]), unit: match[2] as Horizon['unit'] }
}

const step = (anchor: LocalDate, { unit }: Horizon, n: number): LocalDate =>
  unit === 'm' ? addMonths(anchor, n) : addDays(anchor, unit === 'w' ? 7 * n : n)

/**
 * The periods of a horizon from `anchor` on: the first begins on that day.
 *
 * @since 0.1.0
 */
export const periodsFrom = (anchor: LocalDate, horizon: Horizon): ReadonlyArray<Period> =>
  Array.from({ length: horizon.count }, (_, n) => ({
    from: step(anchor, horizon, n),
    to: addDays(step(anchor, horizon, n + 1), -1),
  }))

/**
 * The periods of the same length before `anchor`: the last ends on the day before.
 *
 * @since 0.1.0
 */
export const periodsBefore = (anchor: LocalDate, horizon: Horizon): ReadonlyArray<Period> =>
  Array.from({ length: horizon.count }, (_, n) => ({
    from: step(anchor, horizon, n - horizon.count),
    to: addDays(step(anchor, horizon, n - horizon.count + 1), -1),
  }))

/**
 * Which of these periods, in order and without gaps, a day is in: -1 before the first, their number after the last.
 *
 * @since 0.1.0
 */
export const periodOf = (periods: ReadonlyArray<Period>, day: LocalDate): number =>
  day < (periods[0]?.from ?? day) ? -1 : periods.filter((period) => period.to < day).length
