import { type Components, type Split, total } from '../component.js'
import type { CurrencyCode } from '../currency.js'
import type { DebtId, DebtorId, DisputeId, PaymentId, PlanId, PromiseId } from '../id.js'
import type { LocalDate } from '../local-date.js'
import { type Money, money } from '../money.js'
import type { Movement } from '../movement.js'
import type { DebtEventOf, Instalment } from './event.js'

/** One allocation of a payment as this debt took it: against the open balance, or as recovery of what was written off. */
export interface AppliedPayment {
  readonly payment: PaymentId
  readonly allocation: number
  readonly on: LocalDate
  readonly amount: bigint
  readonly split: Split
  readonly recovery: boolean
  readonly reversed: { readonly on: LocalDate } | undefined
}

export type Verdict = 'kept' | 'partiallyKept' | 'broken'

/** `paymentsBefore`: how many payments the debt had when the promise was made; they do not count on the day it was made. */
export interface PromiseToPay {
  readonly promise: PromiseId
  readonly amount: bigint
  readonly tolerance: bigint
  readonly madeOn: LocalDate
  readonly by: LocalDate
  readonly deadline: LocalDate
  readonly paymentsBefore: number
  readonly status: 'open' | Verdict | 'withdrawn' | 'superseded'
  readonly counted: bigint
}

export interface Plan {
  readonly plan: PlanId
  readonly on: LocalDate
  readonly instalments: ReadonlyArray<Instalment>
}

export interface Dispute {
  readonly dispute: DisputeId
  readonly amount: bigint
  readonly on: LocalDate
  readonly resolved: boolean
}

/**
 * What is known of every debt that was issued. `open` is by component; `movements` are the dated changes of its total, and
 * `losses` those of what was written off and may be recovered.
 */
export interface IssuedDebt {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  readonly issued: DebtEventOf<'DebtIssued'>
  readonly dueDate: LocalDate
  readonly open: Components
  readonly movements: ReadonlyArray<Movement>
  readonly payments: ReadonlyArray<AppliedPayment>
  readonly promises: ReadonlyArray<PromiseToPay>
  readonly plan: Plan | undefined
  readonly disputes: ReadonlyArray<Dispute>
  readonly creditNotes: ReadonlyArray<string>
  readonly finalNotice: LocalDate | undefined
  readonly legal: DebtEventOf<'DebtReferredToLegal'> | undefined
  readonly writtenOff: bigint
  readonly writtenOffOn: LocalDate | undefined
  readonly recovered: bigint
  readonly losses: ReadonlyArray<Movement>
}

/**
 * The situations of a debt. `open`: something is owed. `settled`: nothing is. `writtenOff`: nothing is asked for, and
 * something may still be recovered. `cancelled`: it was issued in error.
 */
export type DebtState =
  | { readonly situation: 'unissued' }
  | (IssuedDebt & { readonly situation: 'open' | 'settled' | 'writtenOff' | 'cancelled' })

export type OpenDebt = Extract<DebtState, IssuedDebt> & { readonly situation: 'open' }

export const initial: DebtState = { situation: 'unissued' }

/** What is owed now, in minor units. */
export const openBalance = (debt: IssuedDebt): bigint => total(debt.open)

/** The part of the open balance that is in dispute: never more than is open. */
export const disputedBalance = (debt: IssuedDebt): bigint => {
  const open = openBalance(debt)
  const disputed = debt.disputes.reduce((sum, dispute) => (dispute.resolved ? sum : sum + dispute.amount), 0n)
  return disputed < open ? disputed : open
}

export const recoverable = (debt: IssuedDebt): bigint => debt.writtenOff - debt.recovered

export const inCurrencyOf = (debt: IssuedDebt, amount: bigint): Money => money(amount, debt.currency)
