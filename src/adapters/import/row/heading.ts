import { signsOf } from '../cell/currency-mark.js'
import { currencyNamed } from '../cell/currency-words.js'
import { digitsOf, figureIn } from '../cell/figure.js'
import { dateText } from '../date/date-text.js'
import { writtenDay } from '../date/written-day.js'
import { isNameOfAge } from '../header/age-buckets.js'
import type { Columns } from '../header/columns.js'
import { labelledIn } from '../header/labelled.js'
import type { Slot } from '../header/slot.js'
import type { Reading } from '../reading.js'
import { isCount } from './count-line.js'

/** A line among the rows that is none of them: it names the debtor of those below, sums them up, or says something else. */
export interface Heading {
  readonly why: 'section' | 'total' | 'remark'
  readonly debtor?: string
}

const remark: Heading = { why: 'remark' }

/** The place of the only cell that has something in it; none where there are several. */
export const onlyFilled = (cells: ReadonlyArray<string>): number => {
  let only = -1
  for (let at = 0; at < cells.length; at += 1) {
    if (cells[at] === '') continue
    if (only >= 0) return -1
    only = at
  }
  return only
}

/** Whether a cell is a figure, whatever mark is before its decimals, and no name with digits in it. */
export const isFigure = (cell: string): boolean => {
  const figure = figureIn(cell)
  if (figure === undefined) return false
  const { body, mark } = figure
  const known = mark === undefined || currencyNamed(mark) !== undefined || signsOf(mark).length > 0
  return known && (digitsOf(body, 'point') ?? digitsOf(body, 'comma')) !== undefined
}

/** A line that is drawn: `------`. */
export const isRuling = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)

/** The headers once more, as on each page of a list that was made to be printed. */
export const repeatsHeaders = (headers: ReadonlyArray<string>, cells: ReadonlyArray<string>): boolean => {
  let same = 0
  for (const [at, cell] of cells.entries()) {
    if (cell === '') continue
    if (cell !== headers[at]) return false
    same += 1
  }
  return same > 1
}

/** `Azure Interior (3)`: a group of three rows is that of Azure Interior. */
export const groupName = (text: string): string => text.replace(/\s*\(\d{1,7}\)$/, '')

/** Whether a row has the name of a group in its first cell, and nothing but figures beside it. */
export const isGroupRow = ({ of }: Columns, cells: ReadonlyArray<string>): boolean => {
  const name = cells[0] ?? ''
  const says = (slot: Slot | undefined) => slot?.at.some((at) => at > 0 && (cells[at] ?? '') !== '') === true
  if (name === '' || says(of.issueDate) || says(of.dueDate) || says(of.debtor) || says(of.debt)) return false
  if (isFigure(name) || writtenDay(dateText(name).day) !== undefined) return false
  const others = cells.slice(1)
  return others.some((cell) => cell !== '') && others.every((cell) => cell === '' || isFigure(cell))
}

/** Tells the lines among the rows that are none. */
export const headingsAmong = (reading: Reading): ((cells: ReadonlyArray<string>) => Heading | undefined) => {
  const { columns, headers, sections, width } = reading
  const { of } = columns
  const first = headers.findIndex((header) => header !== '')
  const ids = [of.debt, of.payment, of.cheque].flatMap((slot) => slot?.at ?? [])
  const namesDebtor = of.debtor === undefined || of.debtor.at.includes(0)
  const lineIn = (text: string, at: number, length: number): Heading | undefined => {
    if (isRuling(text)) return remark
    if (sections?.label !== undefined) {
      const labelled = labelledIn(text)
      if (labelled?.label === sections.label) return { why: 'section', debtor: labelled.name }
    }
    if (sections?.at === at && !isNameOfAge(text)) return { why: 'section', debtor: groupName(text) }
    if (width < 3) return undefined
    if (length < width) return at === 0 && /\s/.test(text) ? remark : undefined
    return (ids.includes(at) && headers[at] !== '') || isFigure(text) ? undefined : remark
  }
  return (cells) => {
    const only = onlyFilled(cells)
    if (isCount(cells)) return remark
    if (only >= 0) return lineIn(cells[only] ?? '', only, cells.length)
    if (first >= 0 && cells[first] === headers[first] && repeatsHeaders(headers, cells)) return remark
    if (!sections?.groups || !isGroupRow(columns, cells)) return undefined
    return namesDebtor ? { why: 'section', debtor: groupName(cells[0] ?? '') } : { why: 'total' }
  }
}
