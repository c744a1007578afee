import { least } from '../value/least.js'
import { addDays, type LocalDate } from '../value/local-date.js'
import type { Movement } from '../value/movement.js'

/**
 * Days on which an amount bears nothing: a dispute, a moratorium, a hold. Both days are inclusive; without `to` it lasts
 * on. Without `amount`, in minor units, the whole balance is held. Holds that overlap add up, to the balance at most.
 *
 * @since 0.1.0
 */
export interface Hold {
  readonly from: LocalDate
  readonly to?: LocalDate | undefined
  readonly amount?: bigint | undefined
}

/**
 * A balance that may be late: the dated movements of its whole history in any order, and the days in question. `from` is
 * the first day that counts, the day after the due date; `asOf` is the last, and counts too: `asOf - dueDate` days, as
 * many as the debt is past due.
 *
 * @since 0.1.0
 */
export interface Arrears {
  readonly movements: ReadonlyArray<Movement & { readonly due?: LocalDate | undefined }>
  readonly holds: ReadonlyArray<Hold>
  readonly from: LocalDate
  readonly asOf: LocalDate
}

/**
 * Days, `from` and `to` inclusive, on which nothing changed. `principal` is what bears: the balance less what is held.
 *
 * @since 0.1.0
 */
export interface Stretch {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly balance: bigint
  readonly held: bigint
  readonly principal: bigint
}

const heldOn = (holds: ReadonlyArray<Hold>, day: LocalDate, balance: bigint): bigint =>
  holds.reduce((sum, { from, to, amount }) => {
    const holding = from <= day && (to === undefined || day <= to)
    return holding ? least(balance, amount === undefined ? balance : sum + amount) : sum
  }, 0n)

/** The days after these; a day that is not before `asOf` has none that counts. */
const daysAfter = (days: ReadonlyArray<LocalDate | undefined>, asOf: LocalDate): ReadonlyArray<LocalDate> =>
  days.flatMap((day) => (day === undefined || day >= asOf ? [] : [addDays(day, 1)]))

const startsOf = ({ movements, holds, from, asOf }: Arrears, cuts: ReadonlyArray<LocalDate>) => {
  const ends = [...movements.map(({ on }) => on), ...holds.map(({ to }) => to)]
  const changes = [...daysAfter(ends, asOf), ...holds.map((hold) => hold.from), ...cuts]
  return [...new Set([from, ...changes.filter((day) => from < day && day <= asOf)])].sort()
}

/**
 * The days in question as stretches without a change in between: cut after every movement, where a hold begins or has
 * ended, and at `cuts`, the first days of anything else. Days on which nothing was owed are left out.
 *
 * A day bears on the balance of the evening before: whoever pays ten days late pays for ten days.
 *
 * @example
 * const movements = [{ on: localDate('2026-03-01'), amount: 100_00n }, { on: localDate('2026-04-10'), amount: -30_00n }]
 * stretches({ movements, holds: [], from: localDate('2026-04-01'), asOf: localDate('2026-04-30') })
 * // 1 to 10 April on 100.00, 11 to 30 April on 70.00
 */
export const stretches = (arrears: Arrears, cuts: ReadonlyArray<LocalDate> = []): ReadonlyArray<Stretch> => {
  if (arrears.asOf < arrears.from) return []
  const movements = arrears.movements.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const starts = startsOf(arrears, cuts)
  const found: Stretch[] = []
  let balance = 0n
  let next = 0
  starts.forEach((from, index) => {
    for (let moved = movements[next]; moved !== undefined && moved.on < from; moved = movements[++next]) {
      balance += moved.amount
    }
    if (balance <= 0n) return
    const following = starts[index + 1]
    const to = following === undefined ? arrears.asOf : addDays(following, -1)
    const held = heldOn(arrears.holds, from, balance)
    found.push({ from, to, balance, held, principal: balance - held })
  })
  return found
}

/** The most that was late and not held at any time: what a charge by size goes by. */
export const mostLate = (arrears: Arrears): bigint =>
  stretches(arrears).reduce((most, { principal }) => (principal > most ? principal : most), 0n)
