import { dayBegins, dayLength, type LocalClock, minute, nextTimeBetween } from '../../contact/local-clock.js'
import { momentOf } from '../../contact/moment-of.js'
import { clocksOf } from '../../contact/where.js'
import type { PromiseToPay } from '../../debt/promise-to-pay.js'
import { pausesOf } from '../../debt/rule/promise-pause.js'
import { deadlineOf, isOpen } from '../../debt/rule/promise-verdict.js'
import type { IssuedDebt } from '../../debt/state.js'
import type { DebtorState } from '../../debtor/state.js'
import { addDays, daysBetween, epochDay, type LocalDate } from '../../value/local-date.js'
import { Series } from '../../value/series.js'
import type { TimeOfDay } from '../../value/time-of-day.js'
import type { CollectionPolicy } from '../policy/policy.js'

const clocksFor = clocksOf({})

/**
 * The debt, with what is promised open for that day still where the debtor's last day for it is not over at the moment `at`: in
 * Tehran it is tomorrow while a debtor in Chicago has half a day left. Of a debtor who may live by several clocks it is the last.
 */
export const byDebtorsDay = <D extends IssuedDebt>(
  { promises: { deadlineTime } = {} }: Pick<CollectionPolicy, 'promises'>,
  debt: D,
  debtor: DebtorState,
  day: LocalDate,
  at: string | undefined,
): D => {
  if (at === undefined || !debt.promises.some(isOpen)) return debt
  const moment = momentOf(at)
  const clocks = clocksFor(debtor.situation === 'unregistered' ? undefined : debtor, moment)
  const pauses = pausesOf(debt)
  let moved = false
  const promises = debt.promises.map((promise): PromiseToPay => {
    const deadline = isOpen(promise) ? deadlineOf(promise, pauses) : undefined
    if (deadline === undefined || deadline >= day) return promise
    if (!clocks.some((clock) => moment < endOf(clock, deadline, deadlineTime))) return promise
    moved = true
    return { ...promise, deadline: addDays(promise.deadline, daysBetween(deadline, day)) }
  })
  return moved ? { ...debt, promises: Series.from(promises) } : debt
}

/** When a day, or its hour, is over by a clock. */
const endOf = (clock: LocalClock, day: LocalDate, hour: TimeOfDay | undefined): number => {
  if (hour === undefined) return dayBegins(clock, epochDay(day) + 1)
  const from = (Number(hour.slice(0, 2)) * 60 + Number(hour.slice(3))) * minute
  return nextTimeBetween(clock, dayBegins(clock, epochDay(day)), from, dayLength)
}
