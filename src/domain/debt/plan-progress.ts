import { addDays, type LocalDate } from '../value/local-date.js'
import { type PlanMoney, planMoney } from './plan-money.js'
import type { IssuedDebt, Plan } from './state.js'

/**
 * An instalment and how much of it is missing, in minor units. `number` counts from 1.
 *
 * @since 0.1.0
 */
export interface Outstanding {
  readonly number: number
  readonly due: LocalDate
  readonly missing: bigint
}

/**
 * How much of a plan is cleared at the end of a day, in minor units: paid, or given up by the creditor, since it was signed.
 */
export const clearedBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): bigint => planMoney(debt, plan, day).cleared

/**
 * The instalments not fully cleared at the end of a day. Money clears the oldest first.
 *
 * @since 0.1.0
 */
export const outstandingBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> =>
  withoutFirst(instalmentsOf(plan), clearedBy(debt, plan, day))

const instalmentsOf = ({ instalments }: Plan): ReadonlyArray<Outstanding> =>
  instalments.map(({ due, amount }, index) => ({ number: index + 1, due, missing: amount.amount }))

/** The same, without what was written off: nobody waits for that. */
export const owedBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> =>
  owedOf(plan, planMoney(debt, plan, day))

/** What is still owed of the instalments after what was cleared and lost. */
export const owedOf = (plan: Plan, { cleared, lost }: PlanMoney): ReadonlyArray<Outstanding> =>
  withoutFirst(withoutFirst(instalmentsOf(plan), cleared), lost)

/** The instalments without their first `amount` minor units. */
export const withoutFirst = (instalments: ReadonlyArray<Outstanding>, amount: bigint): ReadonlyArray<Outstanding> => {
  let left = amount > 0n ? amount : 0n
  return instalments.flatMap((one) => {
    const covered = left < one.missing ? left : one.missing
    left -= covered
    return covered < one.missing ? [{ ...one, missing: one.missing - covered }] : []
  })
}

/** The instalments whose grace ended before `day` with something missing, and that are not yet recorded as missed. */
export const newlyMissed = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> =>
  plan.instalments.flatMap(({ due }, index) => {
    const number = index + 1
    const lastDay = addDays(due, plan.terms.graceDays)
    if (lastDay >= day || plan.missed.includes(number)) return []
    return owedBy(debt, plan, lastDay).filter((one) => one.number === number)
  })
