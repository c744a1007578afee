import type { DebtorId } from '../../domain/value/id.js'
import type { Behaviour } from './behaviour.js'
import type { Expectation } from './expectation.js'

/** When an amount comes: the chances of an {@link Expectation}. */
export type Arrival = Pick<Expectation, 'chances' | 'later' | 'never'>

/**
 * When what a debtor has open comes by his behaviour, in periods that end so many days ahead: from the next day on, or only after
 * so many days, when it is still open by then.
 */
export const byBehaviour = (
  behaviour: Behaviour,
  debtor: DebtorId,
  due: number,
  ends: ReadonlyArray<number>,
  wait = 0,
): Arrival => {
  const chances = new Float64Array(ends.length)
  const longest = ends.at(-1) ?? 0
  const open = behaviour.stillOpen(debtor, due, longest)
  const start = open[wait] ?? 0
  if (wait >= longest || start === 0) {
    const later = behaviour.everPaid(debtor, due, behaviour.day + Math.max(wait, longest))
    return { chances, later, never: 1 - later }
  }
  let before = 1
  ends.forEach((end, index) => {
    const after = end <= wait ? 1 : (open[end] ?? 0) / start
    chances[index] = before - after
    before = after
  })
  const later = before * behaviour.everPaid(debtor, due, behaviour.day + longest)
  return { chances, later, never: before - later }
}
