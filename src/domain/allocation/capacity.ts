import { meetingOrder } from '../debt/meeting-order.js'
import { type SchedulePart, scheduleOf } from '../debt/schedule.js'
import { disputedBalance, openBalance, owedSince } from '../debt/state.js'
import { noComponents, plus } from '../value/component.js'
import { least } from '../value/least.js'
import type { LocalDate } from '../value/local-date.js'
import { leastFrom, type Movement } from '../value/movement.js'
import type { AccountDebt, AccountPayment } from './account.js'
import type { PayableItem } from './strategy.js'

/** What is open to be paid on a debt with effect from that day, in minor units: by direction, also what is disputed or was written off. */
export const payableFrom = (debt: AccountDebt, day: LocalDate, directed: boolean): bigint => {
  // Money of the one who took it over met nothing before, unless he directs it there.
  if (day < (directed ? debt.issued.on : owedSince(debt))) return 0n
  if (debt.situation === 'writtenOff') return directed ? leastFrom(debt.writeOff.losses, day) : 0n
  if (debt.situation !== 'open') return 0n
  const open = leastFrom(debt.movements, day)
  return directed ? open : least(open, openBalance(debt) - disputedBalance(debt))
}

/** The days on which a balance grows: only then can there be more to place, or more to place it on. */
export const growthDays = (growing: AccountDebt | AccountPayment): ReadonlyArray<LocalDate> => {
  const days: LocalDate[] = []
  const grownBy = (movements: Iterable<Movement>): void => {
    for (const { on, amount } of movements) if (amount > 0n) days.push(on)
  }
  grownBy(growing.movements)
  if ('writeOff' in growing && growing.writeOff !== undefined) grownBy(growing.writeOff.losses)
  if ('assumedOn' in growing && growing.assumedOn !== undefined) days.push(growing.assumedOn)
  return days
}

/** What of a debt an automatic strategy may pay on a day, due date by due date; `covered` is what cheques are to bring for it. */
export interface OpenItems {
  readonly free: ReadonlyArray<PayableItem>
  readonly covered: ReadonlyArray<PayableItem>
}

const nothing: OpenItems = { free: [], covered: [] }

/**
 * The parts of a debt that money may settle on a day, of those that fall due together one item. What is `reserved` is taken
 * from the oldest parts, and so is what is `covered` by cheques; what is disputed is the youngest.
 */
export const openItemsOf = (debt: AccountDebt, day: LocalDate, reserved: bigint, covered: bigint): OpenItems => {
  const payable = payableFrom(debt, day, false)
  if (payable <= reserved) return nothing
  const parts = meetingOrder(scheduleOf(debt), day)
  const upTo = least(payable, reserved + covered)
  return {
    free: itemsOf(debt, parts, upTo, payable),
    covered: covered === 0n ? [] : itemsOf(debt, parts, reserved, upTo),
  }
}

/** What of the parts is between two amounts of their running sum, due date by due date. */
const itemsOf = (
  { debt, issued }: AccountDebt,
  parts: ReadonlyArray<SchedulePart>,
  from: bigint,
  to: bigint,
): ReadonlyArray<PayableItem> => {
  const items: PayableItem[] = []
  let end = 0n
  for (const { due, component, open } of parts) {
    const begin = end > from ? end : from
    end += open
    const payable = least(end, to) - begin
    if (payable <= 0n) continue
    // Parts that fall due together come one after another.
    const last = items.at(-1)
    if (last?.dueDate === due) {
      const components = plus(last.components, { [component]: payable })
      items[items.length - 1] = { ...last, payable: last.payable + payable, components }
    } else {
      const components = { ...noComponents, [component]: payable }
      items.push({ debt, issuedOn: issued.on, dueDate: due, payable, components })
    }
  }
  return items
}
