import * as fc from 'fast-check'
import type { PaymentCommand } from '../../../../domain/payment/command.js'
import { allocating, returning, unallocating } from './allocate.js'
import { paymentCommand } from './command.js'
import { type ReceiveConstraints, receiving } from './receive.js'
import type { PaymentFit } from './sight.js'

export type PaymentStepConstraints = ReceiveConstraints

/**
 * The next command of a payment, made to fit the payment as it then is: mostly it is accepted. One in twenty is any
 * command at all, about the same payment.
 */
export const paymentStep = (constraints: PaymentStepConstraints = {}): fc.Arbitrary<PaymentFit> =>
  fc.oneof(
    { weight: 1, arbitrary: receiving(constraints) },
    { weight: 10, arbitrary: allocating(constraints.debts) },
    { weight: 5, arbitrary: unallocating() },
    { weight: 1, arbitrary: returning() },
    { weight: 1, arbitrary: wild() },
  )

const wild = (): fc.Arbitrary<PaymentFit> =>
  paymentCommand().map(
    (command: PaymentCommand) => (state) =>
      state.situation === 'unreceived' ? command : { ...command, payment: state.received.payment },
  )
