import { AutomaticStrategy } from '../payment/event.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedBook } from './replayed.js'

/**
 * Money goes on the debts of another debtor only where somebody directs it there, never by a strategy.
 *
 * @since 0.1.0
 */
export const ownDebtsOnly: Law<ReplayedBook> = {
  name: 'a strategy pays no debt of somebody else',
  source: 'a payment settles the debts of its payer unless directed otherwise',
  says: "One customer's money never pays another's debt unless somebody says so.",
  guard: whereThereIs('PaymentAllocated'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'PaymentAllocated' || !AutomaticStrategy.is(event.strategy)) return undefined
      const debt = before.debts.get(event.debt)
      if (debt === undefined || debt.situation === 'unissued') return `${event.debt} was not issued`
      return debt.debtor === event.debtor ? undefined : `${event.debt} is of ${debt.debtor}`
    }),
}
