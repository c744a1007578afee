import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import { type CurrencyCode, isCurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Money } from '../../domain/value/money.js'
import type { CsvRecord } from './csv/records.js'
import type { DateFormat } from './date-format.js'
import type { Field } from './field.js'
import { readAmount } from './read-amount.js'
import { readDate } from './read-date.js'
import type { Reading } from './reading.js'
import type { RowProblem } from './row-problem.js'
import { yesOrNo } from './yes-or-no.js'

/** A date that only a rival format can read: the days and months of this column change places. */
export interface MixedDates {
  readonly _tag: 'MixedDates'
  readonly row: number
  readonly column: string
  readonly value: string
  readonly format: string
  readonly rival: string
}

/** Reads the cells of one row by field. What cannot be read answers nothing, and leaves its problem. */
export class Cells {
  readonly problems: RowProblem[] = []
  mixed: MixedDates | undefined
  constructor(
    private readonly reading: Reading,
    private readonly record: CsvRecord,
  ) {}

  /** A row has as many cells as there are headers; a spreadsheet may leave empty ones behind them. */
  isWhole(): boolean {
    const { width } = this.reading
    const { cells, row } = this.record
    const rest = cells.length > width ? cells.slice(width).findLastIndex((cell) => cell !== '') + 1 : 0
    if (cells.length >= width && rest === 0) return true
    const found = rest === 0 ? cells.length : width + rest
    const expected = `${width} columns, found ${found}${found < width ? ' (is the row cut off?)' : ''}`
    this.problems.push({ row, column: undefined, value: cells.join(','), expected })
    return false
  }

  text(field: Field): string {
    const index = this.reading.columns.of[field]
    return index === undefined ? '' : (this.record.cells[index] ?? '')
  }

  problem(field: Field, expected: string): undefined {
    const index = this.reading.columns.of[field]
    // What a row would have to say as well may have no column: then its field is named.
    const column = index === undefined ? field : this.reading.headers[index]
    this.problems.push({ row: this.record.row, column, value: this.text(field), expected })
    return undefined
  }

  id<A extends string>(field: Field, codec: t.Type<A, string>): A | undefined {
    const text = this.text(field)
    return codec.is(text) ? text : this.problem(field, codec.name)
  }

  optionalId<A extends string>(field: Field, codec: t.Type<A, string>): A | undefined {
    return this.text(field) === '' ? undefined : this.id(field, codec)
  }

  date(field: Field): LocalDate | undefined {
    const text = this.text(field)
    const column = this.reading.dates[field]
    if (column === undefined || text === '') return this.problem(field, wanted(column?.format))
    const date = readDate(column, text)
    if (E.isRight(date)) return date.right
    const { expected, rival } = date.left
    this.problem(field, expected)
    if (rival !== undefined) {
      const header = this.reading.headers[this.reading.columns.of[field] ?? -1] ?? field
      const { row } = this.record
      const formats = { format: column.format.name, rival: rival.name }
      this.mixed ??= { _tag: 'MixedDates', row, column: header, value: text, ...formats }
    }
    return undefined
  }

  optionalDate(field: Field): LocalDate | undefined {
    return this.text(field) === '' ? undefined : this.date(field)
  }

  currency(): CurrencyCode | undefined {
    const text = this.text('currency')
    const code = text === '' ? this.reading.currency : text.toUpperCase()
    if (isCurrencyCode(code)) return code
    const fallback = text === '' ? ', or --currency for rows without one' : ''
    return this.problem('currency', `an ISO 4217 currency code such as EUR${fallback}`)
  }

  amount(currency: CurrencyCode | undefined): Money | undefined {
    if (currency === undefined) return undefined
    const amount = readAmount(this.text('amount'), currency, this.reading.decimal)
    return E.isRight(amount) ? amount.right : this.problem('amount', amount.left)
  }

  yes(field: Field): boolean {
    const answer = yesOrNo(this.text(field))
    return answer ?? this.problem(field, 'yes or no') ?? false
  }

  tags(): Readonly<Record<string, string>> | undefined {
    const tags: Array<[string, string]> = []
    for (const [name, index] of this.reading.columns.tags) {
      const value = this.record.cells[index] ?? ''
      if (value !== '') tags.push([name, value])
    }
    return tags.length === 0 ? undefined : Object.fromEntries(tags)
  }
}

/** Without a format, no value of the column was a date. */
const wanted = (format: DateFormat | undefined): string =>
  format === undefined ? 'a date such as 2026-03-31, its year in four digits' : `a date as ${format.name}`
