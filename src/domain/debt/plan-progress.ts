import { addDays, type LocalDate } from '../value/local-date.js'
import type { DebtMovement, IssuedDebt, Plan } from './state.js'

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

const coming: ReadonlySet<DebtMovement['because']> = new Set(['payment', 'discount', 'reduction', 'settlement'])

/**
 * What has come for a plan by the end of a day: paid, or given up by the creditor, since it was signed. What is waived of
 * charges goes to those first that came after it, as they are no part of it.
 */
export const clearedBy = ({ movements }: IssuedDebt, { movementsBefore }: Plan, day: LocalDate): bigint => {
  let cleared = 0n
  let charged = 0n
  for (const { on, because, amount, reopens = -1 } of movements.slice(movementsBefore)) {
    if (on > day) continue
    const moved = because === 'reversal' && reopens >= movementsBefore ? movements.at(reopens)?.because : because
    if (because === 'charge') charged += amount
    else if (moved !== undefined && coming.has(moved)) cleared -= amount
  }
  return charged < 0n ? cleared - charged : cleared
}

/**
 * The instalments that had not come in full by the end of a day: what comes clears the oldest first.
 *
 * @since 0.1.0
 */
export const outstandingBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> =>
  withoutFirst(
    plan.instalments.map(({ due, amount }, index) => ({ number: index + 1, due, missing: amount.amount })),
    clearedBy(debt, plan, day),
  )

/** What of them was owed then: what was written off in part is not waited for. */
export const owedBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> => {
  const outstanding = outstandingBy(debt, plan, day)
  const missing = outstanding.reduce((sum, one) => sum + one.missing, 0n)
  return withoutFirst(outstanding, missing - openBy(debt, day))
}

const withoutFirst = (instalments: ReadonlyArray<Outstanding>, amount: bigint): ReadonlyArray<Outstanding> => {
  let left = amount > 0n ? amount : 0n
  return instalments.flatMap((one) => {
    const covered = left < one.missing ? left : one.missing
    left -= covered
    return covered < one.missing ? [{ ...one, missing: one.missing - covered }] : []
  })
}

/** What was open at the end of a day. A write-off that was undone since is as if it had never been. */
const openBy = ({ movements }: IssuedDebt, day: LocalDate): bigint =>
  movements.reduce((sum, { on, amount, reopens }) => {
    const reopened = reopens === undefined ? undefined : movements.at(reopens)
    return (reopened?.because === 'write-off' ? reopened.on : on) <= day ? sum + amount : sum
  }, 0n)

/** The instalments that were missed by that day, their grace over, and are not on record as missed. */
export const newlyMissed = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> =>
  plan.instalments.flatMap(({ due }, index) => {
    const number = index + 1
    const lastDay = addDays(due, plan.terms.graceDays)
    if (lastDay >= day || plan.missed.includes(number)) return []
    return owedBy(debt, plan, lastDay).filter((one) => one.number === number)
  })
