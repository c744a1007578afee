import type { DebtorId, HoldId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Channel } from '../value/method.js'
import type { Money } from '../value/money.js'
import type { CurrencyMismatch } from '../value/money-arithmetic.js'
import type { TimeOfDay } from '../value/time-of-day.js'

/** What begins and ends under an id of its own. */
export type DebtorSpell = 'credit-hold' | 'moratorium' | 'mandate' | 'retention-hold'

/**
 * Why a debtor refuses a command. Closed, and always with the figures that it was decided on.
 *
 * @since 0.1.0
 */
export type DebtorRejection =
  | { readonly _tag: 'NotRegistered'; readonly debtor: DebtorId }
  | { readonly _tag: 'AlreadyRegistered'; readonly debtor: DebtorId; readonly differs: ReadonlyArray<string> }
  | { readonly _tag: 'OwnParent'; readonly debtor: DebtorId }
  | { readonly _tag: 'BeforeRegistration'; readonly on: LocalDate; readonly registeredOn: LocalDate }
  | { readonly _tag: 'SubjectErased'; readonly debtor: DebtorId; readonly erasedOn: LocalDate }
  | { readonly _tag: 'NotPositive'; readonly field: string; readonly amount: Money }
  | { readonly _tag: 'Negative'; readonly field: string; readonly amount: Money }
  | CurrencyMismatch
  | {
      readonly _tag: 'EndsBeforeItBegins'
      readonly what: DebtorSpell | 'assessment'
      readonly on: LocalDate
      readonly until: LocalDate
    }
  | {
      readonly _tag: 'BeforeItBegan'
      readonly what: DebtorSpell
      readonly on: LocalDate
      readonly beganOn: LocalDate
    }
  | { readonly _tag: 'DuplicateId'; readonly kind: DebtorSpell | 'agreement'; readonly id: string }
  | { readonly _tag: 'UnknownId'; readonly kind: DebtorSpell; readonly id: string }
  | { readonly _tag: 'HoursOutOfOrder'; readonly from: TimeOfDay; readonly to: TimeOfDay }
  | { readonly _tag: 'RepeatedChannel'; readonly channel: Channel }
  | { readonly _tag: 'RetentionHeld'; readonly holds: ReadonlyArray<HeldData> }

/** A retention hold that keeps a debtor from being erased. */
export interface HeldData {
  readonly hold: HoldId
  readonly basis: string
  readonly until: LocalDate | undefined
}
