import * as E from 'fp-ts/lib/Either.js'
import { leastFrom } from '../value/movement.js'
import { exceedsApproval } from './approval.js'
import type { PaymentCommandOf } from './command.js'
import type { Decision } from './decision.js'
import { inCurrencyOf, type PaymentState } from './state.js'
import { about, wrongAmount } from './unallocated.js'

/**
 * Takes as income what nobody claims, a cent too much or a rest whose owner is not found: only what is placed nowhere from
 * that day on, within the limit of the one who approves it. It is the debtor's no more, and can be placed or refunded no more;
 * a bank that takes the payment back takes it too. Where there is nothing to release it is already so.
 */
export const releaseUnapplied = (command: PaymentCommandOf<'ReleaseUnapplied'>, state: PaymentState): Decision => {
  const { payment, on, approval, reason } = command
  if (state.situation === 'unreceived') return E.left({ _tag: 'NotReceived', payment })
  if (state.situation === 'returned') return E.left({ _tag: 'AlreadyReturned', payment })
  const { received } = state
  if (on < received.on) return E.left({ _tag: 'BeforeReceipt', on, receivedOn: received.on })
  const most = leastFrom(state.movements, on)
  if (command.amount === undefined && most === 0n) return E.right([])
  const amount = command.amount ?? inCurrencyOf(state, most)
  const refused = wrongAmount(received.amount, amount) ?? exceedsApproval(amount, approval)
  if (refused) return E.left(refused)
  if (amount.amount > most) {
    return E.left({ _tag: 'ReleaseExceedsUnapplied', amount, unapplied: inCurrencyOf(state, most), on })
  }
  const unapplied = inCurrencyOf(state, state.unapplied - amount.amount)
  const says = { amount, approvedBy: approval.by, reason, unapplied }
  return E.right([{ type: 'UnappliedReleased', ...about(state, on), ...says }])
}
