import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt, ReplayedPayment } from './replayed.js'

/**
 * Nothing that is said of a debt takes effect before the day it was issued.
 *
 * @since 0.1.0
 */
export const nothingBeforeIssue: Law<ReplayedDebt> = {
  name: 'nothing takes effect before the issue',
  source: 'what is not there yet cannot be paid, disputed or judged',
  says: 'Nothing happens to a debt before it exists.',
  guard: everyEvent,
  check: (history) =>
    eachEvent(history, (event, after) =>
      after.situation !== 'unissued' && event.on < after.issued.on
        ? `${event.type} on ${event.on}, and it was issued on ${after.issued.on}`
        : undefined,
    ),
}

/**
 * Nothing that is said of a payment takes effect before its value date; the debit that brought it was requested before.
 *
 * @since 0.1.0
 */
export const nothingBeforeReceipt: Law<ReplayedPayment> = {
  name: 'nothing takes effect before the receipt',
  source: 'what is not there yet cannot be placed, refunded or returned',
  says: 'Nothing happens to money before it has come.',
  guard: everyEvent,
  check: (history) =>
    eachEvent(history, (event, after) =>
      after.situation !== 'unreceived' && event.on < after.received.on
        ? `${event.type} on ${event.on}, and it was received on ${after.received.on}`
        : undefined,
    ),
}
