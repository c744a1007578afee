import * as t from 'io-ts'
import { Text } from '../../value/id.js'
import { Channel } from '../../value/method.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * What a debtor says instead of paying. None of it moves a due date or makes a promise.
 *
 * @since 0.1.0
 */
export const Excuse = t.keyof(
  {
    'cheque-of-other': null,
    'third-party-owes': null,
    'awaiting-transfer': null,
    'awaiting-loan': null,
    'asset-sale': null,
    'no-sales-today': null,
    'no-money': null,
    other: null,
  },
  'an excuse',
)
export type Excuse = t.TypeOf<typeof Excuse>

/**
 * Why a payment is late, as the creditor sees it.
 *
 * @since 0.1.0
 */
export const DelayReason = t.keyof(
  {
    forgot: null,
    'invoice-missing': null,
    'invoice-wrong': null,
    'dispute-quality': null,
    'approval-process': null,
    'temporary-cash': null,
    insolvent: null,
    unwilling: null,
    'bank-technical': null,
    'third-party-excuse': null,
    'deceased-or-closed': null,
    'force-majeure': null,
  },
  'a reason of delay',
)
export type DelayReason = t.TypeOf<typeof DelayReason>

/**
 * How an attempt to reach the debtor ended.
 *
 * @since 0.1.0
 */
export const ContactOutcome = t.keyof(
  {
    reached: null,
    'reached-other': null,
    'no-answer': null,
    busy: null,
    'wrong-number': null,
    voicemail: null,
    delivered: null,
    undelivered: null,
  },
  'an outcome of a contact',
)

/**
 * `said` is told in a few words, without names.
 *
 * @since 0.1.0
 */
export const ExcuseRecorded = t.intersection([
  t.type({ type: t.literal('ExcuseRecorded'), ...about, excuse: Excuse, channel: Channel }),
  t.partial({ said: Text }),
])

/**
 * The debtor will not pay. `written` matters in law: in the United States it ends further contact.
 *
 * @since 0.1.0
 */
export const RefusalRecorded = t.intersection([
  t.type({ type: t.literal('RefusalRecorded'), ...about, channel: Channel, written: t.boolean }),
  t.partial({ said: Text }),
])

/**
 * Why the debt is late became known.
 *
 * @since 0.1.0
 */
export const DelayReasonRecorded = t.type({
  type: t.literal('DelayReasonRecorded'),
  ...about,
  delayReason: DelayReason,
})

/**
 * `conversation`: whether the debtor was spoken to, which laws count otherwise than an attempt.
 *
 * @since 0.1.0
 */
export const ContactAttempted = t.intersection([
  t.type({
    type: t.literal('ContactAttempted'),
    ...about,
    channel: Channel,
    outcome: ContactOutcome,
    conversation: t.boolean,
  }),
  t.partial({ regarding: Text }),
])

/**
 * The debtor reached us.
 *
 * @since 0.1.0
 */
export const InboundContactRecorded = t.type({
  type: t.literal('InboundContactRecorded'),
  ...about,
  channel: Channel,
  conversation: t.boolean,
  regarding: Text,
})

/**
 * The debtor complained of how he is treated.
 *
 * @since 0.1.0
 */
export const ComplaintRecorded = t.type({
  type: t.literal('ComplaintRecorded'),
  ...about,
  channel: Channel,
  complaint: Text,
})

/**
 * For the creditor's eyes: no view that a debtor sees shows it.
 *
 * @since 0.1.0
 */
export const NoteAdded = t.type({ type: t.literal('NoteAdded'), ...about, note: Text })
