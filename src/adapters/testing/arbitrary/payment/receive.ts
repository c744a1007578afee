import * as fc from 'fast-check'
import type { Receipt } from '../../../../domain/payment/state.js'
import type { DebtId, DebtorId, PaymentId } from '../../../../domain/value/id.js'
import { approving } from '../approval.js'
import { debtId } from '../id.js'
import { localDate } from '../local-date.js'
import { paymentMethod } from '../method.js'
import { money } from '../money.js'
import { rarely } from '../rarely.js'
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
      return { type: 'ReceivePayment', ...again(state.received), method, ...(changed ? { amount } : {}) }
    }
    const directed = instruction === undefined ? {} : { instruction }
    return { type: 'ReceivePayment', payment, debtor, on, amount, method, ...directed }
  })

const again = ({ payment, debtor, on, amount, instruction }: Receipt) => ({ payment, debtor, on, amount, instruction })

/** Grants a credit that is not there yet, on any day, mostly by somebody who may; one that is there, again. */
export const granting = ({
  payment = 'PAY-1' as PaymentId,
  debtor = 'C-1' as DebtorId,
  debts = debtId(),
}: ReceiveConstraints = {}): fc.Arbitrary<PaymentFit> =>
  record(
    { on: localDate(), amount: money(), changed: rarely() },
    { instruction: instruction({ debts }), approval: approving() },
  ).map(({ on, amount, changed, instruction, approval }) => (state) => {
    const type = 'GrantCredit'
    const reason = 'goods returned'
    if (state.situation !== 'unreceived') {
      return { type, ...again(state.received), reason, ...(changed ? { amount } : {}) }
    }
    const directed = instruction === undefined ? {} : { instruction }
    const approved = approval === undefined ? {} : { approval: approval(amount) }
    return { type, payment, debtor, on, amount, reason, ...directed, ...approved }
  })
