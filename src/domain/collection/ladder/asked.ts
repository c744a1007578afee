import type { Contact } from '../../contact/contact.js'
import type { ContactGate } from '../../contact/question.js'
import type { Settlement } from '../../debt/case-file.js'
import { type Askable, askableOn, settlingOn } from '../../debt/rule/askable.js'
import { type SchedulePart, scheduleOf } from '../../debt/schedule.js'
import type { OpenDebt } from '../../debt/state.js'
import type { DebtorState } from '../../debtor/state.js'
import { epochDay, type LocalDate } from '../../value/local-date.js'
import type { Zone } from '../../value/zone.js'
import type { CollectionPolicy } from '../policy/policy.js'

/**
 * What stands beside a debt: what cheques cover of it, until the date on the last of them, and what money of the debtor is on
 * account for it and not placed. In minor units of its currency.
 *
 * @since 0.2.0
 */
export interface BesideDebt {
  readonly covered?: bigint | undefined
  readonly coveredUntil?: LocalDate | undefined
  readonly unapplied?: bigint | undefined
}

/** What every rule looks at: an open debt on a day, with its schedule and what of it may be asked for. */
export interface Asked {
  readonly policy: CollectionPolicy
  readonly debt: OpenDebt
  readonly debtor: DebtorState
  readonly day: LocalDate
  /** The day as a number. */
  readonly today: number
  readonly parts: ReadonlyArray<SchedulePart>
  readonly askable: Askable
  readonly settling: Settlement | undefined
  readonly beside: BesideDebt
  /** Days past due of what is oldest. */
  readonly late: number
  /** What may be asked for, in minor units: never below zero. */
  readonly amount: bigint
}

/** Of the debt as it is at the end of that day. */
export const asked = (
  policy: CollectionPolicy,
  debt: OpenDebt,
  debtor: DebtorState,
  day: LocalDate,
  beside: BesideDebt,
): Asked => {
  const parts = scheduleOf(debt)
  const askable = askableOn(debt, day, parts)
  const left = askable.left - (beside.covered ?? 0n) - (beside.unapplied ?? 0n)
  const settling = settlingOn(debt, day)
  return {
    policy,
    debt,
    debtor,
    day,
    parts,
    askable,
    settling,
    beside,
    late: parts[0] === undefined ? 0 : epochDay(day) - epochDay(parts[0].due),
    today: epochDay(day),
    amount: left > 0n ? left : 0n,
  }
}

/**
 * Who is asked before anybody is contacted, and the contacts that were made. It is asked of the instant `at`; without one, of noon of
 * the day, or else of its first moment at which it lets the contact pass: of the policy's day, or where that names no zone of that in
 * `zone`, which is UTC unless told.
 */
export interface Gated {
  readonly gate?: ContactGate | undefined
  readonly at?: string | undefined
  readonly zone?: Zone | undefined
  readonly contacts?: ReadonlyArray<Contact> | undefined
}

/** Days past due of what is oldest. */
export const daysLate = ({ late }: Asked): number => late
