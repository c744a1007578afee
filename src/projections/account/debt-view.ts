import { currentPlacement, currentSettlement, type DunningHold, holdsOn } from '../../domain/debt/case-file.js'
import { owedBy } from '../../domain/debt/plan-progress.js'
import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { countPromises, deadlineOf, promisedBalance } from '../../domain/debt/rule/promise-verdict.js'
import { dunnableBalance } from '../../domain/debt/rule/reminder.js'
import { scheduleOf } from '../../domain/debt/schedule.js'
import {
  disputedBalance,
  type IssuedDebt,
  inCurrencyOf,
  type KnownDebt,
  openBalance,
  type PromiseToPay,
  recoverable,
  schedulingPlan,
  stillDisputed,
} from '../../domain/debt/state.js'
import type { Component } from '../../domain/value/component.js'
import type { DebtId, DebtorId, DisputeId, PlanId, PromiseId } from '../../domain/value/id.js'
import { least } from '../../domain/value/least.js'
import { daysPastDue, type LocalDate } from '../../domain/value/local-date.js'
import type { Money } from '../../domain/value/money.js'

/**
 * A part of what is open: of which component, due when, and how many days past due (0 or below: not overdue).
 *
 * @since 0.2.0
 */
export interface PartView {
  readonly component: Component
  readonly due: LocalDate
  readonly daysPastDue: number
  readonly open: Money
}

/**
 * A promise to pay. `deadline` is the last day for it as it stands, none while it is suspended; `counted` what came for
 * it.
 *
 * @since 0.2.0
 */
export interface PromiseView {
  readonly promise: PromiseId
  readonly madeOn: LocalDate
  readonly by: LocalDate
  readonly deadline: LocalDate | undefined
  readonly amount: Money
  readonly counted: Money
  readonly status: PromiseToPay['status']
}

/**
 * The plan by which the debt is due. `missing` is what of an instalment has not come.
 *
 * @since 0.2.0
 */
export interface PlanView {
  readonly plan: PlanId
  readonly signedOn: LocalDate
  readonly instalments: ReadonlyArray<{ readonly due: LocalDate; readonly amount: Money; readonly missing: Money }>
  readonly missed: ReadonlyArray<number>
}

/**
 * A debt as it stood at the end of a day. `open` is what is owed, by `parts`, the oldest due first; `overdue` is what of it is
 * past due. Of `disputes` it is told what is left; no more is `promised` than is open. `mayBeAskedFor` is what a reminder may state: not what is disputed, promised, held, or not due by a plan.
 * `recoverable` was written off and may still come. `revision` is that of the last event that the view knows.
 *
 * @since 0.2.0
 */
export interface DebtView {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly asOf: LocalDate
  readonly revision: number
  readonly situation: KnownDebt['situation']
  readonly issuedOn: LocalDate
  readonly dueDate: LocalDate
  readonly principal: Money
  readonly open: Money
  readonly overdue: Money
  readonly daysPastDue: number
  readonly parts: ReadonlyArray<PartView>
  readonly disputed: Money
  readonly disputes: ReadonlyArray<{ readonly dispute: DisputeId; readonly on: LocalDate; readonly amount: Money }>
  readonly promised: Money
  readonly promises: ReadonlyArray<PromiseView>
  readonly plan: PlanView | undefined
  readonly holds: ReadonlyArray<Pick<DunningHold, 'hold' | 'reason' | 'until'>>
  readonly settlement: { readonly pay: Money; readonly by: LocalDate } | undefined
  readonly agency: string | undefined
  readonly legalSince: LocalDate | undefined
  readonly collector: string | undefined
  readonly mayBeAskedFor: Money
  readonly recoverable: Money
}

/**
 * A debt at the end of `asOf`. `debt` is the fold of what was true and known by then.
 *
 * @since 0.2.0
 */
export const debtView = (debt: KnownDebt, asOf: LocalDate, revision: number): DebtView => {
  const of = (amount: bigint): Money => inCurrencyOf(debt, amount)
  const parts = scheduleOf(debt).map(({ component, due, open }) => ({
    ...{ component, due, daysPastDue: daysPastDue(due, asOf) },
    open: of(open),
  }))
  const late = parts.filter((part) => part.daysPastDue > 0)
  const settlement = currentSettlement(debt.file)
  return {
    ...{ debt: debt.debt, debtor: debt.debtor, asOf, revision, situation: debt.situation },
    ...{ issuedOn: debt.issued.on, dueDate: debt.dueDate, principal: debt.issued.principal },
    open: of(openBalance(debt)),
    overdue: of(late.reduce((sum, { open }) => sum + open.amount, 0n)),
    daysPastDue: parts[0]?.daysPastDue ?? 0,
    parts,
    disputed: of(disputedBalance(debt)),
    disputes: debt.disputes.flatMap((one) => {
      const left = stillDisputed(one)
      return left > 0n ? [{ dispute: one.dispute, on: one.on, amount: of(left) }] : []
    }),
    promised: of(least(promisedBalance(debt, asOf), openBalance(debt))),
    promises: promisesOf(debt),
    plan: planOf(debt),
    holds: holdsOn(debt.file, asOf).map(({ hold, reason, until }) => ({ hold, reason, until })),
    settlement: settlement && { pay: of(settlement.pay), by: settlement.by },
    agency: currentPlacement(debt.file)?.agency,
    legalSince: debt.legal?.on,
    collector: debt.file.collector,
    mayBeAskedFor: of(dunnableBalance(debt, asOf)),
    recoverable: of(recoverable(debt)),
  }
}

const promisesOf = (debt: IssuedDebt): ReadonlyArray<PromiseView> => {
  const counts = countPromises(debt)
  const pauses = pausesOf(debt)
  return debt.promises.map((one) => ({
    ...{ promise: one.promise, madeOn: one.madeOn, by: one.by, status: one.status },
    deadline: deadlineOf(one, pauses),
    amount: inCurrencyOf(debt, one.amount),
    counted: inCurrencyOf(debt, counts.get(one.promise) ?? 0n),
  }))
}

const planOf = (debt: IssuedDebt): PlanView | undefined => {
  const plan = schedulingPlan(debt)
  if (plan === undefined) return undefined
  const missing = new Map(owedBy(debt, plan, debt.latest).map((one) => [one.number, one.missing]))
  return {
    plan: plan.plan,
    signedOn: plan.on,
    instalments: plan.instalments.map(({ due, amount }, index) => ({
      ...{ due, amount },
      missing: inCurrencyOf(debt, missing.get(index + 1) ?? 0n),
    })),
    missed: plan.missed,
  }
}
