import type { MessageKind } from './kind.js'
import type { Placeholder } from './placeholder.js'
import type { MessageForm } from './template.js'

// What a message has to say, by its kind: who writes and where to call back, what it is about, how much, by when, as of when.

const always: ReadonlyArray<Placeholder> = ['sender', 'phone']
const letter: ReadonlyArray<Placeholder> = ['addressee']

const asked: ReadonlyArray<Placeholder> = ['reference', 'asked']

const figures: Readonly<Record<MessageKind, ReadonlyArray<Placeholder>>> = {
  'before-due': [...asked, 'due'],
  friendly: [...asked, 'due'],
  firm: [...asked, 'due', 'payBy'],
  'final-notice': [...asked, 'due', 'payBy', 'nextStep'],
  'legal-notice': [...asked, 'due', 'payBy', 'nextStep'],
  'promise-confirmed': ['reference', 'promised', 'promisedBy'],
  'promise-kept': ['reference', 'promised', 'promisedBy'],
  'promise-broken': [...asked, 'promised', 'promisedBy', 'payBy'],
  'plan-offered': ['reference', 'planTotal', 'planCount', 'planFirst'],
  'plan-signed': ['reference', 'planTotal'],
  'instalment-due': ['reference', 'instalment', 'instalmentDue'],
  'instalment-missed': ['reference', 'instalment', 'instalmentDue', 'payBy'],
  'cheque-due': ['reference', 'cheque', 'chequeAmount', 'chequeDate'],
  'cheque-bounced': [...asked, 'cheque', 'chequeAmount', 'payBy'],
  'dispute-received': ['reference', 'disputed'],
  'dispute-decided': ['reference', 'disputed', 'decision'],
  'error-acknowledged': ['reference', 'remedy', 'remedyBy'],
  thanks: ['reference', 'payment', 'paidOn'],
  settled: ['reference', 'asOf'],
  'complaint-received': ['complainedOn'],
}

/** In a letter that asks for money also as of when it is true, and how to pay. */
const inLetters: Partial<Record<MessageKind, ReadonlyArray<Placeholder>>> = {
  'before-due': ['howToPay'],
  friendly: ['asOf', 'howToPay'],
  firm: ['asOf', 'overdue', 'howToPay'],
  'final-notice': ['asOf', 'overdue', 'howToPay'],
  'legal-notice': ['asOf', 'overdue', 'howToPay'],
  'promise-broken': ['asOf', 'howToPay'],
  'instalment-missed': ['asOf', 'howToPay'],
  'cheque-bounced': ['asOf', 'howToPay'],
}

/**
 * What a message of that kind and form cannot do without.
 *
 * @since 0.2.0
 */
export const requiredIn = (kind: MessageKind, form: MessageForm): ReadonlyArray<Placeholder> =>
  form === 'short'
    ? [...always, ...figures[kind]]
    : [...always, ...letter, ...figures[kind], ...(inLetters[kind] ?? [])]
