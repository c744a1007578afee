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
 * A dated change of the open balance with its parts. `reduction`: a credit note or a concession. `charge`: also one waived.
 * A `reversal` names the movement that it takes back, by its place among all.
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
 * What was written off of a debt, for the last time on `writtenOffOn`: `lost` is all of it that stands, by component, `recovered`
 * what has come of it, and `losses` are the dated changes of what may still come.
 */
export interface WriteOff {
  readonly writtenOffOn: LocalDate
  readonly lost: Components
  readonly recovered: bigint
  readonly losses: Series<Movement>
}

/**
 * What is known of every debt that was issued, whatever has become of it. `debtor` owes it now, from the day `assumedOn` if he
 * has taken it over from somebody else. `open` is by component; `movements` are the dated changes of its total. `dues` is the
 * principal by due date, the oldest first, and `charges` what was added to it, in the order of recording; of both the schedule
 * tells what is left. `charged` is what was charged for being late, until the day `chargedUntil`. `history` are the events that
 * made the debt what it is, what was said to and by its debtor among them, in the order of recording, and `latest` is the last day
 * on which one of them takes effect.
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

/** One situation each, with nothing more to know of it. */
type Plain<S extends string> = S extends string ? { readonly situation: S } : never

/**
 * The situations of a debt. `open`: something is owed. `settled`: nothing is. `writtenOff`: nothing is asked for, and
 * something may still be recovered. `sold`: it is owed to somebody else. `cancelled`: it was issued in error, for ever.
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
 * A debt that was issued, with what has become of it.
 *
 * @since 0.2.0
 */
export type KnownDebt = IssuedDebt & Situation

/**
 * Until it is issued, nothing is known of a debt.
 *
 * @since 0.1.0
 */
export type DebtState = { readonly situation: 'unissued' } | KnownDebt

/**
 * A debt of which something may still be paid.
 *
 * @since 0.1.0
 */
export type OpenDebt = DebtIn<'open'>

export const initial: DebtState = { situation: 'unissued' }

/**
 * What is owed now, in minor units.
 *
 * @since 0.1.0
 */
export const openBalance = (debt: IssuedDebt): bigint => total(debt.open)

/**
 * The part of the open balance that is in dispute: never more than is open.
 *
 * @since 0.1.0
 */
export const disputedBalance = (debt: IssuedDebt): bigint => {
  const open = openBalance(debt)
  const disputed = debt.disputes.reduce((sum, dispute) => sum + stillDisputed(dispute), 0n)
  return disputed < open ? disputed : open
}

/** What has come of what was written off, in minor units. */
export const recoveredBalance = ({ writeOff }: IssuedDebt): bigint => writeOff?.recovered ?? 0n

/** The day since which its debtor owes it. */
export const owedSince = ({ assumedOn, issued }: IssuedDebt): LocalDate => assumedOn ?? issued.on

/**
 * What was written off and may still come.
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

/** The plan whose instalments say when money is due: one in force, or one that defaulted and lets its instalments stay. */
export const schedulingPlan = (debt: IssuedDebt): Plan | undefined => {
  const last = debt.plans.at(-1)
  const stays = last?.status === 'defaulted' && last.terms.onDefault === 'instalments-stay'
  return stays ? last : currentPlan(debt)
}

export const inCurrencyOf = (debt: IssuedDebt, amount: bigint): Money => money(amount, debt.currency)
