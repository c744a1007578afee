import type { AutomaticStrategy } from '../../../../src/domain/payment/event.js'
import { type Components, paymentOrder } from '../../../../src/domain/value/component.js'
import type { DebtId } from '../../../../src/domain/value/id.js'
import type { LocalDate } from '../../../../src/domain/value/local-date.js'
import { splitByWeights } from '../../../../src/domain/value/split.js'

/** A debt as an allocation sees it: what can be paid on it now, in minor units. */
export interface OpenItem {
  readonly debt: DebtId
  readonly issuedOn: LocalDate
  readonly dueDate: LocalDate
  readonly payable: bigint
  readonly components: Components
}

/** So much for that debt, in minor units. */
export interface Share {
  readonly debt: DebtId
  readonly amount: bigint
}

/** Places at most `amount` on items that come oldest due first, and on none more than is payable. */
export type Strategy = (amount: bigint, items: ReadonlyArray<OpenItem>) => ReadonlyArray<Share>

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0)

/** Oldest due date first, then the older issue date, then the id. */
export const byAge = (a: OpenItem, b: OpenItem): number =>
  compare(a.dueDate, b.dueDate) || compare(a.issuedOn, b.issuedOn) || compare(a.debt, b.debt)

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

const inTurn: Strategy = (amount, items) => {
  const shares: Share[] = []
  let left = amount
  for (const { debt, payable } of items) {
    if (left === 0n) break
    const share = least(left, payable)
    if (share > 0n) shares.push({ debt, amount: share })
    left -= share
  }
  return shares
}

const smallestFirst: Strategy = (amount, items) =>
  inTurn(
    amount,
    [...items].sort((a, b) => compare(a.payable, b.payable)),
  )

const proportional: Strategy = (amount, items) => {
  const total = items.reduce((sum, item) => sum + item.payable, 0n)
  if (total === 0n) return []
  const weights = items.map((item) => item.payable)
  return splitByWeights(least(amount, total), weights).flatMap((share, index) => {
    const item = items[index]
    return item !== undefined && share > 0n ? [{ debt: item.debt, amount: share }] : []
  })
}

/** The costs of every debt, oldest first; then the interest of every debt; and so on in the payment order. */
const highestPriorityComponentFirst: Strategy = (amount, items) => {
  const shares = new Map<DebtId, bigint>()
  let left = amount
  for (const component of paymentOrder) {
    for (const { debt, payable, components } of items) {
      const free = payable - (shares.get(debt) ?? 0n)
      const share = least(left, least(free, components[component]))
      if (share > 0n) shares.set(debt, (shares.get(debt) ?? 0n) + share)
      left -= share > 0n ? share : 0n
    }
  }
  return [...shares].map(([debt, share]) => ({ debt, amount: share }))
}

/**
 * The named strategies. `oldest-due-first` is the default of practice; `highest-priority-component-first` clears what
 * ranks highest over all debts (D365's settlement priority); `proportional` shares by open amount, exactly.
 */
export const strategies: Readonly<Record<AutomaticStrategy, Strategy>> = {
  'oldest-due-first': inTurn,
  'highest-priority-component-first': highestPriorityComponentFirst,
  proportional,
  'smallest-first': smallestFirst,
}
