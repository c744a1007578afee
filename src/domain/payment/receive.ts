import * as E from 'fp-ts/lib/Either.js'
import type { PaymentCommandOf } from './command.js'
import type { Decision } from './decision.js'
import type { PaymentEventOf } from './event.js'
import type { PaymentState } from './state.js'

/** A payment is received once. The same again is nothing new; anything else under its id is refused. */
export const receivePayment = (command: PaymentCommandOf<'ReceivePayment'>, state: PaymentState): Decision => {
  const { type: _, instruction = { strategy: 'oldest-due-first' }, ...says } = command
  const event: PaymentEventOf<'PaymentReceived'> = { type: 'PaymentReceived', ...says, instruction }
  if (state.situation !== 'unreceived') {
    const differs = differences(state.received, event)
    return differs.length === 0
      ? E.right([])
      : E.left({ rejection: 'AlreadyReceived', payment: command.payment, differs })
  }
  const amounts = instruction.strategy === 'specific' ? instruction.directions.flatMap((d) => d.amount ?? []) : []
  for (const amount of [command.amount, ...amounts]) {
    if (amount.amount <= 0n) return E.left({ rejection: 'NotPositive', field: 'amount', amount })
    if (amount.currency !== command.amount.currency) {
      return E.left({ rejection: 'CurrencyMismatch', expected: command.amount.currency, given: amount.currency })
    }
  }
  return E.right([event])
}

const differences = (
  is: PaymentEventOf<'PaymentReceived'>,
  says: PaymentEventOf<'PaymentReceived'>,
): ReadonlyArray<string> => [
  ...(is.debtor === says.debtor ? [] : ['debtor']),
  ...(is.on === says.on ? [] : ['on']),
  ...(is.amount.amount === says.amount.amount && is.amount.currency === says.amount.currency ? [] : ['amount']),
]
