import type { PaymentEvent, PaymentEventOf } from '../payment/event.js'
import { inCurrencyOf, type ReceivedPayment } from '../payment/state.js'
import { tellAmount } from '../value/tell-amount.js'
import { dailyBalance } from './daily-balance.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedPayment } from './replayed.js'

/** How an event changes what is placed nowhere; `income` is what it takes of earlier releases. What was only asked for changes nothing. */
const change = (event: PaymentEvent, income: bigint): bigint => {
  switch (event.type) {
    case 'PaymentReceived':
    case 'CreditGranted':
    case 'PaymentUnallocated':
      return event.amount.amount
    case 'PaymentAllocated':
    case 'PaymentRefunded':
    case 'UnappliedReleased':
      return -event.amount.amount
    case 'PaymentReturned':
      return income - event.amount.amount
    case 'DebitRequested':
    case 'DebitFailed':
    case 'DebitSucceeded':
      return 0n
  }
}

/** Whether money leaves the payment for good. */
const isGone = (
  event: PaymentEvent,
): event is PaymentEventOf<'PaymentRefunded' | 'PaymentReturned' | 'UnappliedReleased'> =>
  event.type === 'PaymentRefunded' || event.type === 'PaymentReturned' || event.type === 'UnappliedReleased'

/**
 * What is placed, refunded, released and returned is never more than was received, on any day; what is left is what state and events
 * say.
 *
 * @since 0.1.0
 */
export const paymentCountedOnce: Law<ReplayedPayment> = {
  name: 'no payment is counted twice: placed + unapplied + refunded + released + returned = received, on any day',
  source: 'double-entry bookkeeping',
  says: 'A payment is used once: placed, left over, refunded or returned.',
  guard: everyEvent,
  check: (history) => {
    const move = dailyBalance()
    let left = 0n
    let gone = 0n
    return eachEvent(history, (event, after, before) => {
      const income = event.type === 'PaymentReturned' && event.amount.amount > left ? event.amount.amount - left : 0n
      const changed = change(event, income)
      left += changed
      if (isGone(event)) gone += event.amount.amount - income
      const low = move({ on: event.on, amount: changed })
      if (after.situation === 'unreceived') return undefined
      const tell = (amount: bigint) => tellAmount(inCurrencyOf(after, amount))
      if ('amount' in event && event.amount.currency !== after.received.amount.currency) {
        return `${tellAmount(event.amount)} of ${tell(left)}`
      }
      if (left !== after.unapplied) return `${tell(after.unapplied)} unapplied of ${tell(left)}`
      const misplaced = before.situation === 'unreceived' ? undefined : outOfCount(event, before)
      if (misplaced !== undefined) return misplaced
      const placed = after.allocations.reduce((sum, { amount, undone }) => (undone ? sum : sum + amount), 0n)
      const received = after.received.amount.amount
      if (placed + left + gone !== received) {
        return `${tell(placed)} placed, ${tell(left)} left and ${tell(gone)} gone of ${tell(received)}`
      }
      return low.amount < 0n ? `unapplied on ${low.on}: ${tell(low.amount)}` : undefined
    })
  },
}

/** An allocation or refund that is not the next, or the undoing of one that is not there. */
const outOfCount = (event: PaymentEvent, { allocations, refunds, received }: ReceivedPayment): string | undefined => {
  switch (event.type) {
    case 'PaymentAllocated':
      return event.allocation === allocations.length + 1
        ? undefined
        : `allocation ${event.allocation} comes after ${allocations.length}`
    case 'PaymentRefunded':
      return event.refund === refunds.length + 1 ? undefined : `refund ${event.refund} comes after ${refunds.length}`
    case 'PaymentUnallocated': {
      const undone = allocations.find(({ allocation }) => allocation === event.allocation)
      if (undone === undefined || undone.undone) return `allocation ${event.allocation} is not there to be undone`
      const was = { ...received.amount, amount: undone.amount }
      return event.amount.amount <= was.amount ? undefined : `${tellAmount(event.amount)} undone of ${tellAmount(was)}`
    }
    default:
      return undefined
  }
}
