import * as t from 'io-ts'
import { Count } from './count.js'
import { leaf } from './leaf.js'
import { addDays, addMonths, daysInMonth, endOfMonth, fromParts, type LocalDate } from './local-date.js'

const isDayOfMonth = (u: unknown): u is number => Count.is(u) && u >= 1 && u <= 31

/** A day of a month; in a shorter month its last day. */
export const DayOfMonth = leaf<number, number>('a day of a month, 1 to 31', isDayOfMonth)

/** One step from a date to a later one: of days, of Gregorian months, to the end of its month, to the next such day. */
export const TermStep = t.union(
  [
    t.type({ step: t.literal('days'), days: Count }),
    t.type({ step: t.literal('months'), months: Count }),
    t.type({ step: t.literal('end-of-month') }),
    t.type({ step: t.literal('day-of-month'), day: DayOfMonth }),
  ],
  'a step of payment terms',
)
export type TermStep = Readonly<t.TypeOf<typeof TermStep>>

/** Payment terms as data: steps taken in order from the issue date. No steps: due at once. */
export const PaymentTerms = t.readonlyArray(TermStep, 'payment terms')
export type PaymentTerms = ReadonlyArray<TermStep>

/** The first day of that number on or after a date. */
const nextDayOfMonth = (date: LocalDate, day: number): LocalDate => {
  const inMonthOf = (some: LocalDate): LocalDate => {
    const [year, month] = [Number(some.slice(0, 4)), Number(some.slice(5, 7))]
    return fromParts(year, month, Math.min(day, daysInMonth(year, month)))
  }
  const inThisMonth = inMonthOf(date)
  return inThisMonth >= date ? inThisMonth : inMonthOf(addDays(endOfMonth(date), 1))
}

const take = (date: LocalDate, step: TermStep): LocalDate => {
  switch (step.step) {
    case 'days':
      return addDays(date, step.days)
    case 'months':
      return addMonths(date, step.months)
    case 'end-of-month':
      return endOfMonth(date)
    case 'day-of-month':
      return nextDayOfMonth(date, step.day)
  }
}

/**
 * The due date that terms give to an issue date; never before it.
 *
 * @example
 * // 45 days after the end of the month of the invoice
 * dueDateBy([{ step: 'end-of-month' }, { step: 'days', days: 45 }], localDate('2019-01-15')) // 2019-03-17
 */
export const dueDateBy = (terms: PaymentTerms, issuedOn: LocalDate): LocalDate => terms.reduce(take, issuedOn)
