import * as t from 'io-ts'
import { CeaseRequested, ConsentGiven, ConsentRevoked, ContactPreferenceChanged } from './event/contact.js'
import { CreditAssessed, CreditHeld, CreditLimitChanged, CreditReleased, TermsAgreed } from './event/credit.js'
import { MandateGranted, MandateRevoked } from './event/mandate.js'
import {
  InsolvencyRecorded,
  MoratoriumEnded,
  MoratoriumStarted,
  RetentionHoldPlaced,
  RetentionHoldReleased,
  SubjectErased,
} from './event/protection.js'
import { DebtorClassified, DebtorRegistered } from './event/registration.js'

// FROZEN. The names and shapes of events are the stored format of every book in use. A field may be added as optional; any
// other change is a new schema version with an upcaster and a golden sample (see CONTRIBUTING.md).
//
// Nothing here names a person. Names, numbers and addresses are kept elsewhere, under the debtor's id, where they can be
// erased without touching what happened.

export * from './event/contact.js'
export * from './event/credit.js'
export * from './event/mandate.js'
export * from './event/protection.js'
export * from './event/registration.js'

/**
 * The codec of a debtor's events: a union with literal tags, tolerant of unknown keys.
 *
 * @since 0.1.0
 */
export const DebtorEvent = t.union(
  [
    DebtorRegistered,
    CreditAssessed,
    CreditLimitChanged,
    CreditHeld,
    CreditReleased,
    TermsAgreed,
    ContactPreferenceChanged,
    ConsentGiven,
    ConsentRevoked,
    CeaseRequested,
    MoratoriumStarted,
    MoratoriumEnded,
    InsolvencyRecorded,
    MandateGranted,
    MandateRevoked,
    DebtorClassified,
    RetentionHoldPlaced,
    RetentionHoldReleased,
    SubjectErased,
  ],
  'DebtorEvent',
)
export type DebtorEvent = Readonly<t.TypeOf<typeof DebtorEvent>>
/**
 * An event of a debtor as JSON: the stored form, frozen.
 *
 * @since 0.1.0
 */
export type DebtorEventJson = t.OutputOf<typeof DebtorEvent>

/**
 * One event by its name: `DebtorEventOf<'DebtorRegistered'>`.
 *
 * @since 0.1.0
 */
export type DebtorEventOf<T extends DebtorEvent['type']> = Extract<DebtorEvent, { readonly type: T }>
