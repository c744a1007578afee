import type { PaymentEvent, PaymentEventOf } from '../../../domain/payment/event.js'
import { tellAmount } from './amount.js'

/** What happened to a payment, in the words of a collections clerk. */
export const paymentWords: { readonly [T in PaymentEvent['type']]: (event: PaymentEventOf<T>) => string } = {
  PaymentReceived: (e) =>
    `${tellAmount(e.amount)} received from ${e.debtor} by ${e.method}, to go ${direction(e.instruction)}`,
  PaymentAllocated: (e) => `${tellAmount(e.amount)} placed on ${e.debt} (${e.strategy})`,
  PaymentUnallocated: (e) =>
    `${tellAmount(e.amount)} taken off ${e.debt}: ${e.reason}${e.hold ? ', held on account' : ''}`,
  PaymentReturned: (e) => `${tellAmount(e.amount)} returned by the bank: ${e.reason}`,
}

const direction = (instruction: PaymentEventOf<'PaymentReceived'>['instruction']): string => {
  if (instruction.strategy === 'none') return 'nowhere yet'
  if (instruction.strategy !== 'specific') return instruction.strategy
  const lines = instruction.directions.map(({ debt, amount }) =>
    amount === undefined ? debt : `${debt} (${tellAmount(amount)})`,
  )
  return lines.length === 0 ? 'nowhere' : `to ${lines.join(', ')}`
}
