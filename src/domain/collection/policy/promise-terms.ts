import * as E from 'fp-ts/lib/Either.js'
import { deadlineOf } from '../../calendar/deadline.js'
import type { BusinessDayError } from '../../calendar/error.js'
import type { MonthCalendars } from '../../calendar/month-calendars.js'
import { addDays, daysBetween, type LocalDate } from '../../value/local-date.js'
import { type Money, money } from '../../value/money.js'
import type { TimeOfDay } from '../../value/time-of-day.js'
import { amountIn } from './amounts.js'
import type { CollectionPolicy } from './policy.js'
import type { PromiseRules } from './promise-rules.js'

/**
 * What the command `PromisePayment` takes of a policy.
 *
 * @since 0.2.0
 */
export interface PromiseTerms {
  readonly deadline: LocalDate
  readonly tolerance: Money
  readonly maxOpen: number | undefined
  readonly time: TimeOfDay | undefined
}

/**
 * Why a promise is none by the policy.
 *
 * @since 0.2.0
 */
export type NoPromise =
  | { readonly _tag: 'TooFarAhead'; readonly by: LocalDate; readonly latest: LocalDate; readonly days: number }
  | BusinessDayError

/**
 * What a promise of so much by that day means under a policy: its deadline, what may be missing, and how many there may be.
 *
 * @since 0.2.0
 */
export const promiseTerms = (
  { promises = {}, calendar }: CollectionPolicy,
  { on, by, amount }: { readonly on: LocalDate; readonly by: LocalDate; readonly amount: Money },
  calendars: MonthCalendars = {},
): E.Either<NoPromise, PromiseTerms> => {
  const { graceBusinessDays = 0, convention = 'following', maxDaysAhead, maxOpen, deadlineTime } = promises
  if (maxDaysAhead !== undefined && daysBetween(on, by) > maxDaysAhead) {
    return E.left({ _tag: 'TooFarAhead', by, latest: addDays(on, maxDaysAhead), days: maxDaysAhead })
  }
  const told = (deadline: LocalDate): PromiseTerms => ({
    deadline,
    tolerance: toleranceOf(promises, amount),
    maxOpen,
    time: deadlineTime,
  })
  if (calendar === undefined) return E.right(told(addDays(by, graceBusinessDays)))
  return E.map(told)(deadlineOf({ by, graceBusinessDays, calendar, convention }, calendars))
}

const toleranceOf = ({ tolerance, toleranceShare = 0 }: PromiseRules, { amount, currency }: Money): Money => {
  const share = (amount * BigInt(toleranceShare)) / 10_000n
  const fixed = amountIn(tolerance, currency) ?? 0n
  return money(share > fixed ? share : fixed, currency)
}
