import type { PaymentEvent, PaymentEventOf } from '../payment/event.js'
import type { DirectDebit, PaymentState } from '../payment/state.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { eachTurn } from './each-turn.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedPayment } from './replayed.js'

/**
 * One attempt at a time: each after a failure that allows it, of the same amount, and none after the money has come.
 *
 * @since 0.1.0
 */
export const debitInTurn: Law<ReplayedPayment> = {
  name: 'a debit is tried one attempt after another, and collected once',
  source: 'no deduction without consent, and none twice',
  says: 'We collect a direct debit once, and try again only after it failed.',
  guard: whereThereIs('DebitRequested', 'DebitSucceeded', 'DebitFailed'),
  check: (history) =>
    eachEvent(history, (event, _, before) => outOfTurn(event, before)) ??
    eachTurn(history.turns, ({ after }) => withoutMoney(after)),
}

const withoutMoney = (payment: PaymentState): string | undefined =>
  payment.situation === 'unreceived' && payment.debit?.status === 'succeeded'
    ? 'the debit was collected, and its money is not there'
    : undefined

const outOfTurn = (event: PaymentEvent, before: PaymentState): string | undefined => {
  const { debit } = before
  switch (event.type) {
    case 'DebitRequested':
      return before.situation === 'unreceived' ? wrongRequest(event, before.debit) : 'the money is there already'
    case 'DebitFailed':
      if ((event.retryOn === undefined) !== event.final) return 'it is final, or there is a day to try again'
      return notPending(debit, event.attempt)
    case 'DebitSucceeded': {
      const due = debit?.latest.collectOn ?? event.on
      return event.on < due ? `it came on ${event.on}, and was due on ${due}` : notPending(debit, event.attempt)
    }
    case 'CreditGranted':
      return before.debit === undefined ? undefined : 'a debit brings money, and no credit'
    case 'PaymentReceived':
      if (before.situation !== 'unreceived') return 'the money is there already'
      return before.debit === undefined ? undefined : wrongMoney(event, before.debit)
    default:
      return undefined
  }
}

const notPending = (debit: DirectDebit | undefined, attempt: number): string | undefined => {
  if (debit?.status !== 'pending') return `attempt ${attempt} is not pending`
  return debit.latest.attempt === attempt ? undefined : `attempt ${debit.latest.attempt} is pending, not ${attempt}`
}

const wrongRequest = (
  { attempt, on, collectOn, amount }: PaymentEventOf<'DebitRequested'>,
  debit: DirectDebit | undefined,
): string | undefined => {
  if (collectOn < on) return `it was requested on ${on} for ${collectOn}`
  if (debit === undefined) return attempt === 1 ? undefined : `the first attempt is number ${attempt}`
  const { status, latest } = debit
  if (status !== 'failed') return `attempt ${attempt} comes after one that is ${status}`
  if (attempt !== latest.attempt + 1) return `attempt ${attempt} comes after ${latest.attempt}`
  if (on < debit.retryOn) return `it was requested on ${on}, and not to be before ${debit.retryOn}`
  return sameAmount(amount, latest.amount)
}

const wrongMoney = ({ on, amount }: PaymentEventOf<'PaymentReceived'>, debit: DirectDebit): string | undefined => {
  if (debit.status !== 'succeeded') return `money came, and the debit is ${debit.status}`
  if (on !== debit.succeeded.on) return `it came on ${on}, and was collected on ${debit.succeeded.on}`
  return sameAmount(amount, debit.latest.amount)
}

const sameAmount = (is: PaymentEventOf<'DebitRequested'>['amount'], was: typeof is): string | undefined =>
  is.amount === was.amount && is.currency === was.currency
    ? undefined
    : `${tellAmount(is)}, and ${tellAmount(was)} was asked for`
