import * as E from 'fp-ts/lib/Either.js'
import type { BusinessCalendar } from '../calendar/business-calendar.js'
import { addBusinessDays } from '../calendar/business-days.js'
import type { NoBusinessDay } from '../calendar/error.js'
import { addDays, type LocalDate } from '../value/local-date.js'

/**
 * The validation period of a notice that was sent: it is taken to be received on the fifth business day after it, and ends thirty
 * days later. A dispute in writing by then stops the collection of what it disputes. `calendar` has Saturdays, Sundays and the
 * legal holidays of the place.
 *
 * Source: 12 CFR 1006.34(b)(5).
 *
 * @since 0.2.0
 * @returns left where the calendar has no business day within a year.
 */
export const validationPeriod = (
  sentOn: LocalDate,
  calendar: BusinessCalendar,
): E.Either<NoBusinessDay, { readonly receivedOn: LocalDate; readonly endsOn: LocalDate }> => {
  const receivedOn = addBusinessDays(calendar, sentOn, 5)
  return E.isLeft(receivedOn)
    ? receivedOn
    : E.right({ receivedOn: receivedOn.right, endsOn: addDays(receivedOn.right, 30) })
}
