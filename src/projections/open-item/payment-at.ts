import { payment } from '../../domain/payment/payment.js'
import type { ReceivedPayment } from '../../domain/payment/state.js'
import { type At, stateAt } from '../projection/state-at.js'
import { factsOf, type PaymentItemHistory } from './item-history.js'

/**
 * The payment on a day, from the events that were true and known; none before its money was there.
 *
 * @since 0.2.0
 */
export const paymentAt = (history: PaymentItemHistory, at: At): ReceivedPayment | undefined => {
  const state = stateAt(payment, factsOf(history), at)
  return state.situation === 'unreceived' ? undefined : state
}
