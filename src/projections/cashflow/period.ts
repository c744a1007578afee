import { addDays, addMonths, endOfMonth, type LocalDate, startOfMonth } from '../../domain/value/local-date.js'

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

/** When the nth month after the one of a day begins, or before it for a negative n. */
const monthFrom = (anchor: LocalDate, n: number): LocalDate => {
  const first = startOfMonth(anchor)
  return addMonths(first, n < 0 && anchor !== first ? n + 1 : n)
}

/** When the nth period begins. The last day of a month goes with the month after it, or a report of that day would begin with a day. */
const beginOf = (anchor: LocalDate, { unit }: Horizon, n: number): LocalDate => {
  if (n === 0) return anchor
  if (unit !== 'm') return addDays(anchor, unit === 'w' ? 7 * n : n)
  return monthFrom(anchor, n > 0 && anchor === endOfMonth(anchor) ? n + 1 : n)
}

const between = (anchor: LocalDate, horizon: Horizon, n: number): Period => ({
  from: beginOf(anchor, horizon, n),
  to: addDays(beginOf(anchor, horizon, n + 1), -1),
})

/**
 * The periods of a horizon from `anchor` on: the first begins on that day. Months are those of the calendar, so that the first is
 * what is left of one; of the last day of a month it is that day and the next month.
 *
 * @since 0.1.0
 * @example
 * periodsFrom(localDate('2026-03-10'), { count: 2, unit: 'm' }) // [{ from: '2026-03-10', to: '2026-03-31' }, { from: '2026-04-01', to: '2026-04-30' }]
 */
export const periodsFrom = (anchor: LocalDate, horizon: Horizon): ReadonlyArray<Period> =>
  Array.from({ length: horizon.count }, (_, n) => between(anchor, horizon, n))

/**
 * As many periods before `anchor`: the last ends on the day before. Months are those of the calendar, the last as far as it has come.
 *
 * @since 0.1.0
 */
export const periodsBefore = (anchor: LocalDate, horizon: Horizon): ReadonlyArray<Period> =>
  Array.from({ length: horizon.count }, (_, n) => between(anchor, horizon, n - horizon.count))

/**
 * Which of these periods, in order and without gaps, a day is in: -1 before the first, their number after the last.
 *
 * @since 0.1.0
 */
export const periodOf = (periods: ReadonlyArray<Period>, day: LocalDate): number =>
  day < (periods[0]?.from ?? day) ? -1 : periods.filter((period) => period.to < day).length
