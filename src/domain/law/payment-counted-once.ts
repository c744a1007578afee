import type { PaymentEvent } from '../payment/event.js'
import { inCurrencyOf } from '../payment/state.js'
import { tellAmount } from '../tell-amount.js'
import { dailyBalance } from './daily-balance.js'
import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import type { ToldPayment } from './told.js'

const change = (event: PaymentEvent): bigint =>
  event.type === 'PaymentReceived' || event.type === 'PaymentUnallocated' ? event.amount.amount : -event.amount.amount

/** What is placed and returned is never more than was received, on any day; what is left is what state and events say. */
export const paymentCountedOnce: Law<ToldPayment> = {
  name: 'no payment is counted twice: placed + unapplied + returned = received, on any day',
  source: 'double-entry bookkeeping',
  check: (history) => {
    const move = dailyBalance()
    let left = 0n
    return eachEvent(history, (event, after, before) => {
      left += change(event)
      const low = move({ on: event.on, amount: change(event) })
      if (after.situation === 'unreceived') return undefined
      const tell = (amount: bigint) => tellAmount(inCurrencyOf(after, amount))
      if (event.amount.currency !== after.received.amount.currency)
        return `${tellAmount(event.amount)} of ${tell(left)}`
      if (left !== after.unapplied) return `${tell(after.unapplied)} unapplied of ${tell(left)}`
      const allocations = before.situation === 'unreceived' ? [] : before.allocations
      if (event.type === 'PaymentAllocated' && event.allocation !== allocations.length + 1) {
        return `allocation ${event.allocation} comes after ${allocations.length}`
      }
      if (event.type === 'PaymentUnallocated') {
        const undone = allocations.find(({ allocation }) => allocation === event.allocation)
        if (undone === undefined || undone.undone) return `allocation ${event.allocation} is not there to be undone`
        if (undone.amount !== event.amount.amount) return `${tellAmount(event.amount)} undone of ${tell(undone.amount)}`
      }
      const placed = after.allocations.reduce((sum, { amount, undone }) => (undone ? sum : sum + amount), 0n)
      const received = after.situation === 'returned' ? 0n : after.received.amount.amount
      if (placed + left !== received) return `${tell(placed)} placed and ${tell(left)} left of ${tell(received)}`
      return low.amount < 0n ? `unapplied on ${low.on}: ${tell(low.amount)}` : undefined
    })
  },
}
