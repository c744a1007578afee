import * as fc from 'fast-check'
import type { PaymentCommand, PaymentCommandOf } from '../../../../domain/payment/command.js'
import { debtId, debtorId, mandateId, paymentId } from '../id.js'
import { localDate } from '../local-date.js'
import { paymentMethod } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { text } from '../text.js'
import { debitFailureReason } from './debit.js'
import { instruction } from './instruction.js'

const says = <T extends PaymentCommand['type']>(type: T) => ({ type: fc.constant(type), payment: paymentId() })
const on = localDate()
const amount = money({ min: -10n })
const reason = text()

const approval = record({ by: text(), limit: amount })

const mandate = record({ id: mandateId(), grantedOn: on }, { revokedOn: on, limit: amount })

const commands: { readonly [T in PaymentCommand['type']]: fc.Arbitrary<PaymentCommandOf<T>> } = {
  ReceivePayment: record(
    { ...says('ReceivePayment'), on, debtor: debtorId(), amount, method: paymentMethod() },
    { instruction: instruction(), reference: text() },
  ),
  GrantCredit: record(
    { ...says('GrantCredit'), on, debtor: debtorId(), amount, reason },
    { instruction: instruction(), reference: text(), approval },
  ),
  AllocatePayment: record({
    ...says('AllocatePayment'),
    strategy: text(),
    placements: fc.array(record({ debt: debtId(), amount, on }), { maxLength: 4 }),
  }),
  UnallocatePayment: record(
    { ...says('UnallocatePayment'), on, allocation: fc.nat(5), reason },
    { amount, hold: fc.boolean() },
  ),
  ReturnPayment: record({ ...says('ReturnPayment'), on, reason }, { amount, fee: amount }),
  RefundPayment: record({ ...says('RefundPayment'), on, amount, method: paymentMethod(), reason }, { approval }),
  ReleaseUnapplied: record({ ...says('ReleaseUnapplied'), on, approval, reason }, { amount }),
  RequestDebit: record(
    { ...says('RequestDebit'), on, debtor: debtorId(), amount, mandate, collectOn: on },
    { instruction: instruction(), reference: text() },
  ),
  RecordDebitFailure: record({
    ...says('RecordDebitFailure'),
    on,
    reason: debitFailureReason(),
    retry: record({ maxAttempts: fc.nat(5), minDays: fc.nat(365) }),
  }),
  RetryDebit: record({ ...says('RetryDebit'), on, mandate, collectOn: on }),
  ConfirmDebit: record({ ...says('ConfirmDebit'), on }),
}

/**
 * Any command of a payment that its codec accepts, sensible or not: for codecs, and as the wild ones among commands that
 * fit. For commands that a payment mostly accepts see {@link paymentStep}.
 */
export const paymentCommand = <T extends PaymentCommand['type'] = PaymentCommand['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<PaymentCommandOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(commands) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => commands[type] as fc.Arbitrary<PaymentCommandOf<T>>))
}
