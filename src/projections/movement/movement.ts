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

interface Sum {
  readonly standing: ItemStanding
  amount: bigint
  count: number
}

/** What moves on a day. */
interface DayMoves {
  readonly on: LocalDate
  readonly sums: Sum[]
}

const isSame = (a: ItemStanding, b: ItemStanding): boolean =>
  a.column === b.column &&
  a.due === b.due &&
  a.item.debtor === b.item.debtor &&
  (a.item.collector ?? '') === (b.item.collector ?? '')

const add = ({ sums }: DayMoves, { standing }: StandingFrom, sign: 1 | -1): void => {
  for (const one of standing) {
    const amount = sign < 0 ? -one.amount : one.amount
    const count = sign * one.count
    const sum = sums.find((other) => isSame(one, other.standing))
    if (sum === undefined) sums.push({ standing: one, amount, count })
    else {
      sum.amount += amount
      sum.count += count
    }
  }
}

const movesOn = (days: DayMoves[], on: LocalDate): DayMoves => {
  const known = days.findLast((day) => day.on === on)
  if (known !== undefined) return known
  const day: DayMoves = { on, sums: [] }
  days.push(day)
  return day
}

/** Each step moves what it has, less what stood before it. */
const addSteps = (days: DayMoves[], steps: ReadonlyArray<StandingFrom>, sign: 1 | -1): void => {
  let before: StandingFrom | undefined
  for (const step of steps) {
    if (step.standing === before?.standing) continue
    const day = movesOn(days, step.on)
    add(day, step, sign)
    if (before !== undefined) add(day, before, sign === 1 ? -1 : 1)
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
  const days: DayMoves[] = []
  addSteps(days, before, -1)
  addSteps(days, after, 1)
  const moved: ItemMovement[] = []
  for (const { on, sums } of days) {
    for (const { standing, amount, count } of sums) {
      if (amount !== 0n || count !== 0) moved.push({ ...standing, on, amount, count })
    }
  }
  return moved
}
