import * as E from 'fp-ts/lib/Either.js'
import { isMoneyMethod } from '../value/method.js'
import type { Money } from '../value/money.js'
import { isSameMoney, otherCurrency } from '../value/money-arithmetic.js'
import type { PaymentCommandOf } from './command.js'
import { standing } from './debit.js'
import type { Decision } from './decision.js'
import type { Instruction, PaymentEventOf } from './event.js'
import type { PaymentRejection } from './rejection.js'
import type { PaymentState, Receipt } from './state.js'

/**
 * A payment is received once. The same again is nothing new; anything else under its id is refused. What is collected by
 * direct debit is received by its confirmation: other money has an id of its own.
 */
export const receivePayment = (command: PaymentCommandOf<'ReceivePayment'>, state: PaymentState): Decision => {
  const { type: _, instruction = { strategy: 'oldest-due-first' }, ...says } = command
  const event: PaymentEventOf<'PaymentReceived'> = { type: 'PaymentReceived', ...says, instruction }
  if (state.situation !== 'unreceived') {
    const differs = differences(state.received, event)
    return differs.length === 0 ? E.right([]) : E.left({ _tag: 'AlreadyReceived', payment: command.payment, differs })
  }
  if (state.debit !== undefined) return E.left(standing(state.debit))
  const wrong = wrongAmount(command.amount, instruction)
  return wrong ? E.left(wrong) : E.right([event])
}

/** Every amount is more than nothing, also those that the debtor directs; and all are in one currency. */
export const wrongAmount = (whole: Money, instruction: Instruction): PaymentRejection | undefined => {
  const amounts = instruction.strategy === 'specific' ? instruction.directions.flatMap((d) => d.amount ?? []) : []
  for (const amount of [whole, ...amounts]) {
    if (amount.amount <= 0n) return { _tag: 'NotPositive', field: 'amount', amount }
    const other = otherCurrency(whole, amount)
    if (other) return other
  }
  return undefined
}

/** What is told otherwise than before. How money came may be told anew, and whether it is money may not. */
export const differences = (is: Receipt, says: Receipt): ReadonlyArray<string> => [
  ...(is.debtor === says.debtor ? [] : ['debtor']),
  ...(is.on === says.on ? [] : ['on']),
  ...(isMoneyMethod(is.method) === isMoneyMethod(says.method) ? [] : ['method']),
  ...(isSameMoney(is.amount, says.amount) ? [] : ['amount']),
]
