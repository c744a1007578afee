import { isLeft } from 'fp-ts/lib/Either.js'
import type { BusinessCalendar } from '../../../domain/calendar/business-calendar.js'
import { addBusinessDays } from '../../../domain/calendar/business-days.js'
import { addDays, type LocalDate } from '../../../domain/value/local-date.js'
import type { RuleLaw } from '../check/check-rule.js'

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
    const received = addBusinessDays(calendar, sentOn, 5)
    if (isLeft(received)) return `no day is a business day by ${calendar.name} within a year of ${sentOn}`
    const first = addDays(received.right, 30)
    return endsOn >= first
      ? undefined
      : `it ends on ${endsOn}; sent on ${sentOn} it is received on ${received.right}, and runs until ${first}`
  },
})
