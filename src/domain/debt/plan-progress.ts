import { addDays, type LocalDate } from '../value/local-date.js'
import { type PlanMoney, planMoney } from './plan-money.js'
import type { IssuedDebt, Plan } from './state.js'

/**
 * An instalment with what of it had not come, in minor units. `number` counts from 1.
 *
 * @since 0.1.0
 */
export interface Outstanding {
  readonly number: number
  readonly due: LocalDate
  readonly missing: bigint
}

/** What has come for a plan by the end of a day: paid, waived or given up by the creditor, since it was signed. */
export const clearedBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): bigint => planMoney(debt, plan, day).cleared

/**
 * The instalments that had not come in full by the end of a day: what comes clears the oldest first.
 *
 * @since 0.1.0
 */
export const outstandingBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> =>
  withoutFirst(instalmentsOf(plan), clearedBy(debt, plan, day))

const instalmentsOf = ({ instalments }: Plan): ReadonlyArray<Outstanding> =>
  instalments.map(({ due, amount }, index) => ({ number: index + 1, due, missing: amount.amount }))

/** What of them was owed then: what was written off in part is not waited for. */
export const owedBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> =>
  owedOf(plan, planMoney(debt, plan, day))

/** What of the instalments is owed after what was cleared and lost of them. */
export const owedOf = (plan: Plan, { cleared, lost }: PlanMoney): ReadonlyArray<Outstanding> =>
  withoutFirst(withoutFirst(instalmentsOf(plan), cleared), lost)

/** What is left of instalments after the first `amount` minor units of them. */
export const withoutFirst = (instalments: ReadonlyArray<Outstanding>, amount: bigint): ReadonlyArray<Outstanding> => {
  let left = amount > 0n ? amount : 0n
  return instalments.flatMap((one) => {
    const covered = left < one.missing ? left : one.missing
    left -= covered
    return covered < one.missing ? [{ ...one, missing: one.missing - covered }] : []
  })
}

/** The instalments that were missed by that day, their grace over, and are not on record as missed. */
export const newlyMissed = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> =>
  plan.instalments.flatMap(({ due }, index) => {
    const number = index + 1
    const lastDay = addDays(due, plan.terms.graceDays)
    if (lastDay >= day || plan.missed.includes(number)) return []
    return owedBy(debt, plan, lastDay).filter((one) => one.number === number)
  })
