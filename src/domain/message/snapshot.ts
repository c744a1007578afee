import { debtOn } from '../debt/debt-on.js'
import type { DebtEvent, DebtEventOf } from '../debt/event.js'
import { dunnableBalance } from '../debt/rule/reminder.js'
import { scheduleOf } from '../debt/schedule.js'
import {
  type IssuedDebt,
  inCurrencyOf,
  type KnownDebt,
  openBalance,
  type PromiseToPay,
  stillDisputed,
} from '../debt/state.js'
import type { DebtId, DebtorId } from '../value/id.js'
import type { Instalment } from '../value/instalment.js'
import { daysPastDue, type LocalDate } from '../value/local-date.js'
import { type Money, money } from '../value/money.js'

/**
 * One debt as a message tells it: at the end of the day `asOf`, from the stream up to `revision`. Every amount and date of a message
 * comes from one of these, so that they are true together.
 *
 * `asked` is what may be asked for: not what is disputed, promised, held, or set aside. `due` is the due date of the oldest of what is open.
 * `overdue` counts the days since then; before it, it is zero. The rest is what the last event of its kind said, where there was one.
 *
 * @since 0.2.0
 */
export interface AccountSnapshot {
  readonly asOf: LocalDate
  readonly revision: number
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly reference: string
  readonly invoiced: LocalDate
  readonly due: LocalDate
  readonly overdue: number
  readonly asked: Money
  readonly open: Money
  readonly charges: Money
  readonly paid: Money
  /** Whether the debt is settled: neither open, nor written off, sold or cancelled. */
  readonly isClosed: boolean
  readonly promise:
    | { readonly amount: Money; readonly by: LocalDate; readonly status: PromiseToPay['status'] }
    | undefined
  readonly plan: { readonly total: Money; readonly instalments: ReadonlyArray<Instalment> } | undefined
  readonly instalment: Instalment | undefined
  readonly missed: Instalment | undefined
  readonly dispute:
    | { readonly disputed: Money; readonly isResolved: boolean; readonly decision: DisputeDecision | undefined }
    | undefined
  readonly error: { readonly remedy: string; readonly by: LocalDate } | undefined
  readonly payment: { readonly amount: Money; readonly on: LocalDate } | undefined
  readonly released: Money | undefined
  readonly complainedOn: LocalDate | undefined
}

/**
 * How a dispute was decided.
 *
 * @since 0.2.0
 */
export type DisputeDecision = DebtEventOf<'DisputeResolved'>['outcome']

/**
 * What stands beside a debt and is not asked for again, in minor units: what cheques cover, and money on account.
 *
 * @since 0.2.0
 */
export interface SetAside {
  readonly covered?: bigint
  readonly unapplied?: bigint
}

/**
 * The snapshot of a debt for the messages of a day; `undefined` where it was not issued by then. `revision` is that of its stream.
 *
 * @since 0.2.0
 */
export const snapshotOf = (
  known: KnownDebt,
  revision: number,
  asOf: LocalDate,
  { covered = 0n, unapplied = 0n }: SetAside = {},
): AccountSnapshot | undefined => {
  const debt = debtOn(known, asOf)
  if (debt.situation === 'unissued') return undefined
  const { issued, open } = debt
  const due = dueOf(debt)
  const isAskable = debt.situation === 'open'
  return {
    asOf,
    revision,
    debt: debt.debt,
    debtor: debt.debtor,
    reference: issued.reference ?? debt.debt,
    invoiced: issued.on,
    due,
    overdue: Math.max(daysPastDue(due, asOf), 0),
    asked: inCurrencyOf(debt, isAskable ? dunnableBalance(debt, asOf, covered + unapplied) : 0n),
    open: inCurrencyOf(debt, isAskable ? openBalance(debt) : 0n),
    charges: inCurrencyOf(debt, isAskable ? open.fee + open.interest + open.cost : 0n),
    paid: inCurrencyOf(debt, paidOf(debt)),
    isClosed: debt.situation === 'settled',
    ...told(debt, asOf),
  }
}

/** The oldest due date of what is open: under a plan that is kept, that of its next instalment. */
const dueOf = (debt: IssuedDebt): LocalDate => scheduleOf(debt)[0]?.due ?? debt.dueDate

const paidOf = ({ payments }: IssuedDebt): bigint =>
  payments.reduce((sum, { amount, reversed, recovery }) => (reversed || recovery ? sum : sum + amount), 0n)

type Told = Pick<
  AccountSnapshot,
  'promise' | 'plan' | 'instalment' | 'missed' | 'dispute' | 'error' | 'payment' | 'released' | 'complainedOn'
>

/** What the last event of each kind said. */
const told = (debt: IssuedDebt, asOf: LocalDate): Told => {
  const promise = debt.promises.at(-1)
  const missed = last(debt, 'InstalmentMissed')
  const error = last(debt, 'ErrorAcknowledged')
  const payment = debt.payments.findLast(({ reversed }) => reversed === undefined)
  return {
    promise: promise && { amount: inCurrencyOf(debt, promise.amount), by: promise.by, status: promise.status },
    plan: planOf(debt),
    instalment: nextInstalment(debt, asOf),
    missed: missed && { due: missed.due, amount: missed.missing },
    dispute: disputeOf(debt),
    error: error && { remedy: error.remedy, by: error.by },
    payment: payment && { amount: inCurrencyOf(debt, payment.amount), on: payment.on },
    released: releasedOf(debt),
    complainedOn: last(debt, 'ComplaintRecorded')?.on,
  }
}

const last = <T extends DebtEvent['type']>({ history }: IssuedDebt, type: T): DebtEventOf<T> | undefined =>
  history.findLast((event) => event.type === type) as DebtEventOf<T> | undefined

/** The plan on the table, or else the last that was signed. */
const planOf = (debt: IssuedDebt): AccountSnapshot['plan'] => {
  const instalments = (debt.file.proposal ?? debt.plans.at(-1))?.instalments
  if (instalments === undefined) return undefined
  const total = instalments.reduce((sum, { amount }) => sum + amount.amount, 0n)
  return { total: money(total, debt.currency), instalments }
}

const nextInstalment = (debt: IssuedDebt, asOf: LocalDate): Instalment | undefined => {
  const next = scheduleOf(debt).find(({ due, origin }) => origin.of === 'plan' && due >= asOf)
  return next && { due: next.due, amount: inCurrencyOf(debt, next.open) }
}

const disputeOf = (debt: IssuedDebt): AccountSnapshot['dispute'] => {
  const dispute = debt.disputes.at(-1)
  if (dispute === undefined) return undefined
  const isOpen = dispute.resolved === undefined
  const resolved = isOpen ? undefined : last(debt, 'DisputeResolved')
  const disputed = inCurrencyOf(debt, isOpen ? stillDisputed(dispute) : dispute.amount)
  return {
    disputed,
    isResolved: !isOpen,
    decision: resolved?.dispute === dispute.dispute ? resolved.outcome : undefined,
  }
}

const releasedOf = ({ file, currency }: IssuedDebt): Money | undefined => {
  const given = file.settlements.at(-1)?.given
  return given && money(given.amount, currency)
}
