import type { LocalDate } from '../../domain/value/local-date.js'

/** A part of an open balance with the day on which it is due, in minor units. */
export interface DuePart {
  readonly due: LocalDate
  readonly amount: bigint
}

/** The parts after the first `amount` minor units of them. */
export const withoutFirst = (parts: ReadonlyArray<DuePart>, amount: bigint): ReadonlyArray<DuePart> => {
  let left = amount
  return parts.flatMap((part) => {
    const taken = left < part.amount ? left : part.amount
    left -= taken
    return part.amount > taken ? [{ due: part.due, amount: part.amount - taken }] : []
  })
}

/** The first `amount` minor units of the parts. */
export const firstOf = (parts: ReadonlyArray<DuePart>, amount: bigint): ReadonlyArray<DuePart> => {
  let left = amount
  return parts.flatMap(({ due, amount: whole }) => {
    const taken = left < whole ? left : whole
    left -= taken
    return taken > 0n ? [{ due, amount: taken }] : []
  })
}
