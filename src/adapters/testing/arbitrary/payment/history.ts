import * as fc from 'fast-check'
import type { Decider } from '../../../../domain/decider.js'
import { PaymentCommand } from '../../../../domain/payment/command.js'
import type { PaymentEvent } from '../../../../domain/payment/event.js'
import { payment } from '../../../../domain/payment/payment.js'
import type { PaymentRejection } from '../../../../domain/payment/rejection.js'
import type { PaymentState } from '../../../../domain/payment/state.js'
import type { History } from '../../history.js'
import { lives } from '../lives.js'
import { slipping } from '../slip.js'
import { requestingDebit } from './debit.js'
import { granting, receiving } from './receive.js'
import { type PaymentStepConstraints, paymentStep } from './step.js'

/**
 * A random history of one payment: what was asked, what was refused, and each state on the way.
 *
 * @since 0.1.0
 */
export type PaymentHistory = History<PaymentCommand, PaymentState, PaymentEvent, PaymentRejection>

/**
 * How long a random payment lives.
 *
 * @since 0.1.0
 */
export interface PaymentHistoryConstraints extends PaymentStepConstraints {
  /** Who decides: a decider of your own, the package's by default. */
  readonly decider?: Decider<PaymentCommand, PaymentState, PaymentEvent, PaymentRejection>
  /** Whether some commands have a slip, which is to be refused: another currency, an unknown name, a day too early. */
  readonly slips?: boolean
  /** How many commands follow the receipt, or the request of a debit, at most; 12 by default. */
  readonly maxCommands?: number
}

/**
 * What becomes of one payment, as its decider lets it happen: collected by direct debit, placed by hand, taken back, placed
 * again, refunded, returned.
 *
 * @since 0.1.0
 */
export const paymentHistory = ({
  maxCommands = 12,
  decider = payment,
  slips = false,
  ...constraints
}: PaymentHistoryConstraints = {}): fc.Arbitrary<PaymentHistory> => {
  const step = slips ? slipping(paymentStep(constraints), PaymentCommand.is) : paymentStep(constraints)
  const receipt = receiving(constraints)
  const opening = fc.oneof(
    { weight: 11, arbitrary: receipt.map((first) => [first]) },
    { weight: 2, arbitrary: granting(constraints).map((first) => [first]) },
    { weight: 4, arbitrary: requestingDebit(constraints).map((first) => [first]) },
    { weight: 1, arbitrary: fc.tuple(step, receipt) },
  )
  return lives(decider, payment, step, { opening, maxCommands })
}
