import type { CurrencyCode } from '../../domain/value/currency.js'
import type { Expectation } from './expectation.js'

/** The one amount of a sum that varies the most, and its chance to come. */
export interface Lump {
  readonly amount: number
  readonly chance: number
}

/** What is expected of a period, and how much it varies: mean and variance of a sum of amounts that come or do not. */
export interface Spread {
  readonly mean: number
  readonly variance: number
  /** The amount that varies the most of them. */
  readonly lump?: Lump | undefined
}

/** What is expected of each period in a currency. */
export type Spreads = ReadonlyMap<CurrencyCode, ReadonlyArray<Spread>>

interface Sums {
  readonly mean: Float64Array
  readonly variance: Float64Array
  /** The variance of the amount that varies the most, its amount and its chance. */
  readonly most: Float64Array
  readonly lump: Float64Array
  readonly chance: Float64Array
}

/** Sums what is expected, each amount for itself: whether one comes says nothing of another. */
export const spreadsOf = (expectations: Iterable<Expectation>, periods: number): Spreads => {
  const sums = new Map<CurrencyCode, Sums>()
  for (const { currency, amount, chances } of expectations) {
    let sum = sums.get(currency)
    if (sum === undefined) {
      const none = (): Float64Array => new Float64Array(periods)
      sum = { mean: none(), variance: none(), most: none(), lump: none(), chance: none() }
      sums.set(currency, sum)
    }
    const units = Number(amount)
    for (let period = 0; period < periods; period++) {
      const chance = chances[period] ?? 0
      sum.mean[period] = (sum.mean[period] ?? 0) + units * chance
      const variance = units * units * chance * (1 - chance)
      sum.variance[period] = (sum.variance[period] ?? 0) + variance
      if (variance <= (sum.most[period] ?? 0)) continue
      sum.most[period] = variance
      sum.lump[period] = units
      sum.chance[period] = chance
    }
  }
  return new Map(
    [...sums].map(([currency, { mean, variance, lump, chance }]) => [
      currency,
      [...mean].map((one, period) => ({
        ...{ mean: one, variance: variance[period] ?? 0 },
        lump: { amount: lump[period] ?? 0, chance: chance[period] ?? 0 },
      })),
    ]),
  )
}
