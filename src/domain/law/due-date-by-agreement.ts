import type { DebtEvent } from '../debt/event.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

const moving: ReadonlySet<DebtEvent['type']> = new Set([
  'DueDateExtended',
  'DebtRescheduled',
  'PlanDefaulted',
  'PlanCancelled',
])

/**
 * The due date moves by agreement or as a plan says, never by an excuse, a promise, a payment or anything else; and an agreement
 * moves it to a later day.
 *
 * @since 0.2.0
 */
export const dueDateByAgreement: Law<ReplayedDebt> = {
  name: 'the due date moves by agreement alone',
  source: 'what was agreed is changed by both',
  says: 'A debt is due when it was agreed to be due, whatever the debtor says or pays meanwhile.',
  guard: everyEvent,
  check: (history) =>
    eachEvent(history, (event, after, before) => {
      if (before.situation === 'unissued' || after.situation === 'unissued') return undefined
      if (event.type === 'DueDateExtended' && event.to <= event.from)
        return `extended from ${event.from} to ${event.to}`
      return after.dueDate === before.dueDate || moving.has(event.type)
        ? undefined
        : `${event.type} moved the due date from ${before.dueDate} to ${after.dueDate}`
    }),
}
