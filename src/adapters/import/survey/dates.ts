import { calendarsAtHand } from '../date/calendars-at-hand.js'
import { calendarIn, ordersIn } from '../date/date-detection.js'
import type { Calendars } from '../date/day-of.js'
import type { DateColumn } from '../date/read-date.js'
import type { Field } from '../field.js'
import type { Columns } from '../header/columns.js'
import type { ReadingRequest } from '../import-request.js'
import type { Question } from '../question.js'
import type { Understood } from '../understood.js'
import type { Watch } from './watch.js'

interface Dates {
  readonly of: Readonly<Partial<Record<Field, DateColumn>>>
  readonly calendars: Calendars
  readonly questions: ReadonlyArray<Question>
  readonly told: (columns: Columns, headers: ReadonlyArray<string>) => Understood['dates']
}

/** How the dates of each column are read, and what has to be asked of them. */
export const datesOf = async ({ dates, decimal }: Watch, request: ReadingRequest, thisYear: number): Promise<Dates> => {
  const { dateFormat, calendar: said } = request
  const all = dates.map(({ evidence }) => evidence)
  const { orders, unclear } = ordersIn(all, (request.decimal ?? decimal.mark()) === 'comma')
  const questions: Question[] = dateFormat === undefined ? [...unclear] : []
  const shown = said ?? dateFormat?.calendar ?? calendarIn(all, thisYear)
  const named = all.some(({ plain }) => plain.size > 0)
  if (typeof shown === 'object') questions.push(shown)
  const calendar = typeof shown === 'string' ? shown : undefined
  const needs = (calendar !== undefined && calendar !== 'gregorian') || named
  const calendars = needs ? await calendarsAtHand() : {}
  if (calendars === undefined && calendar !== undefined && calendar !== 'gregorian') {
    questions.push({ _tag: 'NoCalendars', calendar })
  }
  const of: Partial<Record<Field, DateColumn>> = {}
  dates.forEach(({ field }, index) => {
    of[field] = { format: dateFormat, orders: orders[index] ?? {}, calendar }
  })
  return {
    of,
    calendars: calendars ?? {},
    questions,
    told: (columns, headers) =>
      dates.map(({ field, evidence }, index) => {
        const numbers = [...evidence.alike].map(([looks, { pattern }]) => pattern(orders[index]?.[looks]))
        const formats = dateFormat === undefined ? [...numbers, ...evidence.plain.keys()] : [dateFormat.name]
        const other = evidence.otherYears() === undefined ? [] : [`${calendar} calendar`]
        return { field, column: headers[columns.of[field]?.at[0] ?? -1] ?? field, formats: [...formats, ...other] }
      }),
  }
}
