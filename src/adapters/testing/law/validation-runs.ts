import { type BusinessCalendar, isBusinessDay } from '../../../domain/calendar/business-calendar.js'
import { addDays, type LocalDate } from '../../../domain/value/local-date.js'
import type { RuleLaw } from '../check/check-rule.js'

/** The fifth business day after a day; the calendar is looked at for a year. */
const assumedReceipt = (calendar: BusinessCalendar, sentOn: LocalDate): LocalDate => {
  let [day, left] = [sentOn, 5]
  for (let n = 1; n <= 366 && left > 0; n++) {
    day = addDays(sentOn, n)
    if (isBusinessDay(calendar, day)) left -= 1
  }
  return day
}

/**
 * A law of any rule that says until when a debtor may dispute what a notice of that day tells him: not before thirty days after the fifth business day by the
 * calendar of the place.
 *
 * @since 0.2.0
 * @example checkRule((_, sentOn) => lastDayToDispute(sentOn), validationRuns(unitedStates))
 */
export const validationRuns = (calendar: BusinessCalendar): RuleLaw<LocalDate> => ({
  name: 'a validation period ends no sooner than thirty days after the fifth business day',
  source: '12 CFR 1006.34(b)(5)',
  says: 'Whoever gets a notice has thirty days to dispute it, from the day on which the post has surely come.',
  wrong: (endsOn, _, sentOn) => {
    const received = assumedReceipt(calendar, sentOn)
    const first = addDays(received, 30)
    return endsOn >= first
      ? undefined
      : `it ends on ${endsOn}; sent on ${sentOn} it is received on ${received}, and runs until ${first}`
  },
})
