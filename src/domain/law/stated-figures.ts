import type { DebtEvent } from '../debt/event.js'
import { disputedBalance, inCurrencyOf, openBalance, recoverable, stillDisputed } from '../debt/state.js'
import type { PaymentEvent } from '../payment/event.js'
import type { CurrencyCode } from '../value/currency.js'
import { Money } from '../value/money.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { everyEvent } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt, ReplayedPayment } from './replayed.js'

/** An amount of an event in another currency than what it is about, if there is one. */
const foreignIn = (event: DebtEvent | PaymentEvent, currency: CurrencyCode): Money | undefined =>
  Object.values(event).find((value): value is Money => Money.is(value) && value.currency !== currency)

/** What an event says is open after it (or at it, where it changes nothing), if it says so. */
export const statedOpen = (event: DebtEvent): Money | undefined =>
  'remaining' in event && event.remaining !== undefined
    ? event.remaining
    : event.type === 'DebtReferredToLegal'
      ? event.claim
      : event.type === 'DebtAssumed'
        ? event.open
        : undefined

/**
 * What an event says of the debt is what the events until then make of the debt.
 *
 * @since 0.1.0
 */
export const debtFiguresStated: Law<ReplayedDebt> = {
  name: 'the figures that a debt event states are those of the fold',
  source: 'an event states what was so when it was decided',
  says: 'What an entry says is what the entries before it add up to.',
  guard: everyEvent,
  check: (history) =>
    eachEvent(history, (event, after, before) => {
      if (after.situation === 'unissued') return undefined
      const foreign = foreignIn(event, after.currency)
      if (foreign !== undefined) return `it says ${tellAmount(foreign)} of a debt in ${after.currency}`
      const open = openBalance(after)
      const tell = (amount: bigint) => tellAmount(inCurrencyOf(after, amount))
      const stated = statedOpen(event)
      if (stated !== undefined && stated.amount !== open) {
        return `it states ${tellAmount(stated)}, and ${tell(open)} is open`
      }
      const over = after.disputes.find((dispute) => stillDisputed(dispute) < 0n || dispute.writtenOff < 0n)
      if (over !== undefined) return `of dispute ${over.dispute} ${tell(stillDisputed(over))} are left`
      switch (event.type) {
        case 'DebtWrittenOff':
          return open === (event.remaining?.amount ?? 0n) ? undefined : `${tell(open)} is left open`
        case 'DebtPaid':
        case 'DebtSold':
        case 'DebtCancelled':
          return open === 0n ? undefined : `${tell(open)} is left open`
        case 'DebtPartiallyPaid':
          return open > 0n ? undefined : 'it is paid in part, and nothing is left open'
        case 'DebtRecovered':
          return event.outstanding.amount === recoverable(after)
            ? undefined
            : `it states ${tellAmount(event.outstanding)}, and ${tell(recoverable(after))} may still come`
        case 'DebtorReminded':
          return event.balance.amount <= open ? undefined : `it asks for ${tellAmount(event.balance)}`
        case 'PlacedWithAgency': {
          const undisputed = open - disputedBalance(after)
          return event.claim.amount === undisputed
            ? undefined
            : `it states ${tellAmount(event.claim)}, and ${tell(undisputed)} is undisputed`
        }
        case 'SettlementAgreed':
          return event.pay.amount + event.forgives.amount === open
            ? undefined
            : `it forgives ${tellAmount(event.forgives)} beside ${tellAmount(event.pay)}, and ${tell(open)} is open`
        case 'DisputeRaised':
          return before.situation === 'unissued' || event.amount.amount <= openBalance(before)
            ? undefined
            : `it disputes ${tellAmount(event.amount)}`
        default:
          return undefined
      }
    }),
}

/**
 * What an event says is unapplied, or goes back, is what the events until then make of the payment.
 *
 * @since 0.1.0
 */
export const paymentFiguresStated: Law<ReplayedPayment> = {
  name: 'the figures that a payment event states are those of the fold',
  source: 'an event states what was so when it was decided',
  says: 'What an entry says is what the entries before it add up to.',
  guard: everyEvent,
  check: (history) =>
    eachEvent(history, (event, after) => {
      if (after.situation === 'unreceived') return undefined
      const { currency } = after.received.amount
      const foreign = foreignIn(event, currency)
      if (foreign !== undefined) return `it says ${tellAmount(foreign)} of a payment in ${currency}`
      // A return that states nothing is of the whole payment: nothing of it is left.
      const whole = event.type === 'PaymentReturned' ? { amount: 0n, currency } : undefined
      const stated = ('unapplied' in event ? event.unapplied : undefined) ?? whole
      return stated !== undefined && stated.amount !== after.unapplied
        ? `it states ${tellAmount(stated)}, and ${tellAmount({ amount: after.unapplied, currency })} is unapplied`
        : undefined
    }),
}
