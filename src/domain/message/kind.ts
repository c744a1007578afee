import * as t from 'io-ts'
import { StepTone } from '../collection/policy/step.js'
import type { ContactPurpose } from '../contact/contact.js'

/**
 * The tones in which a debtor is asked for money, from before the due date to the notice of a lawyer.
 *
 * @since 0.2.0
 */
export const Tone = StepTone
export type Tone = StepTone

/**
 * What else is written to a debtor.
 *
 * @since 0.2.0
 */
export const SideNote = t.keyof(
  {
    'promise-confirmed': null,
    'promise-kept': null,
    'promise-broken': null,
    'plan-offered': null,
    'plan-signed': null,
    'instalment-due': null,
    'instalment-missed': null,
    'cheque-due': null,
    'cheque-bounced': null,
    'dispute-received': null,
    'dispute-decided': null,
    'error-acknowledged': null,
    thanks: null,
    settled: null,
    'complaint-received': null,
  },
  'a side note',
)
export type SideNote = t.TypeOf<typeof SideNote>

/**
 * What a message is for: a tone or a side note.
 *
 * @since 0.2.0
 */
export const MessageKind = t.union([Tone, SideNote], 'a kind of message')
export type MessageKind = t.TypeOf<typeof MessageKind>

/**
 * Every kind of message, tones first.
 *
 * @since 0.2.0
 */
export const messageKinds: ReadonlyArray<MessageKind> = [
  ...(Object.keys(Tone.keys) as ReadonlyArray<Tone>),
  ...(Object.keys(SideNote.keys) as ReadonlyArray<SideNote>),
]

/** Notes that ask for money too. */
const askingNotes: ReadonlySet<MessageKind> = new Set(['promise-broken', 'instalment-missed', 'cheque-bounced'])

/** Kinds that speak of what comes after: an agency, counsel, a court. */
const threatening: ReadonlySet<MessageKind> = new Set(['final-notice', 'legal-notice'])

/**
 * What the contact gate is asked for a message of that kind.
 *
 * @since 0.2.0
 */
export const purposeOf = (kind: MessageKind): ContactPurpose =>
  threatening.has(kind) ? 'legal-threat' : asksForMoney(kind) ? 'ask' : 'inform'

/** Whether a message of that kind asks for money: where nothing may be asked for, none is written. */
export const asksForMoney = (kind: MessageKind): boolean => Tone.is(kind) || askingNotes.has(kind)

/** Whether a message of that kind may speak of law and courts. */
export const maySpeakOfLaw = (kind: MessageKind): boolean => threatening.has(kind)
