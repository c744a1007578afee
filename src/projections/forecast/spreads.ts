import type { CurrencyCode } from '../../domain/value/currency.js'
import type { Expectation } from './expectation.js'
import type { Spread } from './spread.js'

/** What is expected of each period in a currency. */
export type Spreads = ReadonlyMap<CurrencyCode, ReadonlyArray<Spread>>

interface Sums {
  readonly mean: Float64Array
  readonly variance: Float64Array
}

/** Sums what is expected, each amount for itself: whether one comes says nothing of another. */
export const spreadsOf = (expectations: Iterable<Expectation>, periods: number): Spreads => {
  const sums = new Map<CurrencyCode, Sums>()
  for (const { currency, amount, chances } of expectations) {
    let sum = sums.get(currency)
    if (sum === undefined) {
      sum = { mean: new Float64Array(periods), variance: new Float64Array(periods) }
      sums.set(currency, sum)
    }
    const units = Number(amount)
    for (let period = 0; period < periods; period++) {
      const chance = chances[period] ?? 0
      sum.mean[period] = (sum.mean[period] ?? 0) + units * chance
      sum.variance[period] = (sum.variance[period] ?? 0) + units * units * chance * (1 - chance)
    }
  }
  return new Map(
    [...sums].map(([currency, { mean, variance }]) => [
      currency,
      [...mean].map((one, period) => ({ mean: one, variance: variance[period] ?? 0 })),
    ]),
  )
}
