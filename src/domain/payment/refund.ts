import * as E from 'fp-ts/lib/Either.js'
import { isMoneyMethod } from '../value/method.js'
import { leastFrom } from '../value/movement.js'
import { exceedsApproval } from './approval.js'
import type { PaymentCommandOf } from './command.js'
import type { Decision } from './decision.js'
import { inCurrencyOf, type PaymentState } from './state.js'
import { wrongAmount } from './unallocated.js'

/**
 * Pays money back to the debtor, at once or in parts: only what is placed nowhere, and never more than is unapplied from
 * that day on. Money that is on a debt is taken off it first. A credit is paid out only by somebody who may.
 */
export const refundPayment = (command: PaymentCommandOf<'RefundPayment'>, state: PaymentState): Decision => {
  const { payment, on, amount, method, reason, approval } = command
  if (state.situation === 'unreceived') return E.left({ _tag: 'NotReceived', payment })
  if (state.situation === 'returned') return E.left({ _tag: 'AlreadyReturned', payment })
  const { received } = state
  const wrong = wrongAmount(received.amount, amount)
  if (wrong) return E.left(wrong)
  if (on < received.on) return E.left({ _tag: 'BeforeReceipt', on, receivedOn: received.on })
  const most = leastFrom(state.movements, on)
  if (amount.amount > most) {
    return E.left({ _tag: 'RefundExceedsUnapplied', amount, unapplied: inCurrencyOf(state, most), on })
  }
  if (approval === undefined) {
    if (!isMoneyMethod(received.method)) return E.left({ _tag: 'ApprovalRequired', payment, amount })
  } else {
    const beyond = exceedsApproval(amount, approval)
    if (beyond) return E.left(beyond)
  }
  return E.right([
    {
      type: 'PaymentRefunded',
      on,
      payment: received.payment,
      debtor: received.debtor,
      refund: state.refunds.length + 1,
      amount,
      method,
      reason,
      unapplied: inCurrencyOf(state, state.unapplied - amount.amount),
      ...(approval === undefined ? {} : { approvedBy: approval.by }),
    },
  ])
}
