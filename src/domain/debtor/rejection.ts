import type { CurrencyCode } from '../value/currency.js'
import type { DebtorId, HoldId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Channel } from '../value/method.js'
import type { Money } from '../value/money.js'
import type { TimeOfDay } from '../value/time-of-day.js'

/** What begins and ends under an id of its own. */
export type DebtorSpell = 'credit-hold' | 'moratorium' | 'mandate' | 'retention-hold'

/** Why a debtor refuses a command. Closed, and always with the figures that it was decided on. */
export type DebtorRejection =
  | { readonly rejection: 'NotRegistered'; readonly debtor: DebtorId }
  | { readonly rejection: 'AlreadyRegistered'; readonly debtor: DebtorId; readonly differs: ReadonlyArray<string> }
  | { readonly rejection: 'OwnParent'; readonly debtor: DebtorId }
  | { readonly rejection: 'BeforeRegistration'; readonly on: LocalDate; readonly registeredOn: LocalDate }
  | { readonly rejection: 'SubjectErased'; readonly debtor: DebtorId; readonly erasedOn: LocalDate }
  | { readonly rejection: 'NotPositive'; readonly field: string; readonly amount: Money }
  | { readonly rejection: 'Negative'; readonly field: string; readonly amount: Money }
  | { readonly rejection: 'CurrencyMismatch'; readonly expected: CurrencyCode; readonly given: CurrencyCode }
  | {
      readonly rejection: 'EndsBeforeItBegins'
      readonly what: DebtorSpell | 'assessment'
      readonly on: LocalDate
      readonly until: LocalDate
    }
  | {
      readonly rejection: 'BeforeItBegan'
      readonly what: DebtorSpell
      readonly on: LocalDate
      readonly beganOn: LocalDate
    }
  | { readonly rejection: 'DuplicateId'; readonly kind: DebtorSpell | 'agreement'; readonly id: string }
  | { readonly rejection: 'UnknownId'; readonly kind: DebtorSpell; readonly id: string }
  | { readonly rejection: 'HoursOutOfOrder'; readonly from: TimeOfDay; readonly to: TimeOfDay }
  | { readonly rejection: 'RepeatedChannel'; readonly channel: Channel }
  | { readonly rejection: 'RetentionHeld'; readonly holds: ReadonlyArray<HeldData> }

/** A retention hold that keeps a debtor from being erased. */
export interface HeldData {
  readonly hold: HoldId
  readonly basis: string
  readonly until: LocalDate | undefined
}
