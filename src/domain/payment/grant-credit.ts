import * as E from 'fp-ts/lib/Either.js'
import { exceedsApproval } from './approval.js'
import type { PaymentCommandOf } from './command.js'
import { standing } from './debit.js'
import type { Decision } from './decision.js'
import type { PaymentEventOf } from './event.js'
import { differences, wrongAmount } from './receive.js'
import type { PaymentState } from './state.js'

/** A credit is granted once, by somebody who may where that is told. The same again is nothing new. */
export const grantCredit = (command: PaymentCommandOf<'GrantCredit'>, state: PaymentState): Decision => {
  const { type: _, instruction = { strategy: 'oldest-due-first' }, approval, ...says } = command
  const approved = approval === undefined ? {} : { approvedBy: approval.by }
  const event: PaymentEventOf<'CreditGranted'> = { type: 'CreditGranted', ...says, instruction, ...approved }
  if (state.situation !== 'unreceived') {
    const differs = differences(state.received, { ...event, method: 'credit' })
    return differs.length === 0 ? E.right([]) : E.left({ _tag: 'AlreadyReceived', payment: command.payment, differs })
  }
  if (state.debit !== undefined) return E.left(standing(state.debit))
  const refused = wrongAmount(command.amount, instruction) ?? (approval && exceedsApproval(command.amount, approval))
  return refused ? E.left(refused) : E.right([event])
}
