import type { LocalDate } from '../../domain/value/local-date.js'
import type { OpenItem } from '../open-item/item.js'
import type { MovementColumn } from './column.js'

/**
 * A change of what stands: from the day `on`, `amount` more of `column` that is due on `due`, in minor units of the currency of
 * the item. `count` is how many due dates of debts, or payments with something unapplied, there are more by it.
 *
 * @since 0.2.0
 */
export interface ItemMovement extends ItemStanding {
  readonly on: LocalDate
}

/**
 * An amount that stands on a day: of which item, issued or received when, in which column, and due when. What has no due date
 * has the day on which its item began.
 *
 * @since 0.2.0
 */
export interface ItemStanding {
  readonly item: OpenItem
  readonly began: LocalDate
  readonly column: MovementColumn
  readonly due: LocalDate
  readonly amount: bigint
  readonly count: number
}

/** All that stands of an item from a day on, until the next day on which it changes. */
export interface StandingFrom {
  readonly on: LocalDate
  readonly standing: ReadonlyArray<ItemStanding>
}

type Sums = Map<string, { readonly movement: ItemMovement; amount: bigint; count: number }>

const add = (sums: Sums, on: LocalDate, { standing }: StandingFrom, sign: 1 | -1): void => {
  for (const one of standing) {
    const { item, column, due, amount, count } = one
    const key = `${on}${due}${column}|${item.collector ?? ''}|${item.debtor}`
    const sum = sums.get(key)
    if (sum === undefined)
      sums.set(key, { movement: { ...one, on }, amount: sign < 0 ? -amount : amount, count: sign * count })
    else {
      sum.amount += sign < 0 ? -amount : amount
      sum.count += sign * count
    }
  }
}

/** Each step moves what it has, less what stood before it. */
const addSteps = (sums: Sums, steps: ReadonlyArray<StandingFrom>, sign: 1 | -1): void => {
  let before: StandingFrom | undefined
  for (const step of steps) {
    if (step.standing === before?.standing) continue
    add(sums, step.on, step, sign)
    if (before !== undefined) add(sums, step.on, before, sign === 1 ? -1 : 1)
    before = step
  }
}

/**
 * What moves an item that stood as `before`, day by day, to where it stands now: both from the same day on. Movements of
 * nothing are left out.
 */
export const movementsBetween = (
  before: ReadonlyArray<StandingFrom>,
  after: ReadonlyArray<StandingFrom>,
): ReadonlyArray<ItemMovement> => {
  const sums: Sums = new Map()
  addSteps(sums, before, -1)
  addSteps(sums, after, 1)
  const moved: ItemMovement[] = []
  for (const { movement, amount, count } of sums.values()) {
    if (amount !== 0n || count !== 0) moved.push({ ...movement, amount, count })
  }
  return moved
}
