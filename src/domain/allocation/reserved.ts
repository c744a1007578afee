import { afterPaying, moneyToSettle, type Payable, payableOf, type Tender } from '../debt/early-discount.js'
import { total } from '../value/component.js'
import type { DebtId } from '../value/id.js'
import { type Account, type AccountDebt, type AccountPayment, allocationsInOrder, takenBy } from './account.js'

/** What is promised to debts that have not heard of it yet, and what money still settles beside it. */
export interface Reserved {
  /** What of the open balance is promised: the money, and the discounts that it earns. */
  readonly of: (debt: DebtId) => bigint
  /** How much of such money settles a debt with a discount ladder, after what is promised; nothing where it has none. */
  readonly settles: (debt: DebtId, tender: Tender) => bigint | undefined
  readonly add: (debt: DebtId, amount: bigint, tender: Tender) => void
}

/** How a discount sees the money of a payment. */
export const tenderOf = ({ received }: AccountPayment): Tender => ({ valueDate: received.on, method: received.method })

const hasLadder = (debt: AccountDebt | undefined): debt is AccountDebt => debt?.issued.terms?.discounts !== undefined

/** Begins with what allocations have promised to debts that have not heard of them yet. */
export const reservedIn = (account: Account): Reserved => {
  const amounts = new Map<DebtId, bigint>()
  const payables = new Map<DebtId, Payable>()

  const payable = (id: DebtId): Payable | undefined => {
    const debt = account.debts.get(id)
    return payables.get(id) ?? (hasLadder(debt) ? payableOf(debt) : undefined)
  }

  const add = (id: DebtId, amount: bigint, tender: Tender): void => {
    const before = payable(id)
    const after = before && afterPaying(before, amount, tender)
    if (after !== undefined) payables.set(id, after)
    // The discount goes with the money that earns it.
    const closed = before === undefined || after === undefined ? amount : total(before.open) - total(after.open)
    amounts.set(id, (amounts.get(id) ?? 0n) + (closed > amount ? closed : amount))
  }

  for (const [payment, allocation] of allocationsInOrder(account)) {
    if (allocation.undone || takenBy(account, payment, allocation) !== undefined) continue
    add(allocation.debt, allocation.amount, tenderOf(payment))
  }
  return {
    of: (debt) => amounts.get(debt) ?? 0n,
    settles: (debt, tender) => {
      const known = payable(debt)
      return known && moneyToSettle(known, tender)
    },
    add,
  }
}
