import { leaf } from '../value/leaf.js'

/** What a factor adds to a score, or takes from it: a whole number of either sign. */
export const Points = leaf<number, number>('a whole number of points', (u): u is number => Number.isSafeInteger(u))
