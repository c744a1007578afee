import { leaf } from './leaf.js'

/** A whole number from 0. */
export const Count = leaf<number, number>(
  'a whole number from 0',
  (u): u is number => Number.isSafeInteger(u) && (u as number) >= 0,
)
