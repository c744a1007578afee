import { accountOf } from '../allocation/account-of.js'
import { reservedIn } from '../allocation/reserved.js'
import { disputedBalance, inCurrencyOf, openBalance } from '../debt/state.js'
import { AutomaticStrategy } from '../payment/event.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedBook } from './replayed.js'

/**
 * A strategy never places money on the disputed part of a debt, nor on one that was written off.
 *
 * @since 0.1.0
 */
export const disputedNotAllocated: Law<ReplayedBook> = {
  name: 'a disputed part is never paid by a strategy',
  source: 'money goes on what is disputed only as its debtor directs',
  says: 'We never use money by ourselves to pay what the customer disputes.',
  guard: whereThereIs('PaymentAllocated'),
  check: (history) =>
    eachEvent(history, (event, _, before) => {
      if (event.type !== 'PaymentAllocated' || !AutomaticStrategy.is(event.strategy)) return undefined
      const debt = before.debts.get(event.debt)
      if (debt === undefined || debt.situation === 'unissued') return `${event.debt} was not issued`
      const promised = reservedIn(accountOf(before, event.debtor)).of(event.debt)
      const free = openBalance(debt) - disputedBalance(debt) - promised
      return event.amount.amount <= free
        ? undefined
        : `${tellAmount(event.amount)} placed where ${tellAmount(inCurrencyOf(debt, free))} are free`
    }),
}
