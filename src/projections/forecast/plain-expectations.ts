import { onDay } from './arrival.js'
import { type Arrival, byBehaviour } from './by-behaviour.js'
import type { DebtLife } from './debt-life.js'
import type { Expectation } from './expectation.js'
import type { Known } from './expectations-of.js'
import { isOpenOn, openOn } from './lot.js'

/**
 * What of a debt is expected when, of which nothing was ever told: no promise, plan or dispute, and no cheque. It is what would follow
 * from its state, which need not be folded: what is open by due date is in its lots.
 */
export const plainExpectations = (
  { debt, currency, lots }: DebtLife,
  { behaviour, ends, certain }: Known,
): ReadonlyArray<Expectation> => {
  const today = behaviour.day
  const expected: Expectation[] = []
  for (const lot of lots) {
    if (!isOpenOn(lot, today)) continue
    const { due, debtor } = lot
    const amount = openOn(lot, today)
    const at = expected.findIndex((one) => one.due === due)
    const before = expected[at]
    if (before !== undefined) {
      expected[at] = { ...before, amount: before.amount + amount }
      continue
    }
    const on = Math.max(due, today + 1)
    const { chances, later, never }: Arrival = certain
      ? onDay(on - today, ends)
      : byBehaviour(behaviour, debtor, due, ends)
    const source = 'behaviour'
    expected.push({ debt, debtor, currency, source, due, on, amount, counted: undefined, chances, later, never })
  }
  return expected.length < 2 ? expected : expected.sort((a, b) => a.due - b.due)
}
