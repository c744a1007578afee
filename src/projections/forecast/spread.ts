/** What is expected of a period, and how much it varies: mean and variance of a sum of amounts that come or do not. */
export interface Spread {
  readonly mean: number
  readonly variance: number
}

const shapeOf = ({ mean, variance }: Spread): number => (mean * mean) / variance

/** Whether a sum is certain: nothing of it is expected, or all of it for sure. */
const isCertain = ({ mean, variance }: Spread): boolean => !(mean > 0 && variance > 0)

/**
 * How far a sum was from what was expected, as a score of the normal distribution; none where it was certain. The sum is taken
 * to have a gamma distribution. Source: E. B. Wilson and M. M. Hilferty, The distribution of chi-square, 1931.
 */
export const scoreOf = (spread: Spread, came: number): number | undefined => {
  if (isCertain(spread)) return undefined
  const shape = shapeOf(spread)
  return 3 * Math.sqrt(shape) * (Math.cbrt(came / spread.mean) - 1 + 1 / (9 * shape))
}

/** The sum of that normal score, when scores are so many times wider than what was expected says. */
export const quantileOf = (spread: Spread, score: number, widening: number): number => {
  if (isCertain(spread)) return spread.mean
  const shape = shapeOf(spread) / (widening * widening)
  const root = 1 - 1 / (9 * shape) + score / (3 * Math.sqrt(shape))
  return spread.mean * Math.max(0, root) ** 3
}
