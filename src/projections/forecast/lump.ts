import { normalCdf, normalQuantile } from './normal.js'
import type { Lump, Spread } from './spreads.js'

/** From which share of the variance on an amount is told apart: such a sum has no smooth shape. */
const apart = 0.5

const varianceOf = ({ amount, chance }: Lump): number => amount * amount * chance * (1 - chance)

/** Whether a sum hangs on one of its amounts. */
export const hangsOnOne = (spread: Spread): spread is Spread & { readonly lump: Lump } =>
  spread.lump !== undefined && varianceOf(spread.lump) >= apart * spread.variance

/** A share of floating point below this is nothing. */
const nothing = 1e-9

const less = (whole: number, part: number): number => (whole - part > nothing * whole ? whole - part : 0)

/** What is left of a sum without its lump. */
export const withoutLump = ({ mean, variance, lump }: Spread & { readonly lump: Lump }): Spread => ({
  mean: less(mean, lump.amount * lump.chance),
  variance: less(variance, varianceOf(lump)),
})

/** The chance that a sum is no more than an amount. */
type AtMost = (amount: number) => number

/** How likely a sum with a lump is no more than an amount, by how likely what is left is: the lump comes, or it does not. */
export const withLump =
  ({ amount, chance }: Lump, rest: AtMost): AtMost =>
  (sum) =>
    (1 - chance) * rest(sum) + chance * rest(sum - amount)

/** No sum is so unlikely that it would be infinitely far off. */
const rarest = 1e-6

/** How far off a sum is, as a score of the normal distribution: at a step, in its middle. */
export const scoreBy = (atMost: AtMost, sum: number): number => {
  const chance = (atMost(sum - 0.5) + atMost(sum + 0.5)) / 2
  return normalQuantile(Math.min(1 - rarest, Math.max(rarest, chance)))
}

/** So often is a range halved: by then it is less than a minor unit. */
const halvings = 80

/** The least sum, in minor units, that is as likely not to be exceeded as a normal score says; `reach` is a first guess at more. */
export const quantileBy = (atMost: AtMost, score: number, reach: number): number => {
  const chance = Math.min(1 - rarest, normalCdf(score))
  if (atMost(0) >= chance) return 0
  let most = reach
  for (let n = 0; n < halvings && atMost(most) < chance; n++) most *= 2
  let least = 0
  for (let n = 0; n < halvings && most - least > 0.01; n++) {
    const middle = (least + most) / 2
    if (atMost(middle) >= chance) most = middle
    else least = middle
  }
  return most
}
