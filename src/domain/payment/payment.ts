import type { Decider } from '../decider.js'
import { allocatePayment, returnPayment, unallocatePayment } from './allocate.js'
import type { PaymentCommand } from './command.js'
import type { Decision } from './decision.js'
import type { PaymentEvent } from './event.js'
import { evolve } from './evolve.js'
import { receivePayment } from './receive.js'
import type { PaymentRejection } from './rejection.js'
import { initial, type PaymentState } from './state.js'

/** One line per command: the table of contents of the rules. */
const decide = (command: PaymentCommand, state: PaymentState): Decision => {
  switch (command.type) {
    case 'ReceivePayment':
      return receivePayment(command, state)
    case 'AllocatePayment':
      return allocatePayment(command, state)
    case 'UnallocatePayment':
      return unallocatePayment(command, state)
    case 'ReturnPayment':
      return returnPayment(command, state)
  }
}

/** One receipt of money, over as many debts as it pays. Its stream is `payment-<id>`. */
export const payment: Decider<PaymentCommand, PaymentState, PaymentEvent, PaymentRejection> = {
  initial,
  decide,
  evolve,
  isTerminal: (state) => state.situation === 'returned',
}
