import { isOpenOn, type Lot, openOn } from '../forecast/lot.js'
import { rollRate } from './effectiveness.js'

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

/** The bucket that so many days late are in, of those that are looked at; what is not due is in the first. */
const bandOf = (late: number): number => (late <= 0 ? 0 : Math.ceil(late / 30))

/** Buckets are so many days wide, and looked at as long ago. */
export const rollWidth = 30

/** The bucket that an amount is in on a day, of those that others roll into. */
export const bandAt = (day: number, { due }: Lot): string | undefined => rolls[bandOf(day - due) - 1]?.to

/** The bucket that an amount was in 30 days before a day, of those that may roll on by then. */
export const rollingAt = (day: number, { due }: Lot): string | undefined => {
  const late = day - rollWidth - due
  // Of what was not due, only what fell due in the 30 days could go on.
  return late > -rollWidth ? rolls[bandOf(late)]?.from : undefined
}

/** Sums what is in each bucket on a day, and what was in the bucket before it 30 days earlier. */
export class RollTally {
  readonly #day: number
  readonly #before = new Map<string, bigint>()
  readonly #now = new Map<string, bigint>()

  constructor(day: number) {
    this.#day = day
  }

  see(lot: Lot): void {
    const then = this.#day - rollWidth
    if (isOpenOn(lot, then)) this.#add(this.#before, rollingAt(this.#day, lot), openOn(lot, then))
    if (isOpenOn(lot, this.#day)) this.#add(this.#now, bandAt(this.#day, lot), openOn(lot, this.#day))
  }

  rates(): ReadonlyArray<RollRate> {
    return rolls.map(({ from, to }) => ({
      from,
      to,
      rate: rollRate(this.#before.get(from) ?? 0n, this.#now.get(to) ?? 0n),
    }))
  }

  #add(sums: Map<string, bigint>, band: string | undefined, amount: bigint): void {
    if (band !== undefined) sums.set(band, (sums.get(band) ?? 0n) + amount)
  }
}
