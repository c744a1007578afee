import * as t from 'io-ts'
import { Approval } from '../value/approval.js'
import { Count } from '../value/count.js'
import { DebtId, DebtorId, MandateId, PaymentId, Text } from '../value/id.js'
import { leaf } from '../value/leaf.js'
import { LocalDate } from '../value/local-date.js'
import { PaymentMethod } from '../value/method.js'
import { Money } from '../value/money.js'
import { DebitFailureReason, Instruction } from './event.js'

const about = { payment: PaymentId, on: LocalDate }

/**
 * `on` is the value date. Without an instruction the money goes to the oldest due debts first.
 *
 * @since 0.1.0
 */
export const ReceivePayment = t.intersection([
  t.strict({ type: t.literal('ReceivePayment'), ...about, debtor: DebtorId, amount: Money, method: PaymentMethod }),
  t.exact(t.partial({ instruction: Instruction, reference: Text })),
])

/**
 * Gives the debtor a credit that is no money: a credit note without an invoice, goodwill. It goes on debts as a payment does,
 * oldest due first where nothing is said. With an approval it is no more than that allows.
 *
 * @since 0.2.0
 */
export const GrantCredit = t.intersection([
  t.strict({ type: t.literal('GrantCredit'), ...about, debtor: DebtorId, amount: Money, reason: Text }),
  t.exact(t.partial({ instruction: Instruction, reference: Text, approval: Approval })),
])

/**
 * One placement: so much on that debt, with effect from that day.
 *
 * @since 0.1.0
 */
export const Placement = t.strict({ debt: DebtId, amount: Money, on: LocalDate })
export type Placement = Readonly<t.TypeOf<typeof Placement>>

/**
 * Money of a payment goes to debts, in one step and by a named strategy. `applyCash` asks this by itself.
 *
 * @since 0.1.0
 */
export const AllocatePayment = t.strict({
  type: t.literal('AllocatePayment'),
  payment: PaymentId,
  strategy: Text,
  placements: t.readonlyArray(Placement),
})

/**
 * Takes an allocation off its debt, or a part of it. The money is held on account, unless `hold` says that it should be placed
 * again by the payment's instruction.
 *
 * @since 0.1.0
 */
export const UnallocatePayment = t.intersection([
  t.strict({ type: t.literal('UnallocatePayment'), ...about, allocation: Count, reason: Text }),
  t.exact(t.partial({ amount: Money, hold: t.boolean })),
])

/**
 * The bank takes back all that is left of the payment, or a part, and may charge a fee for it.
 *
 * @since 0.1.0
 */
export const ReturnPayment = t.intersection([
  t.strict({ type: t.literal('ReturnPayment'), ...about, reason: Text }),
  t.exact(t.partial({ amount: Money, fee: Money })),
])

/**
 * Pays unapplied money out to the debtor. Two commands are two refunds, also where they say the same. A credit is paid out
 * only with approval, as no money came for it.
 *
 * @since 0.1.0
 */
export const RefundPayment = t.intersection([
  t.strict({ type: t.literal('RefundPayment'), ...about, amount: Money, method: PaymentMethod, reason: Text }),
  t.exact(t.partial({ approval: Approval })),
])

/**
 * Takes as income what is placed nowhere, all of it or `amount`: a cent too much, a rest that nobody claims.
 *
 * @since 0.2.0
 */
export const ReleaseUnapplied = t.intersection([
  t.strict({ type: t.literal('ReleaseUnapplied'), ...about, approval: Approval, reason: Text }),
  t.exact(t.partial({ amount: Money })),
])

/**
 * What is known of the debtor's consent, as deciding looks nothing up. It is in force from `grantedOn` until the day
 * before `revokedOn`; `limit` is the most that one debit may take.
 *
 * @since 0.1.0
 */
export const MandateFacts = t.intersection([
  t.strict({ id: MandateId, grantedOn: LocalDate }),
  t.exact(t.partial({ revokedOn: LocalDate, limit: Money })),
])
export type MandateFacts = Readonly<t.TypeOf<typeof MandateFacts>>

/**
 * Asks the bank to collect from the debtor on `collectOn`. Without an instruction the money goes to the oldest due first.
 *
 * @since 0.1.0
 */
export const RequestDebit = t.intersection([
  t.strict({
    type: t.literal('RequestDebit'),
    ...about,
    debtor: DebtorId,
    amount: Money,
    mandate: MandateFacts,
    collectOn: LocalDate,
  }),
  t.exact(t.partial({ instruction: Instruction, reference: Text })),
])

const RetryDays = leaf<number, number>(
  'a whole number of days from 0 to 365',
  (u): u is number => Count.is(u) && u <= 365,
)

/**
 * How often a debit is tried at most, the first time included, and how many days after a failure it may be tried again.
 *
 * @since 0.1.0
 */
export const DebitRetryRule = t.strict({ maxAttempts: Count, minDays: RetryDays })
export type DebitRetryRule = Readonly<t.TypeOf<typeof DebitRetryRule>>

/**
 * The bank says that the debit brought nothing.
 *
 * @since 0.1.0
 */
export const RecordDebitFailure = t.strict({
  type: t.literal('RecordDebitFailure'),
  ...about,
  reason: DebitFailureReason,
  retry: DebitRetryRule,
})

/**
 * Asks the bank once more for what was requested. The mandate may be another one than before.
 *
 * @since 0.1.0
 */
export const RetryDebit = t.strict({
  type: t.literal('RetryDebit'),
  ...about,
  mandate: MandateFacts,
  collectOn: LocalDate,
})

/**
 * The bank says that the debit brought the money; `on` is its value date.
 *
 * @since 0.1.0
 */
export const ConfirmDebit = t.strict({ type: t.literal('ConfirmDebit'), ...about })

/**
 * The codec of commands. From outside they come by `decodeCommand`, which is strict.
 *
 * @since 0.1.0
 */
export const PaymentCommand = t.union(
  [
    ReceivePayment,
    GrantCredit,
    AllocatePayment,
    UnallocatePayment,
    ReturnPayment,
    RefundPayment,
    ReleaseUnapplied,
    RequestDebit,
    RecordDebitFailure,
    RetryDebit,
    ConfirmDebit,
  ],
  'PaymentCommand',
)
export type PaymentCommand = Readonly<t.TypeOf<typeof PaymentCommand>>
/**
 * A command for a payment as JSON, as the codec writes it.
 *
 * @since 0.1.0
 */
export type PaymentCommandJson = t.OutputOf<typeof PaymentCommand>

/**
 * One command by its name: `PaymentCommandOf<'ReceivePayment'>`.
 *
 * @since 0.1.0
 */
export type PaymentCommandOf<T extends PaymentCommand['type']> = Extract<PaymentCommand, { readonly type: T }>
