import { hangsOnOne, quantileBy, scoreBy, withLump, withoutLump } from './lump.js'
import { normalCdf } from './normal.js'
import type { Spread } from './spreads.js'
import { young } from './widening.js'

const shapeOf = ({ mean, variance }: Spread): number => (mean * mean) / variance

/** Whether a sum is certain: nothing of it is expected, or all of it for sure. */
const isCertain = ({ mean, variance }: Spread): boolean => !(mean > 0 && variance > 0)

/** The normal score of a sum with a gamma distribution. */
const gammaScore = (spread: Spread, sum: number): number => {
  const shape = shapeOf(spread)
  return 3 * Math.sqrt(shape) * (Math.cbrt(sum / spread.mean) - 1 + 1 / (9 * shape))
}

/** How likely a sum with a gamma distribution is no more than an amount, and one that hangs on one of its amounts. */
const atMost = (spread: Spread): ((sum: number) => number) => {
  if (hangsOnOne(spread)) return withLump(spread.lump, atMost(withoutLump(spread)))
  if (isCertain(spread)) return (sum) => (sum >= spread.mean ? 1 : 0)
  return (sum) => (sum < 0 ? 0 : normalCdf(gammaScore(spread, sum)))
}

/**
 * How far a sum was from what was expected, as a score of the normal distribution; none where it was certain. The sum is taken
 * to have a gamma distribution, but for the one amount that it hangs on, where there is such, which comes or does not. Source: E. B.
 * Wilson and M. M. Hilferty, The distribution of chi-square, 1931.
 */
export const scoreOf = (spread: Spread, came: number): number | undefined => {
  if (isCertain(spread)) return undefined
  return hangsOnOne(spread) ? scoreBy(atMost(spread), came) : gammaScore(spread, came)
}

/** The sum of that normal score, when scores are so many times wider than what was expected says. */
export const quantileOf = (spread: Spread, score: number, widening: number): number => {
  if (isCertain(spread)) return spread.mean
  if (hangsOnOne(spread)) {
    // Weeks in which such an amount did not come prove little of its chance.
    return quantileBy(atMost(spread), score * Math.max(young, widening), spread.mean + spread.lump.amount)
  }
  const shape = shapeOf(spread) / (widening * widening)
  const root = 1 - 1 / (9 * shape) + score / (3 * Math.sqrt(shape))
  return spread.mean * Math.max(0, root) ** 3
}
