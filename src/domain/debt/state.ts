import { type Components, type Split, total } from '../value/component.js'
import type { CurrencyCode } from '../value/currency.js'
import type { DebtId, DebtorId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import { type Money, money } from '../value/money.js'
import type { Movement } from '../value/movement.js'
import type { Series } from '../value/series.js'
import type { AppliedPayment, CreditOnAccount } from './applied-payment.js'
import type { Billed } from './billed.js'
import type { CaseFile } from './case-file.js'
import { type Dispute, stillDisputed } from './dispute.js'
import type { DebtEvent, DebtEventOf } from './event.js'
import type { Plan } from './plan.js'
import type { PromiseToPay } from './promise-to-pay.js'

export { type AppliedPayment, type CreditOnAccount, isOf } from './applied-payment.js'
export type { Billed, BilledOrigin } from './billed.js'
export { type Dispute, overOn, stillDisputed } from './dispute.js'
export type { Plan } from './plan.js'
export type { PromiseToPay, Verdict } from './promise-to-pay.js'

/**
 * A dated change of the open balance, split by component. `reduction`: a credit note or a concession. `charge`: a charge or its
 * waiver. `reversal`: `reopens` is the index of the reversed movement.
 *
 * @since 0.1.0
 */
export interface DebtMovement extends Movement {
  readonly split: Split
  readonly because:
    | 'issue'
    | 'payment'
    | 'discount'
    | 'reduction'
    | 'settlement'
    | 'charge'
    | 'write-off'
    | 'reversal'
    | 'end'
  readonly reopens?: number | undefined
}

/**
 * The write-offs of a debt, the last one on `writtenOffOn`. `lost` is all that is written off and not reversed, by component;
 * `recovered` is what was paid of it; `losses` are the dated changes of what may still be recovered.
 */
export interface WriteOff {
  readonly writtenOffOn: LocalDate
  readonly lost: Components
  readonly recovered: bigint
  readonly losses: Series<Movement>
}

/**
 * An issued debt. `debtor` owes it now, since `assumedOn` if he took it over. `open` is the balance by component, `movements`
 * are the dated changes of its total. `dues` is the principal by due date, oldest first, `charges` what was added, in the order
 * of recording; `scheduleOf` tells what is left of both. `charged` is the lateness charged so far, until `chargedUntil`.
 * `history` holds the events that changed the debt, including contacts, in the order of recording; `latest` is the last day on
 * which one of them takes effect.
 *
 * @since 0.1.0
 */
export interface IssuedDebt {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly assumedOn: LocalDate | undefined
  readonly currency: CurrencyCode
  readonly issued: DebtEventOf<'DebtIssued'>
  readonly dueDate: LocalDate
  readonly open: Components
  readonly dues: ReadonlyArray<Billed>
  readonly charges: Series<Billed>
  readonly movements: Series<DebtMovement>
  readonly payments: Series<AppliedPayment>
  readonly promises: Series<PromiseToPay>
  readonly plans: Series<Plan>
  readonly disputes: Series<Dispute>
  readonly creditNotes: Series<string>
  readonly onAccount: Series<CreditOnAccount>
  readonly charged: Components
  readonly chargedUntil: LocalDate | undefined
  readonly finalNotice: LocalDate | undefined
  readonly legal: DebtEventOf<'DebtReferredToLegal'> | undefined
  readonly writeOff: WriteOff | undefined
  readonly sold: DebtEventOf<'DebtSold'> | undefined
  readonly file: CaseFile
  readonly history: Series<DebtEvent>
  readonly latest: LocalDate
}

/** Situations that carry no data. */
type Plain<S extends string> = S extends string ? { readonly situation: S } : never

/**
 * The situations of a debt. `open`: something is owed. `settled`: nothing is. `writtenOff`: nothing is open, something may
 * still be recovered. `sold`: it is owed to the buyer. `cancelled`: it was issued in error; this is final.
 */
export type Situation =
  | Plain<'open' | 'settled'>
  | { readonly situation: 'writtenOff'; readonly writeOff: WriteOff }
  | { readonly situation: 'sold'; readonly sold: DebtEventOf<'DebtSold'> }
  | { readonly situation: 'cancelled'; readonly cancelled: DebtEventOf<'DebtCancelled'> }

/**
 * A debt in one of those situations.
 *
 * @since 0.2.0
 */
export type DebtIn<S extends Situation['situation']> = IssuedDebt & Extract<Situation, Plain<S>>

/**
 * An issued debt in its situation.
 *
 * @since 0.2.0
 */
export type KnownDebt = IssuedDebt & Situation

/**
 * A debt, issued or not yet.
 *
 * @since 0.1.0
 */
export type DebtState = { readonly situation: 'unissued' } | KnownDebt

/**
 * A debt with an open balance.
 *
 * @since 0.1.0
 */
export type OpenDebt = DebtIn<'open'>

export const initial: DebtState = { situation: 'unissued' }

/**
 * The open balance, in minor units.
 *
 * @since 0.1.0
 */
export const openBalance = (debt: IssuedDebt): bigint => total(debt.open)

/**
 * The part of the open balance that is in dispute, in minor units; never more than is open.
 *
 * @since 0.1.0
 */
export const disputedBalance = (debt: IssuedDebt): bigint => {
  const open = openBalance(debt)
  const disputed = debt.disputes.reduce((sum, dispute) => sum + stillDisputed(dispute), 0n)
  return disputed < open ? disputed : open
}

/** How much of the write-offs was recovered, in minor units. */
export const recoveredBalance = ({ writeOff }: IssuedDebt): bigint => writeOff?.recovered ?? 0n

/** Since when the current debtor owes the debt. */
export const owedSince = ({ assumedOn, issued }: IssuedDebt): LocalDate => assumedOn ?? issued.on

/**
 * What was written off and may still be recovered, in minor units.
 *
 * @since 0.1.0
 */
export const recoverable = ({ writeOff }: IssuedDebt): bigint =>
  writeOff === undefined ? 0n : total(writeOff.lost) - writeOff.recovered

/**
 * The plan that is in force.
 *
 * @since 0.1.0
 */
export const currentPlan = (debt: IssuedDebt): Plan | undefined =>
  debt.plans.find(({ status }) => status === 'in-force')

/** The plan that determines the due dates: one in force, or a defaulted one whose instalments stay. */
export const schedulingPlan = (debt: IssuedDebt): Plan | undefined => {
  const last = debt.plans.at(-1)
  const stays = last?.status === 'defaulted' && last.terms.onDefault === 'instalments-stay'
  return stays ? last : currentPlan(debt)
}

export const inCurrencyOf = (debt: IssuedDebt, amount: bigint): Money => money(amount, debt.currency)
