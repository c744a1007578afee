import type { ContactOwner } from '../debt/command/reminder.js'
import type { IssuedDebt } from '../debt/state.js'
import type { KnownDebtor } from '../debtor/state.js'
import { epochDay, type LocalDate } from '../value/local-date.js'
import type { Channel } from '../value/method.js'
import type { Contact, ContactPurpose } from './contact.js'
import { dayBegins, type LocalClock } from './local-clock.js'
import type { GateReason } from './reason.js'

/** What is asked, made ready for the rules. */
export interface Case {
  readonly debtor: KnownDebtor | undefined
  readonly debts: ReadonlyArray<IssuedDebt>
  readonly channel: Channel
  readonly purpose: ContactPurpose
  readonly by: ContactOwner
  readonly contacts: ReadonlyArray<Contact>
  /** The moments of the contacts, one by one; none of one that is no instant, which is taken to be now. */
  readonly times: ReadonlyArray<number | undefined>
  readonly timeBarredFrom: LocalDate | undefined
}

/** A moment on the debtor's clock. */
export interface Moment {
  readonly at: number
  readonly clock: LocalClock
  readonly day: number
  readonly on: LocalDate
}

/**
 * What a rule says of a moment. It lets the contact pass where `from` is not after it; otherwise `from` is the first moment at
 * which it would, as far as it is known.
 */
export interface Judged {
  readonly reason: GateReason
  readonly from: number
}

/** Which rule of which pack a rule is; of one that holds everywhere there is none. */
export type Law = Pick<GateReason, 'pack' | 'version' | 'provision'>
export const noLaw: Law = { pack: undefined, version: undefined, provision: undefined }

export const passes = (reason: GateReason): Judged => ({ reason, from: Number.NEGATIVE_INFINITY })
export const never = (reason: GateReason): Judged => ({ reason, from: Number.POSITIVE_INFINITY })

/** Stands in the way until a day of the debtor begins; for ever where there is none. */
export const untilDay = (reason: GateReason, { clock }: Moment, day: LocalDate | number | undefined): Judged => {
  if (day === undefined) return never(reason)
  return { reason, from: dayBegins(clock, typeof day === 'number' ? day : epochDay(day)) }
}

/** Whether the debtor is asked for money. */
export const asks = ({ purpose }: Case): boolean => purpose === 'ask' || purpose === 'legal-threat'
