import { type Decider, leavingOthers } from '../decider.js'
import { allocatePayment, unallocatePayment } from './allocate.js'
import { confirmDebit, recordDebitFailure } from './collect-debit.js'
import type { PaymentCommand } from './command.js'
import type { Decision } from './decision.js'
import type { PaymentEvent } from './event.js'
import { evolve } from './evolve.js'
import { grantCredit } from './grant-credit.js'
import { receivePayment } from './receive.js'
import { refundPayment } from './refund.js'
import type { PaymentRejection } from './rejection.js'
import { releaseUnapplied } from './release.js'
import { requestDebit, retryDebit } from './request-debit.js'
import { returnPayment } from './return.js'
import { initial, type PaymentState, refundedBalance } from './state.js'

/** One line per command: the table of contents of the rules. */
const decide = (command: PaymentCommand, state: PaymentState): Decision => {
  switch (command.type) {
    case 'ReceivePayment':
      return receivePayment(command, state)
    case 'GrantCredit':
      return grantCredit(command, state)
    case 'AllocatePayment':
      return allocatePayment(command, state)
    case 'UnallocatePayment':
      return unallocatePayment(command, state)
    case 'ReturnPayment':
      return returnPayment(command, state)
    case 'RefundPayment':
      return refundPayment(command, state)
    case 'ReleaseUnapplied':
      return releaseUnapplied(command, state)
    case 'RequestDebit':
      return requestDebit(command, state)
    case 'RecordDebitFailure':
      return recordDebitFailure(command, state)
    case 'RetryDebit':
      return retryDebit(command, state)
    case 'ConfirmDebit':
      return confirmDebit(command, state)
  }
}

const isTerminal = (state: PaymentState): boolean => {
  if (state.situation === 'unreceived') return state.debit?.status === 'finally-failed'
  return state.situation === 'returned' || refundedBalance(state) + state.returned === state.received.amount.amount
}

/**
 * One receipt of money, over as many debts as it pays, or the direct debit that is to bring it. Its stream is
 * `payment-<id>`.
 *
 * @since 0.1.0
 */
export const payment: Decider<PaymentCommand, PaymentState, PaymentEvent, PaymentRejection> = {
  initial,
  decide,
  evolve: leavingOthers(evolve),
  isTerminal,
}
