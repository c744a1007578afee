import type { DebtorEventOf } from './event.js'
import type { Spell } from './spell.js'

export type CreditHold = Spell<DebtorEventOf<'CreditHeld'>, DebtorEventOf<'CreditReleased'>>
export type Moratorium = Spell<DebtorEventOf<'MoratoriumStarted'>, DebtorEventOf<'MoratoriumEnded'>>
export type Mandate = Spell<DebtorEventOf<'MandateGranted'>, DebtorEventOf<'MandateRevoked'>>
export type RetentionHold = Spell<DebtorEventOf<'RetentionHoldPlaced'>, DebtorEventOf<'RetentionHoldReleased'>>

/** What a debtor has said about being contacted. */
export type ContactWish = DebtorEventOf<'ConsentGiven' | 'ConsentRevoked' | 'CeaseRequested'>

/** What puts a debtor into a band: an assessment, or the creditor's own judgement. */
export type Rating = DebtorEventOf<'CreditAssessed' | 'DebtorClassified'>

/**
 * What is known of a debtor, each in the order recorded. What of it holds on a day is asked of `in-force.ts` and
 * `consent.ts`.
 *
 * @since 0.1.0
 */
export interface RegisteredDebtor {
  readonly registered: DebtorEventOf<'DebtorRegistered'>
  readonly ratings: ReadonlyArray<Rating>
  readonly limits: ReadonlyArray<DebtorEventOf<'CreditLimitChanged'>>
  readonly creditHolds: ReadonlyArray<CreditHold>
  readonly terms: ReadonlyArray<DebtorEventOf<'TermsAgreed'>>
  readonly preferences: ReadonlyArray<DebtorEventOf<'ContactPreferenceChanged'>>
  readonly wishes: ReadonlyArray<ContactWish>
  readonly moratoria: ReadonlyArray<Moratorium>
  readonly insolvencies: ReadonlyArray<DebtorEventOf<'InsolvencyRecorded'>>
  readonly mandates: ReadonlyArray<Mandate>
  readonly retentionHolds: ReadonlyArray<RetentionHold>
}

/**
 * `erased`: who the debtor is was erased. Debts and their figures stay, and so does what concerns them.
 *
 * @since 0.1.0
 */
export type DebtorState =
  | { readonly situation: 'unregistered' }
  | (RegisteredDebtor & { readonly situation: 'registered' })
  | (RegisteredDebtor & { readonly situation: 'erased'; readonly erased: DebtorEventOf<'SubjectErased'> })

/**
 * A debtor that the book knows, erased ones included.
 *
 * @since 0.1.0
 */
export type KnownDebtor = Exclude<DebtorState, { readonly situation: 'unregistered' }>

export const initial: DebtorState = { situation: 'unregistered' }
