import { accountOf, receivedPayments } from '../allocation/account-of.js'
import { planAllocations } from '../allocation/plan.js'
import type { WholeBook } from '../book/whole-book.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachTurn } from './each-turn.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedBook } from './replayed.js'

/**
 * At rest no money lies on account that could go on a debt of its debtor by what was said of it.
 *
 * @since 0.2.0
 */
export const moneyPlaced: Law<ReplayedBook> = {
  name: 'at rest, no money lies on account that a debt is open for',
  source: 'cash application: money that came goes on what is owed',
  says: 'Whoever has paid is not left among those who owe.',
  guard: whereThereIs('PaymentReceived'),
  check: ({ turns }) => eachTurn(turns, ({ events, after }) => (events.length === 0 ? undefined : unplaced(after))),
}

const unplaced = (book: WholeBook): string | undefined => {
  const owners = new Set(
    receivedPayments(book).flatMap(({ unapplied, instruction, received }) =>
      unapplied > 0n && instruction.strategy !== 'none' ? [received.debtor] : [],
    ),
  )
  for (const owner of owners) {
    const [first] = planAllocations(accountOf(book, owner))
    const [placement] = first?.placements ?? []
    if (first !== undefined && placement !== undefined) {
      return `${tellAmount(placement.amount)} of ${first.payment} lies on account, and ${placement.debt} is open`
    }
  }
  return undefined
}
