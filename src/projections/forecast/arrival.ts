import type { Arrival } from './by-behaviour.js'
import { periodAhead } from './came.js'

/** All of it comes so many days ahead. */
export const onDay = (ahead: number, ends: ReadonlyArray<number>): Arrival => {
  const chances = new Float64Array(ends.length)
  const period = periodAhead(ends, Math.max(1, ahead))
  if (period < ends.length) chances[period] = 1
  return { chances, later: period < ends.length ? 0 : 1, never: 0 }
}

/** No day can be named. */
export const someDay = (ends: ReadonlyArray<number>): Arrival => ({
  chances: new Float64Array(ends.length),
  later: 1,
  never: 0,
})

/** Nothing of it comes. */
export const neverComes = (ends: ReadonlyArray<number>): Arrival => ({
  chances: new Float64Array(ends.length),
  later: 0,
  never: 1,
})

/** One arrival by a chance, else the other. */
export const either = (chance: number, one: Arrival, other: Arrival): Arrival => ({
  chances: one.chances.map((first, index) => chance * first + (1 - chance) * (other.chances[index] ?? 0)),
  later: chance * one.later + (1 - chance) * other.later,
  never: chance * one.never + (1 - chance) * other.never,
})
