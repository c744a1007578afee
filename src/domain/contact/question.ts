import type { ReadonlyNonEmptyArray } from 'fp-ts/lib/ReadonlyNonEmptyArray.js'
import type { ContactOwner } from '../debt/command/reminder.js'
import type { IssuedDebt } from '../debt/state.js'
import type { DebtorState } from '../debtor/state.js'
import type { LocalDate } from '../value/local-date.js'
import type { Channel } from '../value/method.js'
import type { Contact, ContactPurpose } from './contact.js'
import type { GateReason } from './reason.js'

/**
 * Whether this debtor may be contacted by that channel at that moment, `at`, an instant.
 *
 * `contacts` are all that there were with the person, about whatever debt; with a parent, those of all below it. `debt` is what
 * it is about, `debts` where it is about several at once; with neither it is about the debtor. `purpose` is `ask` unless said
 * otherwise, and `by` who speaks, as the settings say unless told here. `timeBarredFrom` is the first day on which it is too late
 * for a court.
 *
 * @since 0.2.0
 */
export interface GateQuestion {
  readonly debtor: DebtorState
  readonly debt: IssuedDebt | undefined
  readonly channel: Channel
  readonly at: string
  readonly contacts: ReadonlyArray<Contact>
  readonly debts?: ReadonlyArray<IssuedDebt>
  readonly purpose?: ContactPurpose
  readonly by?: ContactOwner
  readonly timeBarredFrom?: LocalDate | undefined
}

/**
 * The verdict. Where it is yes, `reasons` are the rules that were asked and let it pass, with their figures; where it is no, all
 * that stand against it. `nextAllowedAt` is the first instant at which nothing would, as far as it is known now; there is none
 * where it depends on something that has yet to happen.
 *
 * @since 0.2.0
 */
export type GateAnswer =
  | { readonly allowed: true; readonly reasons: ReadonlyArray<GateReason> }
  | {
      readonly allowed: false
      readonly reasons: ReadonlyNonEmptyArray<GateReason>
      readonly nextAllowedAt?: string
    }

/**
 * Decides whether a contact may be made. A plain function value: the same question has the same answer.
 *
 * @since 0.2.0
 */
export type ContactGate = (question: GateQuestion) => GateAnswer
