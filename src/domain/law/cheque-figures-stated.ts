import type { ChequeEvent } from '../cheque/event.js'
import { inCurrencyOf, outstandingOf } from '../cheque/state.js'
import type { Money } from '../value/money.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedCheque } from './replayed-cheque.js'

/** What an event says that the cheque owes after it, if it says so. */
const statedOutstanding = (event: ChequeEvent): Money | undefined => {
  switch (event.type) {
    case 'ChequePartlyCleared':
    case 'ChequeBounced':
      return event.shortfall
    case 'ChequeRedeemed':
      return event.remaining
    case 'ChequeReferredToLegal':
      return event.claim
    default:
      return undefined
  }
}

/**
 * What an event says of the cheque is what the events until then make of it, and who owes it stays the same.
 *
 * @since 0.1.0
 */
export const chequeFiguresStated: Law<ReplayedCheque> = {
  name: 'the figures that a cheque event states are those of the fold',
  source: 'an event states what was so when it was decided',
  says: 'What an entry says of a cheque is what the entries before it add up to.',
  guard: everyEvent,
  check: (history) => {
    let bounces = 0
    return eachEvent(history, (event, after) => {
      if (after.situation === 'unreceived') return undefined
      const { cheque, debtor, amount } = after.received
      if (event.cheque !== cheque || event.debtor !== debtor) return `it is of ${event.cheque} and ${event.debtor}`
      if (event.type === 'ChequeReceived' && amount.amount <= 0n) return `it is for ${tellAmount(amount)}`
      if (event.type === 'ChequeBounced' && event.bounce !== ++bounces) {
        return `bounce ${event.bounce} comes after ${bounces - 1}`
      }
      const stated = statedOutstanding(event)
      const outstanding = inCurrencyOf(after, outstandingOf(after))
      const same = stated?.amount === outstanding.amount && stated.currency === outstanding.currency
      return stated === undefined || same
        ? undefined
        : `it states ${tellAmount(stated)}, and ${tellAmount(outstanding)} is outstanding`
    })
  },
}
