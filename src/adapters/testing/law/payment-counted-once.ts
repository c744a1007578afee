import { money } from '../../../domain/money.js'
import type { PaymentEvent } from '../../../domain/payment/event.js'
import { tellAmount } from '../../../domain/tell-amount.js'
import { eachEvent } from './each-event.js'
import type { Law } from './law.js'
import { lowest } from './lowest.js'
import type { ToldPayment } from './told.js'

const change = (event: PaymentEvent): bigint =>
  event.type === 'PaymentReceived' || event.type === 'PaymentUnallocated' ? event.amount.amount : -event.amount.amount

/** What is placed and returned is never more than was received, on any day; what is left is what state and events say. */
export const paymentCountedOnce: Law<ToldPayment> = {
  name: 'no payment is counted twice: placed + unapplied + returned = received, on any day',
  source: 'double-entry bookkeeping',
  check: (history) =>
    eachEvent(history, (event, after, _, index) => {
      if (after.situation === 'unreceived') return undefined
      const { currency } = after.received.amount
      const movements = history.events.slice(0, index + 1).map((e) => ({ on: e.on, amount: change(e) }))
      const left = movements.reduce((sum, { amount }) => sum + amount, 0n)
      if (left !== after.unapplied) {
        return `${tellAmount(money(after.unapplied, currency))} unapplied of ${tellAmount(money(left, currency))}`
      }
      if ('unapplied' in event && event.unapplied.amount !== left)
        return `it says ${tellAmount(event.unapplied)} are left`
      const placed = after.allocations.reduce((sum, a) => (a.undone ? sum : sum + a.amount), 0n)
      const received = after.situation === 'returned' ? 0n : after.received.amount.amount
      if (event.type !== 'PaymentUnallocated' && placed + left !== received) {
        return `${tellAmount(money(placed, currency))} placed and ${tellAmount(money(left, currency))} left`
      }
      const low = lowest(movements)
      return low.amount < 0n ? `unapplied on ${low.on}: ${tellAmount(money(low.amount, currency))}` : undefined
    }),
}
