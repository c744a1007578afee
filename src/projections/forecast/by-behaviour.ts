import type { DebtorId } from '../../domain/value/id.js'
import type { Behaviour } from './behaviour.js'
import type { Expectation } from './expectation.js'

/** When an amount comes: the chances of an {@link Expectation}. */
export type Arrival = Pick<Expectation, 'chances' | 'later' | 'never'>

/** When what is open on the day of a behaviour comes by it, in periods that end so many days ahead. */
export const byBehaviour = (
  behaviour: Behaviour,
  debtor: DebtorId,
  due: number,
  ends: ReadonlyArray<number>,
): Arrival => {
  const longest = ends.at(-1) ?? 0
  const open = behaviour.stillOpen(debtor, due, longest)
  const chances = new Float64Array(ends.length)
  let before = 1
  ends.forEach((end, index) => {
    const after = open[end] ?? 0
    chances[index] = before - after
    before = after
  })
  const later = before * behaviour.everPaid(debtor, due, behaviour.day + longest)
  return { chances, later, never: before - later }
}
