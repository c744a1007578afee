import type { PaymentEvent } from '../../domain/payment/event.js'
import { payment } from '../../domain/payment/payment.js'
import { isMoneyMethod } from '../../domain/value/method.js'
import { factsAt } from '../open-item/facts-at.js'
import type { PaymentItemHistory } from '../open-item/item-history.js'
import type { At } from '../projection/state-at.js'
import { paymentEntries, type StatementEntry } from './entry.js'
import { allocationKey, type Move, timeOf } from './move.js'

/** The moves of a payment: what came and went of its unapplied cash. */
export const paymentMoves = (history: PaymentItemHistory, at: At): ReadonlyArray<Move> => {
  let state = payment.initial
  let unapplied = 0n
  return factsAt(history, at).flatMap((fact): ReadonlyArray<Move> => {
    const { event } = fact
    state = payment.evolve(state, event)
    if (state.situation === 'unreceived') return []
    const amount = unapplied - state.unapplied
    unapplied = state.unapplied
    const entry = entryOf(event)
    if (entry === undefined || amount === 0n) return []
    const { debtor, amount: received } = state.received
    const about = { ...timeOf(fact), event: fact.id, debtor, currency: received.currency, id: event.payment }
    return [{ ...about, entry, amount, ...allocationIn(event) }]
  })
}

/** What came by a method that is no money is a credit, however it was booked. */
const entryOf = (event: PaymentEvent): StatementEntry | undefined =>
  event.type === 'PaymentReceived' && !isMoneyMethod(event.method) ? 'credit' : paymentEntries[event.type]

const allocationIn = (event: PaymentEvent): Pick<Move, 'allocation'> => {
  switch (event.type) {
    case 'PaymentAllocated':
    case 'PaymentUnallocated': {
      const how = event.type === 'PaymentAllocated' ? 'made' : 'undone'
      return {
        allocation: { key: allocationKey(event.payment, event.allocation, how), side: 'placed', debt: event.debt },
      }
    }
    default:
      return {}
  }
}
