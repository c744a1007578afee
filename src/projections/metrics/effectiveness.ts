import { ratioOf } from './ratio.js'

/**
 * Collection effectiveness index, in per cent: `(beginning + sales - ending) / (beginning + sales - ending current) * 100`. Of what
 * could have been collected, how much was. Nothing where nothing could. Source: Credit Research Foundation.
 *
 * @since 0.2.0
 * @example collectionEffectiveness({ beginning: 500n, sales: 300n, ending: 400n, endingCurrent: 250n }) // 72.7
 */
export const collectionEffectiveness = ({ beginning, sales, ending, endingCurrent }: Collected): number | undefined => {
  const ratio = ratioOf(beginning + sales - ending, beginning + sales - endingCurrent)
  return ratio === undefined ? undefined : ratio * 100
}

/**
 * What is open at the beginning and the end of a time, what of the latter is not due, and what was sold in between, in minor units.
 *
 * @since 0.2.0
 */
export interface Collected {
  readonly beginning: bigint
  readonly sales: bigint
  readonly ending: bigint
  readonly endingCurrent: bigint
}

/**
 * Turnover of receivables: `sales / mean of what was open at the beginning and the end`. Nothing where nothing was open.
 *
 * @since 0.2.0
 * @example receivablesTurnover(10_000_000n, 1_000_000n, 1_500_000n) // 8
 */
export const receivablesTurnover = (sales: bigint, beginning: bigint, ending: bigint): number | undefined =>
  ratioOf(2n * sales, beginning + ending)

/**
 * Roll rate: `what is in a bucket / what was in the bucket before it, as long ago as the bucket is wide`. Nothing where that was
 * nothing.
 *
 * @since 0.2.0
 * @example rollRate(1_000_000n, 200_000n) // 0.2
 */
export const rollRate = (before: bigint, now: bigint): number | undefined => ratioOf(now, before)
