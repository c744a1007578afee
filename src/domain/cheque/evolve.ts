import { laterOf } from '../value/local-date.js'
import type { PaymentMethod } from '../value/method.js'
import type { ChequeEvent, ChequeEventOf } from './event.js'
import { type ChequeState, type Endorsement, outstandingOf, type ReceivedCheque, type Situation } from './state.js'

/** One line per event. Total: an event that cannot happen here changes no more than it says. */
export const evolve = (state: ChequeState, event: ChequeEvent): ChequeState => {
  if (state.situation === 'unreceived') return event.type === 'ChequeReceived' ? received(event) : state
  if (event.type === 'ChequeReceived') return state
  const cheque = whatIsKnown(state, event)
  switch (event.type) {
    case 'ChequeDeposited':
    case 'ChequeRepresented': {
      const again = event.type === 'ChequeRepresented'
      return { ...cheque, situation: 'deposited', bank: event.bank, presented: outstandingOf(cheque), again }
    }
    case 'ChequeRecalled':
      return { ...cheque, situation: state.situation === 'deposited' && state.again ? 'bounced' : 'in-hand' }
    case 'ChequeCleared':
    case 'ChequePartlyCleared': {
      const after = brought(cheque, event, 'cheque')
      const endorsement = endorsementOf(state)
      return outstandingOf(after) > 0n
        ? { ...after, situation: 'bounced' }
        : { ...after, situation: 'cleared', endorsement }
    }
    case 'ChequeBounced':
      return { ...cheque, bounces: cheque.bounces + 1, situation: 'bounced' }
    case 'ChequeEndorsed':
      return { ...cheque, situation: 'endorsed', to: event.to, recourse: event.recourse }
    case 'ChequeReplaced':
      return { ...cheque, situation: 'replaced', by: event.by }
    case 'ChequeRedeemed': {
      const after = brought(cheque, event, event.method)
      if (outstandingOf(after) > 0n) return { ...state, ...after }
      return { ...after, situation: state.situation === 'in-hand' ? 'redeemed' : 'settled' }
    }
    case 'ChequeReturned':
      return { ...cheque, situation: 'returned' }
    case 'ChequeStopped':
      return { ...cheque, situation: 'stopped' }
    case 'ClearingReversed':
      return withoutItsMoney(state, takenBack(cheque, event))
    case 'ChequeReferredToLegal':
      return { ...cheque, referral: event, situation: 'legal' }
  }
}

type KnownCheque = ReceivedCheque & Situation

const received = (event: ChequeEventOf<'ChequeReceived'>): ChequeState => ({
  situation: 'in-hand',
  received: event,
  clearings: [],
  bounces: 0,
  referral: undefined,
  latest: event.on,
})

/** What stays known whatever becomes of the cheque: what belongs to a situation is left behind with it. */
const whatIsKnown = ({ received, clearings, bounces, referral, latest }: KnownCheque, { on }: ChequeEvent) =>
  ({ received, clearings, bounces, referral, latest: laterOf(latest, on) }) as const satisfies ReceivedCheque

const brought = (
  cheque: ReceivedCheque,
  { clearing, payment, amount, on }: ChequeEventOf<'ChequeCleared' | 'ChequePartlyCleared' | 'ChequeRedeemed'>,
  method: PaymentMethod,
): ReceivedCheque => ({
  ...cheque,
  clearings: [...cheque.clearings, { clearing, payment, amount: amount.amount, on, method, reversed: undefined }],
})

const takenBack = (
  cheque: ReceivedCheque,
  { clearing, on, reason }: ChequeEventOf<'ClearingReversed'>,
): ReceivedCheque => ({
  ...cheque,
  clearings: cheque.clearings.map((one) => (one.clearing === clearing ? { ...one, reversed: { on, reason } } : one)),
})

const endorsementOf = (state: KnownCheque): Endorsement | undefined =>
  state.situation === 'endorsed' ? { to: state.to, recourse: state.recourse } : undefined

/** Where a cheque comes to when money that it had brought is taken back: to where it was before all of it had come. */
const withoutItsMoney = (state: KnownCheque, cheque: ReceivedCheque): KnownCheque => {
  switch (state.situation) {
    case 'cleared':
      return { ...cheque, situation: 'bounced' }
    case 'settled':
      return { ...cheque, situation: cheque.referral === undefined ? 'bounced' : 'legal' }
    case 'redeemed':
      return { ...cheque, situation: 'in-hand' }
    default:
      return { ...state, ...cheque }
  }
}
