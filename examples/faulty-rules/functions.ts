import { isRight } from 'fp-ts/lib/Either.js'
import { addDays, type DebtState, daysPastDue, type LocalDate, openBalance } from 'receivables'
import type { BusinessCalendar } from 'receivables/calendar'
import { validationPeriod } from 'receivables/contact'
import { currentPlan, dunnableBalance, ownerOfContact, promisedBalance, scheduleOf } from 'receivables/debt'
import {
  agesByDays,
  asksOnlyWhatMayBeAsked,
  checkRule,
  type DebtRule,
  givesUpOnlyWhatIsLost,
  type RuleLaw,
  suesOnlyWhatMayBeSued,
  validationRuns,
} from 'receivables/testing'
import type { Exhibit } from './faulty.js'

const rule = <A>(name: string, subject: DebtRule<A>, law: RuleLaw<A>): Exhibit => ({
  rule: name,
  check: () => checkRule(subject, law, { name, first: true }),
})

/** By how many days the oldest part of a debt is late. */
const late = (debt: DebtState, on: LocalDate): number => {
  const [oldest] = debt.situation === 'open' ? scheduleOf(debt) : []
  return oldest === undefined ? 0 : daysPastDue(oldest.due, on)
}

const buckets = agesByDays([
  ['1-30', 30],
  ['31-60', 60],
  ['61+', Number.POSITIVE_INFINITY],
])

const washington: BusinessCalendar = {
  ...{ name: 'Washington', version: '2026', months: 'gregory' },
  weekends: [{ days: ['saturday', 'sunday'] }],
  holidays: [],
}

/** Free functions of a debt and a day. */
export const functions: ReadonlyArray<Exhibit> = [
  rule(
    '30 days past due in 31-60',
    (debt, on) => (late(debt, on) < 30 ? '1-30' : late(debt, on) <= 60 ? '31-60' : '61+'),
    buckets,
  ),
  rule(
    'aging by the due date of the invoice, whatever plan there is',
    (debt, on) => {
      const days = debt.situation === 'unissued' ? 0 : daysPastDue(debt.dueDate, on)
      return days <= 30 ? '1-30' : days <= 60 ? '31-60' : '61+'
    },
    buckets,
  ),
  rule('a validation period of 35 days', (_, on) => addDays(on, 35), validationRuns(washington)),
  rule('a validation period from the day of sending', (_, on) => addDays(on, 30), validationRuns(washington)),
  rule('a call on everybody who is late', (debt, on) => late(debt, on) > 3, asksOnlyWhatMayBeAsked),
  rule(
    'a call on who promised, as long as something is open',
    (debt, on) => debt.situation === 'open' && late(debt, on) > 0 && openBalance(debt) > promisedBalance(debt, on) / 2n,
    asksOnlyWhatMayBeAsked,
  ),
  rule('a write-off of a debt in a current plan', (debt, on) => late(debt, on) > 60, givesUpOnlyWhatIsLost),
  rule(
    'a write-off of what is small, whatever stands against it',
    (debt) => debt.situation === 'open' && openBalance(debt) < 10_000_00n,
    givesUpOnlyWhatIsLost,
  ),
  rule('court for everybody who is ninety days late', (debt, on) => late(debt, on) >= 90, suesOnlyWhatMayBeSued),
]

/** The same without a fault. */
export const soundFunctions: ReadonlyArray<Exhibit> = [
  rule(
    'aging by the oldest part',
    (debt, on) => (late(debt, on) <= 30 ? '1-30' : late(debt, on) <= 60 ? '31-60' : '61+'),
    buckets,
  ),
  rule(
    'a validation period by the calendar',
    (_, on) => {
      const period = validationPeriod(on, washington)
      return isRight(period) ? period.right.endsOn : on
    },
    validationRuns(washington),
  ),
  rule(
    'a call on who may be asked',
    (debt, on) => debt.situation === 'open' && ownerOfContact(debt) === 'creditor' && dunnableBalance(debt, on) > 0n,
    asksOnlyWhatMayBeAsked,
  ),
  rule(
    'a write-off of what nobody waits for',
    (debt, on) =>
      debt.situation === 'open' &&
      late(debt, on) > 60 &&
      ownerOfContact(debt) === 'creditor' &&
      currentPlan(debt) === undefined &&
      dunnableBalance(debt, on) === openBalance(debt),
    givesUpOnlyWhatIsLost,
  ),
]
