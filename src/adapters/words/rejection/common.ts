import type { BookRejection } from '../../../domain/book/book.js'
import { tellAmount } from '../amount.js'
import type { Words } from './words.js'

/** What more than one aggregate refuses by the same name, each with its own kinds of things. */
type Common = Extract<
  BookRejection,
  {
    readonly _tag:
      | 'NotPositive'
      | 'Negative'
      | 'CurrencyMismatch'
      | 'BeforeItBegan'
      | 'EndsBeforeItBegins'
      | 'DuplicateId'
      | 'ExceedsApproval'
  }
>
type CommonOf<K extends Common['_tag']> = Extract<Common, { readonly _tag: K }>

type Kind = CommonOf<'DuplicateId'>['kind'] | CommonOf<'BeforeItBegan'>['what'] | CommonOf<'EndsBeforeItBegins'>['what']

/** What begins, ends or has an id of its own, as people call it. */
export const kinds: Readonly<Record<Kind, string>> = {
  promise: 'promise',
  dispute: 'dispute',
  assumption: 'assumption',
  creditNote: 'credit note',
  plan: 'plan',
  guarantee: 'guarantee',
  concession: 'concession',
  settlement: 'settlement',
  charge: 'charge',
  hold: 'hold',
  placement: 'placement',
  collection: 'collection of payment',
  referral: 'referral',
  'write-off': 'write-off',
  'credit-hold': 'credit hold',
  moratorium: 'moratorium',
  mandate: 'mandate',
  'retention-hold': 'retention hold',
  assessment: 'assessment',
  agreement: 'agreement',
  remedy: 'remedy',
}

export const commonWords: Words<Common> = {
  NotPositive: (why) => `${why.field} must be above zero, and is ${tellAmount(why.amount)}`,
  Negative: (why) => `${why.field} cannot be below zero, and is ${tellAmount(why.amount)}`,
  CurrencyMismatch: (why) => `the currency must be ${why.expected}, and is ${why.given}`,
  BeforeItBegan: (why) => `${why.on} is before the ${kinds[why.what]}, which began on ${why.beganOn}`,
  EndsBeforeItBegins: (why) => `the ${kinds[why.what]} cannot end on ${why.until}, before it begins on ${why.on}`,
  ExceedsApproval: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.limit)} that ${why.by} may give up`,
  DuplicateId: (why) => `there is a ${kinds[why.kind]} ${why.id} already`,
}

/** The rejections of one aggregate that it shares with no other by name. */
export type Own<R extends BookRejection> = Exclude<R, { readonly _tag: Common['_tag'] }>
