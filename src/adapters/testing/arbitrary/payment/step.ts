import * as fc from 'fast-check'
import type { PaymentCommand } from '../../../../domain/payment/command.js'
import { rarely } from '../rarely.js'
import { allocating, returning, unallocating } from './allocate.js'
import { paymentCommand } from './command.js'
import { debiting } from './debit.js'
import { granting, type ReceiveConstraints, receiving } from './receive.js'
import { refunding, releasing } from './refund.js'
import { type PaymentFit, sightOf } from './sight.js'

export type PaymentStepConstraints = ReceiveConstraints

/**
 * The next command of a payment, made to fit the payment as it then is: mostly it is accepted. One in twenty is any
 * command at all, about the same payment.
 */
export const paymentStep = (constraints: PaymentStepConstraints = {}): fc.Arbitrary<PaymentFit> =>
  fc
    .record({ debit: debiting(constraints), other: withMoney(constraints), odd: rarely() })
    .map(({ debit, other, odd }) => (state, before) => {
      const awaited = state.situation === 'unreceived' && state.debit !== undefined
      return (awaited === odd ? other : debit)(state, before)
    })

/** What is done with money that is there. */
const withMoney = (constraints: PaymentStepConstraints): fc.Arbitrary<PaymentFit> =>
  fc.oneof(
    { weight: 1, arbitrary: receiving(constraints) },
    { weight: 1, arbitrary: granting(constraints) },
    { weight: 10, arbitrary: allocating(constraints.debts) },
    { weight: 5, arbitrary: unallocating() },
    { weight: 2, arbitrary: refunding() },
    { weight: 1, arbitrary: releasing() },
    { weight: 1, arbitrary: returning() },
    { weight: 1, arbitrary: wild() },
  )

const wild = (): fc.Arbitrary<PaymentFit> =>
  paymentCommand().map(
    (command: PaymentCommand) => (state, before) =>
      state.situation === 'unreceived' && state.debit === undefined
        ? command
        : { ...command, payment: sightOf(state, before).payment },
  )
