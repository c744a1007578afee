import type { CalendarName } from '../../domain/calendar/month-parts.js'
import type { PaymentTerms, TermStep } from '../../domain/payment-terms.js'
import { some } from './phrase.js'

const inCalendar = (calendar: CalendarName | undefined): string =>
  calendar === undefined || calendar === 'gregory' ? '' : ` (${calendar})`

const tellStep = (step: TermStep<CalendarName>): string => {
  switch (step.step) {
    case 'days':
      return some(step.days, 'day')
    case 'months':
      return `${some(step.months, 'month')}${inCalendar(step.calendar)}`
    case 'end-of-month':
      return `to the end of the month${inCalendar(step.calendar)}`
    case 'day-of-month':
      return `to the next day ${step.day} of a month${inCalendar(step.calendar)}`
  }
}

/** When money is due by such terms: `due from the issue 30 days, then to the end of the month`. */
export const tellTerms = (terms: PaymentTerms<CalendarName>): string =>
  terms.length === 0 ? 'due at once' : `due from the issue ${terms.map(tellStep).join(', then ')}`
