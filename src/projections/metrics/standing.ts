import type { DebtLife } from '../forecast/debt-life.js'
import { openOn } from '../forecast/lot.js'
import type { AmountOfDays } from './weighted.js'

/** An amount that is open on a day, and how many days it is late then: none or less where it is not due. */
export type OpenAmount = AmountOfDays

const sum = (amounts: Iterable<OpenAmount>): bigint => {
  let total = 0n
  for (const { amount } of amounts) total += amount
  return total
}

/** All of what is open on a day, what of it is not due, what is overdue, and what is late by so many days. */
export const standingOf = (amounts: ReadonlyArray<OpenAmount>) => {
  const overdue = amounts.filter(({ days }) => days > 0)
  const open = sum(amounts)
  return {
    open,
    current: open - sum(overdue),
    overdue,
    late: (from: number, to: number): bigint => sum(amounts.filter(({ days }) => days >= from && days <= to)),
  }
}

/** How debts stand on a day. */
export const standingOn = (debts: ReadonlyArray<DebtLife>, day: number): ReturnType<typeof standingOf> =>
  standingOf(
    debts.flatMap(({ lots }) =>
      lots.flatMap((lot) => {
        const amount = openOn(lot, day)
        return amount > 0n ? [{ amount, days: day - lot.due }] : []
      }),
    ),
  )
