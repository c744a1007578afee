import { addDays, endOfMonth, epochDay, type LocalDate, localDate } from '../../../domain/value/local-date.js'
import { type TermsText, termsIn } from '../cell/debt-words.js'
import type { Reading } from '../reading.js'
import type { Cells } from './cells.js'

/** What the due date of a row comes from: its own cell, its terms, the terms of all, or its issue date for want of all these. */
export type DueFrom = 'cell' | 'terms' | 'all-terms' | 'issue'

export interface DebtDates {
  readonly issueDate: LocalDate
  /** Where the issue date stands in no cell of its own, it is the due date or the day of the opening. */
  readonly issueFrom: 'cell' | 'due' | 'opening'
  readonly dueDate: LocalDate
  readonly dueFrom: DueFrom
}

const lastDay = epochDay(localDate('9999-12-31'))

/**
 * When a debt was issued and is due. Where the file has no issue date, it was issued on its due date, or on the day of the
 * opening if that is earlier.
 */
export const datesOf = (cells: Cells, reading: Reading): DebtDates | undefined => {
  const stated = cells.hasDay('dueDate')
  const inPlace = stated ? cells.termsInPlaceOf('dueDate') : undefined
  const hasDue = stated && inPlace === undefined
  const given = hasDue ? cells.date('dueDate') : undefined
  if (hasDue && given === undefined && !readsIssue(cells, reading)) return undefined
  const issued = issueDateOf(cells, given, reading)
  if (issued === undefined) return undefined
  const { issueDate, issueFrom } = issued
  if (hasDue) return given && { issueDate, issueFrom, dueDate: given, dueFrom: 'cell' }
  const terms = inPlace === undefined ? cells.parts('terms').map(termsIn) : [inPlace]
  const said = longestOf(terms)
  if (terms.some((one) => one === undefined) && reading.terms === undefined) {
    return cells.problem('terms', 'terms such as Net 30 or a number of days, or --terms for rows without')
  }
  if (said === undefined && reading.terms === undefined) {
    return { issueDate, issueFrom, dueDate: issueDate, dueFrom: 'issue' }
  }
  const { days, endOfMonth: toEnd } = said ?? { days: reading.terms ?? 0, endOfMonth: false }
  const from = cells.optionalDate('termsFrom') ?? issueDate
  if (epochDay(from) + days > lastDay) {
    return cells.problem('issueDate', `a date ${days} days before year 10000`)
  }
  const after = addDays(from, days)
  return { issueDate, issueFrom, dueDate: toEnd ? endOfMonth(after) : after, dueFrom: said ? 'terms' : 'all-terms' }
}

/** Of several terms, as of a discount and net, the longest is the net one. */
const longestOf = (terms: ReadonlyArray<TermsText | undefined>): TermsText | undefined =>
  terms.reduce<TermsText | undefined>(
    (longest, one) => (one !== undefined && (longest === undefined || one.days > longest.days) ? one : longest),
    undefined,
  )

type Issued = Pick<DebtDates, 'issueDate' | 'issueFrom'>

/** Whether the issue date of a row is that of its own cell, or of one that has to have one. */
const readsIssue = (cells: Cells, { opening, columns }: Reading): boolean =>
  cells.hasDay('issueDate') || (columns.of.issueDate !== undefined && opening === undefined)

const toldIssue = (cells: Cells): Issued | undefined => {
  const issueDate = cells.date('issueDate')
  return issueDate && { issueDate, issueFrom: 'cell' }
}

const issueDateOf = (cells: Cells, due: LocalDate | undefined, reading: Reading): Issued | undefined => {
  const { opening } = reading
  if (readsIssue(cells, reading)) return toldIssue(cells)
  if (opening !== undefined && (due === undefined || opening < due)) return { issueDate: opening, issueFrom: 'opening' }
  return due === undefined ? toldIssue(cells) : { issueDate: due, issueFrom: 'due' }
}
