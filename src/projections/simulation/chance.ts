import { textHash } from '../../domain/value/text-hash.js'

/**
 * A number from 0 to below 1 that looks like chance. It goes by what it is asked for, and not by what was asked before: so the
 * luck of a debtor is the same in whatever order debtors are looked at, and under whichever policy.
 */
export type Chance = (...about: ReadonlyArray<string | number>) => number

/** The chance of a seed. */
export const chanceOf =
  (seed: number): Chance =>
  (...about) =>
    textHash([seed, ...about].join('\u0000')) / 2 ** 32
