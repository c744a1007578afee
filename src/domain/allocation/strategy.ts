import type { AutomaticStrategy } from '../payment/event.js'
import { type Components, paymentOrder } from '../value/component.js'
import type { DebtId } from '../value/id.js'
import { least } from '../value/least.js'
import type { LocalDate } from '../value/local-date.js'
import { splitByWeights } from '../value/split.js'

/**
 * What of a debt falls due on one day, as an allocation sees it: what can be paid on it now, in minor units.
 *
 * @since 0.2.0
 */
export interface PayableItem {
  readonly debt: DebtId
  readonly issuedOn: LocalDate
  readonly dueDate: LocalDate
  readonly payable: bigint
  readonly components: Components
}

/**
 * So much for that debt, in minor units.
 *
 * @since 0.1.0
 */
export interface Share {
  readonly debt: DebtId
  readonly amount: bigint
}

/**
 * Places at most `amount` on items that come oldest due first, and on none more than is payable. A debt with several due dates
 * comes as several items; it has one share.
 *
 * @since 0.1.0
 */
export type Strategy = (amount: bigint, items: ReadonlyArray<PayableItem>) => ReadonlyArray<Share>

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Oldest due date first, then the older issue date, then the id. */
export const byAge = (a: PayableItem, b: PayableItem): number =>
  compare(a.dueDate, b.dueDate) || compare(a.issuedOn, b.issuedOn) || compare(a.debt, b.debt)

/** The shares of each debt as one, in the order in which the debts come first. */
export const sharesByDebt = (shares: Iterable<Share>): ReadonlyArray<Share> => {
  const byDebt = new Map<DebtId, bigint>()
  for (const { debt, amount } of shares) byDebt.set(debt, (byDebt.get(debt) ?? 0n) + amount)
  return [...byDebt].map(([debt, amount]) => ({ debt, amount }))
}

/** What can be paid on each debt, in the order in which the debts come first. */
const payableByDebt = (items: ReadonlyArray<PayableItem>): ReadonlyArray<Share> =>
  sharesByDebt(items.map(({ debt, payable }) => ({ debt, amount: payable })))

const inTurn = (amount: bigint, payable: ReadonlyArray<Share>): ReadonlyArray<Share> => {
  const shares: Share[] = []
  let left = amount
  for (const { debt, amount: most } of payable) {
    if (left === 0n) break
    const share = least(left, most)
    if (share > 0n) shares.push({ debt, amount: share })
    left -= share
  }
  return sharesByDebt(shares)
}

const oldestDueFirst: Strategy = (amount, items) =>
  inTurn(
    amount,
    items.map(({ debt, payable }) => ({ debt, amount: payable })),
  )

const smallestFirst: Strategy = (amount, items) =>
  inTurn(
    amount,
    payableByDebt(items).toSorted((a, b) => compare(a.amount, b.amount)),
  )

const proportional: Strategy = (amount, items) => {
  const payable = payableByDebt(items)
  const total = payable.reduce((sum, one) => sum + one.amount, 0n)
  if (total === 0n) return []
  const weights = payable.map((one) => one.amount)
  return splitByWeights(least(amount, total), weights).flatMap((share, index) => {
    const one = payable[index]
    return one !== undefined && share > 0n ? [{ debt: one.debt, amount: share }] : []
  })
}

/** The costs of every debt, oldest first; then the interest of every debt; and so on in the payment order. */
const highestPriorityComponentFirst: Strategy = (amount, items) => {
  const free = items.map(({ payable }) => payable)
  const shares: Share[] = []
  let left = amount
  for (const component of paymentOrder) {
    for (const [index, { debt, components }] of items.entries()) {
      if (left === 0n) break
      const share = least(left, least(free[index] ?? 0n, components[component]))
      if (share <= 0n) continue
      shares.push({ debt, amount: share })
      free[index] = (free[index] ?? 0n) - share
      left -= share
    }
  }
  return sharesByDebt(shares)
}

/**
 * The named strategies. `oldest-due-first` is the default of practice; `highest-priority-component-first` clears what
 * ranks highest over all debts (D365's settlement priority); `proportional` shares by open amount, exactly.
 *
 * @since 0.1.0
 */
export const strategies: Readonly<Record<AutomaticStrategy, Strategy>> = {
  'oldest-due-first': oldestDueFirst,
  'highest-priority-component-first': highestPriorityComponentFirst,
  proportional,
  'smallest-first': smallestFirst,
}
