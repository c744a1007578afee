import { issuedDebts, receivedPayments } from '../allocation/account-of.js'
import type { WholeBook } from '../book/whole-book.js'
import { eachTurn } from './each-turn.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedBook } from './replayed.js'
import { apart, differ, sideKey, sidesOfDebt, sidesOfPayment, tellSide } from './sides.js'

/**
 * At rest, what payments say of debts is what debts say of payments: allocation by allocation the same amount, with
 * effect from the same day (a recovery perhaps later), and taken back on both sides or on none.
 *
 * @since 0.1.0
 */
export const bothSidesAgree: Law<ReplayedBook> = {
  name: 'at rest, debts have taken what payments have placed',
  source: 'double-entry bookkeeping, over two streams',
  says: 'Whatever a payment says it paid, the debt has taken, to the cent.',
  guard: whereThereIs('PaymentAllocated'),
  check: ({ turns }) => eachTurn(turns, ({ after }) => disagreement(after)),
}

const disagreement = (book: WholeBook): string | undefined => {
  const placed = new Map(
    receivedPayments(book).flatMap((payment) => sidesOfPayment(payment).map((s) => [sideKey(s), s])),
  )
  for (const taken of issuedDebts(book).flatMap(sidesOfDebt)) {
    const other = placed.get(sideKey(taken))
    if (other === undefined) return `${tellSide(taken)} was never placed, or is taken twice`
    placed.delete(sideKey(taken))
    const wrong = differ(other, taken)
    if (wrong !== undefined) return wrong
    if (apart(other, taken)) return `${tellSide(taken)} is taken back on one side only`
  }
  // What a debt refused is off the payment again, and the debt knows nothing of it.
  const untaken = [...placed.values()].find(({ undone }) => !undone)
  return untaken === undefined ? undefined : `${tellSide(untaken)} is placed, and the debt has not taken it`
}
