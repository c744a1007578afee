import type { AccountDecision } from '../../domain/collection/ladder/decide-account.js'
import { scheduleOf } from '../../domain/debt/schedule.js'
import { epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { Today } from './today.js'

/**
 * The next day on which the policy may want something although nothing has happened: that of the decision, that of any step, and
 * those on which a debt begins to be late, may be given up as a rest, or comes into a segment for customers of some time.
 */
export const nextAfter = (today: Today, decision: AccountDecision): number => {
  const { debts, on, world } = today
  if (decision.next !== undefined && decision.next.on <= today.date) return on + 1
  let next = Number.POSITIVE_INFINITY
  const offer = (day: number): void => {
    if (day > on && day < next) next = day
  }
  const offerDate = (day: LocalDate | undefined): void => {
    if (day !== undefined) offer(epochDay(day))
  }
  for (const one of decision.debts) {
    offerDate(one.next?.on)
    for (const step of one.notTaken) offerDate(step.on)
  }
  const late = world.policy.writeOff?.daysPastDue ?? 0
  for (const { debt } of debts) {
    if (debt.situation !== 'open') continue
    for (const { due } of scheduleOf(debt)) {
      const day = epochDay(due)
      offer(day + 1)
      offer(day + late)
      offer(day + late + 1)
    }
  }
  for (const day of customerDays(today)) offer(day)
  return next
}

/** The days on which the debtor has been a customer for as long as a segment asks for. */
const customerDays = ({ world, debtor }: Today): ReadonlyArray<number> => {
  const since = debtor.situation === 'unregistered' ? undefined : epochDay(debtor.registered.on)
  if (since === undefined) return []
  return world.policy.strategies.flatMap(({ for: segment }) =>
    [segment?.customerFrom, segment?.customerBelow].flatMap((days) => (days === undefined ? [] : [since + days])),
  )
}
