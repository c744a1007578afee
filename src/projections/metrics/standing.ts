import type { DebtLife } from '../forecast/debt-life.js'
import { openOn } from '../forecast/lot.js'

/** An amount that is open on a day, and how many days it is late then: none or less where it is not due. */
export interface OpenAmount {
  readonly amount: bigint
  readonly days: number
}

/** What is open of a debt on a day. */
export const openAmounts = ({ lots }: DebtLife, day: number): ReadonlyArray<OpenAmount> =>
  lots.flatMap((lot) => {
    const amount = openOn(lot, day)
    return amount > 0n ? [{ amount, days: day - lot.due }] : []
  })

const sum = (amounts: Iterable<OpenAmount>, counts: (days: number) => boolean = () => true): bigint => {
  let total = 0n
  for (const { amount, days } of amounts) if (counts(days)) total += amount
  return total
}

/** Everything that is open of debts on a day, what of it is not due, and what is late by so many days. */
export const standingOn = (debts: ReadonlyArray<DebtLife>, day: number) => {
  const amounts = debts.flatMap((life) => openAmounts(life, day))
  return {
    amounts,
    open: sum(amounts),
    current: sum(amounts, (days) => days <= 0),
    late: (from: number, to: number): bigint => sum(amounts, (days) => days >= from && days <= to),
  }
}
