import type { ContactOwner } from '../debt/command/reminder.js'
import type { HoldReason } from '../debt/event/handling.js'
import type { MoratoriumKind } from '../debtor/event/protection.js'
import type { DebtId, HoldId, MoratoriumId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Channel } from '../value/method.js'
import type { Money } from '../value/money.js'
import type { TimeOfDay } from '../value/time-of-day.js'

/** Contacts that were counted in a run of days, this one not among them; `debt` where it goes by the debt. */
interface Counted {
  readonly counted: number
  readonly limit: number
  readonly days: number
  readonly per: 'debt' | 'debtor'
  readonly debt?: DebtId | undefined
  readonly events?: ReadonlyArray<string> | undefined
}

/**
 * One rule with the figures it was judged on. Days are those of the debtor.
 *
 * @since 0.2.0
 */
export type GateFinding =
  | { readonly rule: 'not-an-instant'; readonly given: string }
  | { readonly rule: 'zone-unknown'; readonly jurisdiction: string | undefined }
  | { readonly rule: 'erased'; readonly since: LocalDate }
  | { readonly rule: 'cease'; readonly channel: Channel; readonly since: LocalDate }
  | { readonly rule: 'opt-out'; readonly channel: Channel; readonly since: LocalDate }
  | { readonly rule: 'nothing-to-answer'; readonly channel: Channel }
  | { readonly rule: 'confirmed-already'; readonly channel: Channel }
  | {
      readonly rule: 'moratorium'
      readonly moratorium: MoratoriumId
      readonly kind: MoratoriumKind
      readonly until: LocalDate | undefined
      readonly lasts?: number | undefined
    }
  | { readonly rule: 'insolvency'; readonly proceeding: string; readonly on: LocalDate }
  | { readonly rule: 'hold'; readonly hold: HoldId; readonly because: HoldReason; readonly until: LocalDate }
  | { readonly rule: 'dispute'; readonly debt: DebtId; readonly disputed: Money; readonly open: Money }
  | { readonly rule: 'owner-of-contact'; readonly owner: ContactOwner; readonly by: ContactOwner }
  | { readonly rule: 'time-bar'; readonly timeBarredFrom: LocalDate }
  | {
      readonly rule: 'debtor-hours' | 'hours'
      readonly from: TimeOfDay
      readonly to: TimeOfDay
      readonly zone: string
    }
  | { readonly rule: 'rest-day'; readonly on: LocalDate; readonly zone: string }
  | ({ readonly rule: 'cap' | 'cadence' } & Counted)
  | {
      readonly rule: 'wait-after-conversation'
      readonly conversation: LocalDate
      readonly days: number
      readonly freeFrom: LocalDate
      readonly debt?: DebtId | undefined
      readonly events?: ReadonlyArray<string> | undefined
    }
  | { readonly rule: 'channel'; readonly channel: Channel; readonly allowed: ReadonlyArray<Channel> }
  | {
      readonly rule: 'consent'
      readonly channel: Channel
      readonly since: LocalDate | undefined
      readonly renewedWithin: number | undefined
    }

/**
 * Why a contact is allowed, or is not: a finding, and where it is of a law pack, which one in which version and by which of
 * its rules (`provision`).
 *
 * @since 0.2.0
 */
export type GateReason = GateFinding & {
  readonly pack?: string | undefined
  readonly version?: string | undefined
  readonly provision?: string | undefined
}
