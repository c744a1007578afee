import type { Placement } from '../payment/command.js'
import type { Direction } from '../payment/event.js'
import type { DebtId } from '../value/id.js'
import { least } from '../value/least.js'
import type { AccountPayment } from './account.js'
import type { Share } from './strategy.js'

/** What a payment has on every debt: allocated and not taken back, or planned. */
const placedOn = ({ allocations }: AccountPayment, planned: ReadonlyArray<Placement>): Map<DebtId, bigint> => {
  const placed = new Map<DebtId, bigint>()
  const add = (debt: DebtId, amount: bigint) => placed.set(debt, (placed.get(debt) ?? 0n) + amount)
  for (const { debt, amount, undone } of allocations) if (!undone) add(debt, amount)
  for (const { debt, amount } of planned) add(debt, amount.amount)
  return placed
}

/**
 * Places at most `available` as the debtor directs, line by line. The amount of a line is for the whole life of the
 * payment: what it has on that debt already counts, for the first line that names the debt first.
 */
export const directedShares = (
  payment: AccountPayment,
  directions: ReadonlyArray<Direction>,
  available: bigint,
  planned: ReadonlyArray<Placement>,
  payable: (debt: DebtId) => bigint,
): ReadonlyArray<Share> => {
  const placed = placedOn(payment, planned)
  const shares: Share[] = []
  let left = available
  for (const { debt, amount } of directions) {
    const before = placed.get(debt) ?? 0n
    const counted = amount === undefined ? 0n : least(before, amount.amount)
    placed.set(debt, before - counted)
    const wanted = amount === undefined ? left : amount.amount - counted
    const taken = shares.reduce((sum, share) => (share.debt === debt ? sum + share.amount : sum), 0n)
    const share = least(least(wanted, left), payable(debt) - taken)
    if (share <= 0n) continue
    shares.push({ debt, amount: share })
    left -= share
  }
  return shares
}

/** What of the money is kept for named debts that are not there yet: the amount of the line, or all of it. */
export const keptFor = (
  { instruction }: AccountPayment,
  available: bigint,
  isThere: (debt: DebtId) => boolean,
): bigint => {
  if (instruction.strategy !== 'specific') return 0n
  const kept = instruction.directions.reduce(
    (sum, { debt, amount }) => (isThere(debt) ? sum : sum + (amount === undefined ? available : amount.amount)),
    0n,
  )
  return least(kept, available)
}
