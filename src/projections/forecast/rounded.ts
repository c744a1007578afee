import { splitByWeights } from '../../domain/value/split.js'

/** A share of floating point as a whole number of so many parts: far more than the digits of what it is a share of. */
const parts = 2 ** 52

/** An amount in whole minor units, parted as the weights say: the parts sum to it, and what rounding leaves goes to the largest remainders. */
export const rounded = (amount: bigint, weights: ReadonlyArray<number>): ReadonlyArray<bigint> => {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return splitByWeights(
    amount,
    weights.map((weight) => (sum > 0 ? BigInt(Math.round((weight / sum) * parts)) : 0n)),
  )
}
