import * as fc from 'fast-check'
import type { DebtId, DebtorId, PaymentId } from '../../../../domain/value/id.js'
import { debtId } from '../id.js'
import { localDate } from '../local-date.js'
import { paymentMethod } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { instruction } from './instruction.js'
import type { PaymentFit } from './sight.js'

export interface ReceiveConstraints {
  readonly payment?: PaymentId
  readonly debtor?: DebtorId
  /** The debts that the money may be placed on. */
  readonly debts?: fc.Arbitrary<DebtId>
}

/** Receives a payment that is not there yet, on any day; one that is there, again. */
export const receiving = ({
  payment = 'PAY-1' as PaymentId,
  debtor = 'C-1' as DebtorId,
  debts = debtId(),
}: ReceiveConstraints = {}): fc.Arbitrary<PaymentFit> =>
  record(
    { on: localDate(), amount: money(), method: paymentMethod(), changed: fc.boolean() },
    { instruction: instruction({ debts }) },
  ).map(({ on, amount, method, changed, instruction }) => (state) => {
    if (state.situation !== 'unreceived') {
      const { type: _, ...says } = state.received
      return { ...says, type: 'ReceivePayment', ...(changed ? { amount } : {}) }
    }
    const directed = instruction === undefined ? {} : { instruction }
    return { type: 'ReceivePayment', payment, debtor, on, amount, method, ...directed }
  })
