import type { DebtId, DebtorId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { PaymentMethod } from '../value/method.js'
import { type Money, money } from '../value/money.js'
import type { Movement } from '../value/movement.js'
import type { Instruction, PaymentEventOf } from './event.js'

/** What was taken off an allocation, with what the bank charged for it. */
export interface TakenBack {
  readonly on: LocalDate
  readonly amount: bigint
  readonly reason: string
  readonly fee: bigint | undefined
}

/**
 * `placed` is what was allocated, `amount` what of it is on the debt still; one that is undone keeps what it had last.
 *
 * @since 0.1.0
 */
export interface Allocation {
  readonly allocation: number
  readonly debt: DebtId
  readonly placed: bigint
  readonly amount: bigint
  readonly on: LocalDate
  readonly takenBack: ReadonlyArray<TakenBack>
  readonly undone: { readonly on: LocalDate; readonly reason: string } | undefined
}

/**
 * Money that went back to the payer, in minor units of the currency of the payment.
 *
 * @since 0.1.0
 */
export interface Refund {
  readonly refund: number
  readonly amount: bigint
  readonly on: LocalDate
}

/** What the bank was asked to collect: `requested` by the first attempt, `latest` by the last one. */
interface Requests {
  readonly requested: PaymentEventOf<'DebitRequested'>
  readonly latest: PaymentEventOf<'DebitRequested'>
}

/**
 * A debit that brought its money.
 *
 * @since 0.1.0
 */
export type CollectedDebit = Requests & {
  readonly status: 'succeeded'
  readonly succeeded: PaymentEventOf<'DebitSucceeded'>
}

/**
 * A direct debit: what was asked of the bank, and what came of the latest attempt.
 *
 * @since 0.1.0
 */
export type DirectDebit =
  | (Requests & { readonly status: 'pending' })
  | (Requests & {
      readonly status: 'failed'
      readonly failed: PaymentEventOf<'DebitFailed'>
      readonly retryOn: LocalDate
    })
  | (Requests & { readonly status: 'finally-failed'; readonly failed: PaymentEventOf<'DebitFailed'> })
  | CollectedDebit

/** How a payment began: money that came, or a credit that was granted; its method is then `credit`. */
export interface Receipt {
  readonly payment: PaymentId
  readonly debtor: DebtorId
  readonly on: LocalDate
  readonly amount: Money
  readonly method: PaymentMethod
  readonly instruction: Instruction
  readonly reference?: string | undefined
}

/**
 * A payment that was received. `unapplied` is what is placed nowhere, `instruction` what to do with it now; `movements` are
 * its dated changes, `returned` what the bank took back, `released` what was taken as income; `debit` is how it came, where it
 * was collected.
 *
 * @since 0.1.0
 */
export interface ReceivedPayment {
  readonly received: Receipt
  readonly unapplied: bigint
  readonly instruction: Instruction
  readonly movements: ReadonlyArray<Movement>
  readonly allocations: ReadonlyArray<Allocation>
  readonly refunds: ReadonlyArray<Refund>
  readonly returned: bigint
  readonly released: bigint
  readonly debit: CollectedDebit | undefined
}

/**
 * Until the money is there, nothing is known but the debit by which it may come.
 *
 * @since 0.1.0
 */
export type PaymentState =
  | { readonly situation: 'unreceived'; readonly debit: DirectDebit | undefined }
  | (ReceivedPayment & { readonly situation: 'received' | 'returned' })

export const initial: PaymentState = { situation: 'unreceived', debit: undefined }

export const inCurrencyOf = (payment: ReceivedPayment, amount: bigint): Money =>
  money(amount, payment.received.amount.currency)

/**
 * What was paid out to the debtor again, in minor units.
 *
 * @since 0.1.0
 */
export const refundedBalance = ({ refunds }: ReceivedPayment): bigint =>
  refunds.reduce((sum, { amount }) => sum + amount, 0n)

/** How much of what was taken as income the bank takes back with so much: what is not there unapplied, in minor units. */
export const incomeIn = ({ unapplied, released }: ReceivedPayment, amount: bigint): bigint => {
  const missing = amount > unapplied ? amount - unapplied : 0n
  return missing < released ? missing : released
}
