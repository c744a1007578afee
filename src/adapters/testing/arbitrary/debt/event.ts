import * as fc from 'fast-check'
import type { DebtEvent, DebtEventOf } from '../../../../domain/debt/event.js'
import { chargeEvents } from './event/charge.js'
import { conversationEvents } from './event/conversation.js'
import { disputeEvents } from './event/dispute.js'
import { endingEvents } from './event/ending.js'
import { handlingEvents } from './event/handling.js'
import { issueEvents } from './event/issue.js'
import { paymentEvents } from './event/payment.js'
import { guaranteeEvents, planEvents } from './event/plan.js'
import { promiseEvents } from './event/promise.js'
import { reductionEvents } from './event/reduction.js'
import type { EventArbitraries } from './event/says.js'

const events: EventArbitraries<DebtEvent['type']> = {
  ...issueEvents,
  ...conversationEvents,
  ...promiseEvents,
  ...paymentEvents,
  ...planEvents,
  ...guaranteeEvents,
  ...disputeEvents,
  ...reductionEvents,
  ...chargeEvents,
  ...handlingEvents,
  ...endingEvents,
}

/**
 * Any event of a debt that its codec accepts, possible or not: for codecs, stores and folds. Events that follow from one
 * another come from {@link debtHistory}.
 */
export const debtEvent = <T extends DebtEvent['type'] = DebtEvent['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<DebtEventOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(events) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => events[type] as fc.Arbitrary<DebtEventOf<T>>))
}
