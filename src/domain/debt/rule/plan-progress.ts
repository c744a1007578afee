import { addDays, type LocalDate } from '../../value/local-date.js'
import type { IssuedDebt, Plan } from '../state.js'

/** An instalment with what of it had not come, in minor units. `number` counts from 1. */
export interface Outstanding {
  readonly number: number
  readonly due: LocalDate
  readonly missing: bigint
}

/**
 * What has come for a plan by the end of a day: paid, or given up by the creditor, since it was signed. What is waived of
 * charges goes to those first that came after it, as they are no part of it.
 */
export const clearedBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): bigint => {
  let cleared = 0n
  for (const payment of debt.payments.slice(plan.paymentsBefore)) {
    if (payment.recovery || payment.on > day || (payment.reversed && payment.reversed.on <= day)) continue
    cleared += payment.amount + (payment.discount?.amount.amount ?? 0n)
  }
  let charged = 0n
  for (const { because, on, amount } of debt.movements.slice(plan.movementsBefore)) {
    if (on > day) continue
    if (because === 'reduction') cleared -= amount
    if (because === 'charge') charged += amount
  }
  for (const { given } of debt.file.settlements) {
    if (given !== undefined && given.movementsBefore >= plan.movementsBefore && given.on <= day) cleared += given.amount
  }
  return charged < 0n ? cleared - charged : cleared
}

/** The instalments that had not come in full by the end of a day: what comes clears the oldest first. */
export const outstandingBy = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> => {
  let left = clearedBy(debt, plan, day)
  return plan.instalments.flatMap(({ due, amount: { amount } }, index) => {
    const covered = left < amount ? left : amount
    left -= covered
    return covered < amount ? [{ number: index + 1, due, missing: amount - covered }] : []
  })
}

/** What of the open balance a plan says is not due on that day. */
export const notDueYet = (debt: IssuedDebt, plan: Plan, day: LocalDate): bigint =>
  outstandingBy(debt, plan, day).reduce((sum, { due, missing }) => (due > day ? sum + missing : sum), 0n)

/** The instalments that were missed by that day, their grace over, and are not on record as missed. */
export const newlyMissed = (debt: IssuedDebt, plan: Plan, day: LocalDate): ReadonlyArray<Outstanding> =>
  plan.instalments.flatMap(({ due }, index) => {
    const number = index + 1
    const lastDay = addDays(due, plan.terms.graceDays)
    if (lastDay >= day || plan.missed.includes(number)) return []
    return outstandingBy(debt, plan, lastDay).filter((one) => one.number === number)
  })
