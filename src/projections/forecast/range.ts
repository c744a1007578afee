import { quantileOf } from './spread.js'
import type { Spread } from './spreads.js'
import { ninetieth } from './widening.js'

/** The tenth, fiftieth and ninetieth in a hundred of what may come, in minor units: never less than nothing, or more than is open. */
export interface Range {
  readonly p10: bigint
  readonly p50: bigint
  readonly p90: bigint
}

export const rangeOf = (spread: Spread, widening: number, open: bigint): Range => {
  const at = (score: number): bigint => {
    const amount = BigInt(Math.round(quantileOf(spread, score, widening)))
    return amount < open ? amount : open
  }
  return { p10: at(-ninetieth), p50: at(0), p90: at(ninetieth) }
}
