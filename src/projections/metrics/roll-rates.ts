import type { Lot } from '../forecast/lot.js'
import { rollRate } from './effectiveness.js'
import type { OpenAmount } from './standing.js'

/**
 * Share of a bucket of 30 days that went on to the next: what was in it 30 days before, and what is in the next one now.
 *
 * @since 0.2.0
 */
export interface RollRate {
  readonly from: string
  readonly to: string
  readonly rate: number | undefined
}

/** What rolls on from where to where: out of what is not due, and from one bucket of 30 days into the next. */
const rolls = [
  { from: 'current', to: '1-30' },
  { from: '1-30', to: '31-60' },
  { from: '31-60', to: '61-90' },
  { from: '61-90', to: '91-120' },
] as const

/** The place of the bucket that so many days late are in; what is not due is in the first. */
const placeOf = (late: number): number => (late <= 0 ? 0 : Math.ceil(late / 30))

/** Buckets are so many days wide, and looked at as long ago. */
export const rollWidth = 30

/** The bucket of so many days late, of those that others roll into. */
const bandOf = (late: number): string | undefined => rolls[placeOf(late) - 1]?.to

/** The bucket 30 days before, of those that may roll on by then. Of what was not due, only what fell due in the 30 days could go on. */
const rollingOf = (late: number): string | undefined => (late > 0 ? rolls[placeOf(late - rollWidth)]?.from : undefined)

/** The bucket that an amount is in on a day, of those that others roll into. */
export const bandAt = (day: number, { due }: Lot): string | undefined => bandOf(day - due)

/** The bucket that an amount was in 30 days before a day, of those that may roll on by then. */
export const rollingAt = (day: number, { due }: Lot): string | undefined => rollingOf(day - due)

const sumBy = (
  amounts: Iterable<OpenAmount>,
  of: (late: number) => string | undefined,
): ReadonlyMap<string, bigint> => {
  const sums = new Map<string, bigint>()
  for (const { amount, days } of amounts) {
    const band = of(days)
    if (band !== undefined) sums.set(band, (sums.get(band) ?? 0n) + amount)
  }
  return sums
}

/**
 * What is in each bucket on a day, as a share of what was in the bucket before it 30 days earlier: both are told with how many days they
 * are late on the day itself.
 */
export const rollRates = (before: Iterable<OpenAmount>, now: Iterable<OpenAmount>): ReadonlyArray<RollRate> => {
  const [rolling, rolled] = [sumBy(before, rollingOf), sumBy(now, bandOf)]
  return rolls.map(({ from, to }) => ({ from, to, rate: rollRate(rolling.get(from) ?? 0n, rolled.get(to) ?? 0n) }))
}
