import { leastFrom } from '../../../domain/movement.js'
import type { PaymentEvent } from '../../../domain/payment/event.js'
import { inCurrencyOf, type ReceivedPayment } from '../../../domain/payment/state.js'
import { inWords } from '../amount.js'
import { eachEvent, type StreamLaw, type ToldPayment } from './law.js'

export type PaymentLaw = StreamLaw<ToldPayment>

const change = (event: PaymentEvent): bigint =>
  event.type === 'PaymentReceived' || event.type === 'PaymentUnallocated' ? event.amount.amount : -event.amount.amount

const countedOnce: PaymentLaw = {
  name: 'no payment is counted twice: placed + unapplied + returned = received',
  check: (told) => {
    let left = 0n
    return eachEvent<ReceivedPayment, PaymentEvent>((event, payment, before) => {
      left += change(event)
      const of = (amount: bigint) => inWords(inCurrencyOf(payment, amount))
      if (event.amount.currency !== payment.received.amount.currency) return `${inWords(event.amount)} of ${of(left)}`
      if (left !== payment.unapplied) return `the events leave ${of(left)}, and ${of(payment.unapplied)} is unapplied`
      if (event.type === 'PaymentAllocated' && event.allocation !== (before?.allocations.length ?? 0) + 1) {
        return `allocation ${event.allocation} comes after ${before?.allocations.length}`
      }
      if (event.type === 'PaymentUnallocated') {
        const placed = before?.allocations.find(({ allocation }) => allocation === event.allocation)
        if (placed === undefined || placed.undone) return `allocation ${event.allocation} is not there to be undone`
        if (placed.amount !== event.amount.amount) return `${inWords(event.amount)} is undone of ${of(placed.amount)}`
      }
      const placed = payment.allocations.reduce((sum, { amount, undone }) => (undone ? sum : sum + amount), 0n)
      const { amount } = payment.received.amount
      return placed <= amount ? undefined : `${of(placed)} is placed of ${of(amount)} received`
    })(told)
  },
}

const notBelowZero: PaymentLaw = {
  name: 'no unapplied cash is below zero, on any day',
  check: eachEvent((_, payment) => {
    const least = leastFrom(payment.movements, payment.received.on)
    return least < 0n ? `on some day ${inWords(inCurrencyOf(payment, least))} is unapplied` : undefined
  }),
}

const statedFigures: PaymentLaw = {
  name: 'the figures that a payment event states are those of the fold',
  check: eachEvent((event, payment) => {
    if ('unapplied' in event && event.unapplied.amount !== payment.unapplied) {
      const is = inWords(inCurrencyOf(payment, payment.unapplied))
      return `it states ${inWords(event.unapplied)}, and ${is} is unapplied`
    }
    if (event.type !== 'PaymentReturned' || event.amount.amount === payment.received.amount.amount) return undefined
    return `${inWords(event.amount)} is returned of ${inWords(payment.received.amount)}`
  }),
}

export const paymentLaws: ReadonlyArray<PaymentLaw> = [countedOnce, notBelowZero, statedFigures]
