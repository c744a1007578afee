import { disputedBalance, openBalance } from '../debt/state.js'
import type { DebtId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import { leastFrom, type Movement } from '../value/movement.js'
import { type Account, type AccountDebt, type AccountPayment, takenBy } from './account.js'

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** What can be paid on a debt with effect from that day: by direction, also what is disputed or was written off. */
export const payableFrom = (debt: AccountDebt, day: LocalDate, directed: boolean): bigint => {
  if (day < debt.issued.on) return 0n
  if (debt.situation === 'writtenOff') return directed ? leastFrom(debt.losses, day) : 0n
  if (debt.situation !== 'open') return 0n
  const open = leastFrom(debt.movements, day)
  return directed ? open : least(open, openBalance(debt) - disputedBalance(debt))
}

/** What allocations have promised to debts that have not heard of them yet. */
export const reservations = (account: Account): Map<DebtId, bigint> => {
  const reserved = new Map<DebtId, bigint>()
  for (const payment of account.payments) {
    for (const allocation of payment.allocations) {
      if (allocation.undone || takenBy(account, payment, allocation) !== undefined) continue
      reserved.set(allocation.debt, (reserved.get(allocation.debt) ?? 0n) + allocation.amount)
    }
  }
  return reserved
}

/** The days on which a balance grows: only then can there be more to place, or more to place it on. */
export const growthDays = (growing: AccountDebt | AccountPayment): ReadonlyArray<LocalDate> => {
  const movements: ReadonlyArray<Movement> =
    'losses' in growing ? [...growing.movements, ...growing.losses] : growing.movements
  return movements.filter((movement) => movement.amount > 0n).map((movement) => movement.on)
}
