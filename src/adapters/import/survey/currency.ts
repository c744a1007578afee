import { currencyInHeader, currencyNamed, type NamedCurrency } from '../cell/currency-words.js'
import { figureIn } from '../cell/figure.js'
import { amountFields } from '../field.js'
import type { Columns } from '../header/columns.js'
import type { ReadingRequest } from '../import-request.js'
import type { Question } from '../question.js'
import { isShare, isTotalWord } from '../row/totals.js'
import type { SourceRow } from '../row-source.js'

/** The currency of rows that have none of their own, and why it is that. */
export interface Currency extends NamedCurrency {
  readonly because: string
}

/** Of rows without a currency of their own: as the user says, or as the header of an amount or the sign beside each of them does. */
export const currencyOf = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  { currency }: ReadingRequest,
): Currency | undefined => {
  if (currency !== undefined) return { currency, toman: false, because: 'as you say' }
  for (const field of amountFields) {
    for (const at of columns.of[field]?.at ?? []) {
      const named = currencyInHeader(headers[at] ?? '')
      if (named !== undefined) return { ...named, because: `by the header "${headers[at]}"` }
    }
  }
  const [mark, ...others] = columns.of.currency === undefined ? new Set(marksIn(columns, rows)) : []
  const marked = mark === undefined || others.length > 0 ? undefined : currencyMarked(mark)
  // Each of them says itself that it is in tomans.
  return marked && { ...marked, toman: false, because: `by the sign "${mark}" of all amounts` }
}

/** Written in Arabic, a riyal is that of one of several countries. */
const ofSeveral = '\u0631\u064a\u0627\u0644'

const currencyMarked = (mark: string): NamedCurrency | undefined =>
  mark === ofSeveral ? undefined : currencyNamed(mark)

/** What stands beside the amounts of rows that say whose or which debt they are: totals may go without. */
const marksIn = ({ of }: Columns, rows: ReadonlyArray<SourceRow>): ReadonlyArray<string | undefined> => {
  const at = amountFields.flatMap((field) => of[field]?.at ?? [])[0] ?? -1
  const ids = [of.debt, of.payment, of.cheque, of.debtor].flatMap((slot) => slot?.at ?? [])
  return rows.flatMap(({ cells }) => {
    const cell = cells[at] ?? ''
    const said = ids.filter((id) => (cells[id] ?? '') !== '')
    if (isShare(cell) || (ids.length > 0 && (said.length === 0 || said.some((id) => isTotalWord(cells[id] ?? '')))))
      return []
    const figure = figureIn(cell)
    return figure === undefined ? [] : [figure.mark]
  })
}

export const currencyQuestion = (
  columns: Columns,
  rows: ReadonlyArray<SourceRow>,
  currency: Currency | undefined,
): ReadonlyArray<Question> => {
  if (currency !== undefined) return []
  const own = columns.of.currency
  if (own !== undefined) return own.at.length === 1 ? blankQuestion(columns, rows) : []
  const marks = marksIn(columns, rows)
  const told = marks.length > 0 && marks.every((mark) => mark !== undefined && currencyMarked(mark) !== undefined)
  return told ? [] : [{ _tag: 'NoCurrency', mark: marks.find((mark) => mark !== undefined) }]
}

/** Ledgers leave the currency of the house blank: of rows that say what they are, and not in which currency, it is asked. */
const blankQuestion = ({ of }: Columns, rows: ReadonlyArray<SourceRow>): ReadonlyArray<Question> => {
  const { currency, debt, debtor, payment, cheque, issueDate, date } = of
  const amounts = amountFields.flatMap((field) => of[field]?.at ?? [])
  const own = [debt, payment, cheque, debtor, issueDate, date].filter((slot) => slot?.at.length)
  const isBlank = ({ cells }: SourceRow, at: ReadonlyArray<number> = []) =>
    at.every((index) => (cells[index] ?? '') === '')
  /** The sign beside its amount tells it. */
  const marked = ({ cells }: SourceRow) => {
    const mark = amounts.map((at) => figureIn(cells[at] ?? '')?.mark).find((one) => one !== undefined)
    return mark !== undefined && currencyNamed(mark) !== undefined
  }
  const [first, second] = rows.filter(
    (row) => isBlank(row, currency?.at) && own.every((slot) => !isBlank(row, slot?.at)) && !marked(row),
  )
  // One row may be wrong, and is refused then.
  if (first === undefined || second === undefined || own.length === 0) return []
  return [{ _tag: 'NoCurrency', mark: undefined, row: first.row }]
}
