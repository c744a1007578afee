import type { PaymentEvent } from '../payment/event.js'
import { inCurrencyOf, type ReceivedPayment } from '../payment/state.js'
import { tellAmount } from '../value/tell-amount.js'
import { dailyBalance } from './daily-balance.js'
import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import type { ReplayedPayment } from './replayed.js'

/** How an event changes what is placed nowhere. Money that was only asked for changes nothing. */
const change = (event: PaymentEvent): bigint => {
  switch (event.type) {
    case 'PaymentReceived':
    case 'CreditGranted':
    case 'PaymentUnallocated':
      return event.amount.amount
    case 'PaymentAllocated':
    case 'PaymentRefunded':
    case 'PaymentReturned':
      return -event.amount.amount
    case 'DebitRequested':
    case 'DebitFailed':
    case 'DebitSucceeded':
      return 0n
  }
}

/**
 * What is placed, refunded and returned is never more than was received, on any day; what is left is what state and events
 * say.
 */
export const paymentCountedOnce: Law<ReplayedPayment> = {
  name: 'no payment is counted twice: placed + unapplied + refunded + returned = received, on any day',
  source: 'double-entry bookkeeping',
  check: (history) => {
    const move = dailyBalance()
    let left = 0n
    let gone = 0n
    return eachEvent(history, (event, after, before) => {
      left += change(event)
      if (event.type === 'PaymentRefunded' || event.type === 'PaymentReturned') gone += event.amount.amount
      const low = move({ on: event.on, amount: change(event) })
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
