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

/** Buckets of 30 days, and what is not due. */
const bands = ['current', '1-30', '31-60', '61-90', '91-120'] as const

/** The bucket that so many days late are in, of those that are looked at; what is not due is in the first. */
const bandOf = (late: number): number => (late <= 0 ? 0 : Math.ceil(late / 30))

const width = 30

/** Sums what is in each bucket on a day, and what was in the bucket before it 30 days earlier. */
export class RollTally {
  readonly #day: number
  readonly #before = bands.map(() => 0n)
  readonly #now = bands.map(() => 0n)

  constructor(day: number) {
    this.#day = day
  }

  see(lot: Lot): void {
    const then = this.#day - width
    if (isOpenOn(lot, then)) {
      const late = then - lot.due
      // Of what was not due, only what fell due in the 30 days could go on.
      if (late > -width) this.#add(this.#before, bandOf(late), openOn(lot, then))
    }
    if (isOpenOn(lot, this.#day)) this.#add(this.#now, bandOf(this.#day - lot.due), openOn(lot, this.#day))
  }

  rates(): ReadonlyArray<RollRate> {
    return bands.slice(1).map((to, index) => ({
      ...{ from: bands[index] ?? 'current', to },
      rate: rollRate(this.#before[index] ?? 0n, this.#now[index + 1] ?? 0n),
    }))
  }

  #add(sums: bigint[], band: number, amount: bigint): void {
    if (band < bands.length) sums[band] = (sums[band] ?? 0n) + amount
  }
}
