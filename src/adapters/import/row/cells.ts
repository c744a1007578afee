import * as E from 'fp-ts/lib/Either.js'
import { type CurrencyCode, exponent } from '../../../domain/value/currency.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { type Money, money } from '../../../domain/value/money.js'
import { Tag } from '../../../domain/value/tags.js'
import { readText, type TextCodec } from '../../../domain/value/text-codec.js'
import { readAmount } from '../cell/amount.js'
import { currencyNamed, type NamedCurrency } from '../cell/currency-words.js'
import { type TermsText, termsIn } from '../cell/debt-words.js'
import { figureIn } from '../cell/figure.js'
import { yesOrNo } from '../cell/yes-or-no.js'
import { saysNoDay } from '../date/date-text.js'
import { type Field, fieldsOf } from '../field.js'
import { joint, wordKey } from '../header/slot.js'
import type { Reading } from '../reading.js'
import type { SourceRow } from '../row-source.js'
import { asId } from './as-id.js'
import { dateIn, signedIn } from './readers.js'
import { type RowProblem, valueTold } from './row-problem.js'

/** A date that only a rival format can read: the days and months of this column change places. */
export interface MixedDates {
  readonly _tag: 'MixedDates'
  readonly row: number
  readonly column: string
  readonly value: string
  readonly format: string
  readonly rival: string
}

/** No cell that is read is longer: ids, amounts and days are shorter by far, and the debts of a cheque are. */
const longestCell = 10_000

/** Words with one number at most: a day that does not exist has more, and is none of them. */
const wordsOfTerms = /^(?=.*\p{L})\P{Nd}*(?:\p{Nd}{1,3}\P{Nd}*)?$/u

/** Reads the cells of one row by field. What cannot be read answers nothing, and leaves its problem. */
export class Cells {
  readonly problems: RowProblem[] = []
  mixed: MixedDates | undefined
  constructor(
    private readonly reading: Reading,
    private readonly record: SourceRow,
    /** The debtor that a row above named, for rows that name none. */
    private readonly section?: string,
  ) {}

  /** A row has as many cells as there are headers; a spreadsheet may leave empty ones behind them. */
  isWhole(): boolean {
    const { width } = this.reading
    const { cells, row } = this.record
    const rest = cells.length > width ? cells.slice(width).findLastIndex((cell) => cell !== '') + 1 : 0
    if (cells.length >= width && rest === 0) return this.isShort()
    const found = rest === 0 ? cells.length : width + rest
    const expected = `${width} columns, found ${found}${found < width ? ' (is the row cut off?)' : ''}`
    this.problems.push({ row, column: undefined, value: valueTold(cells.join(',')), expected })
    return false
  }

  private isShort(): boolean {
    if (this.record.cells.every((cell) => cell.length <= longestCell)) return true
    for (const field of fieldsOf[this.reading.columns.as]) {
      if (this.text(field).length > longestCell) this.problem(field, `at most ${longestCell} characters in a cell`)
    }
    return this.problems.length === 0
  }

  has(field: Field): boolean {
    return this.text(field) !== ''
  }

  /** What a field says, translated where the user says what its words mean. */
  text(field: Field): string {
    const slot = this.reading.columns.of[field]
    const said = slot === undefined ? '' : (slot.constant ?? this.joined(slot.at))
    if (said === '' && field === 'debtor') return this.section ?? ''
    return slot?.translate?.get(wordKey(said)) ?? said
  }

  /** What each of the columns of a field says, where it says something. */
  parts(field: Field): ReadonlyArray<string> {
    const { at = [] } = this.reading.columns.of[field] ?? {}
    const said = at.length > 1 ? at.map((index) => this.record.cells[index] ?? '') : [this.text(field)]
    return said.filter((text) => text !== '')
  }

  private joined(at: ReadonlyArray<number>): string {
    const { cells } = this.record
    if (at.length === 1) return cells[at[0] ?? 0] ?? ''
    const parts = at.map((index) => cells[index] ?? '').filter((part) => part !== '')
    return parts.join(joint)
  }

  columnOf(field: Field): string {
    const { columns, headers } = this.reading
    const at = columns.of[field]?.at ?? []
    // What a row would have to say as well may have no column: then its field is named.
    return at.length === 0 ? field : at.map((index) => headers[index] ?? '').join('+')
  }

  problem(field: Field, expected: string): undefined {
    const { row } = this.record
    this.problems.push({ row, column: this.columnOf(field), value: valueTold(this.text(field)), expected })
    return undefined
  }

  id<A extends string>(field: Field, codec: TextCodec<A>): A | undefined {
    const said = this.text(field)
    if (said.charCodeAt(0) === 35 && failed.test(said)) {
      return this.problem(field, 'an id, and no error of a formula: --on-error skip or report leaves the row out')
    }
    const read = readText(codec, asId(field === 'debtor' ? inOneLine(said) : said))
    return E.isRight(read) ? read.right : this.problem(field, read.left.expected)
  }

  optionalId<A extends string>(field: Field, codec: TextCodec<A>): A | undefined {
    return this.has(field) ? this.id(field, codec) : undefined
  }

  date(field: Field): LocalDate | undefined {
    const text = this.text(field)
    if (text === '') {
      const format = this.reading.dates[field]?.format
      return this.problem(field, format === undefined ? 'a date such as 2026-03-31' : `a date as ${format.name}`)
    }
    const date = dateIn(this.reading, field)(text)
    if (E.isRight(date)) return date.right
    const { expected, rival } = date.left
    this.problem(field, expected)
    if (rival !== undefined) {
      const { row } = this.record
      this.mixed ??= { _tag: 'MixedDates', row, column: this.columnOf(field), value: text, ...rival }
    }
    return undefined
  }

  /** Whether there is a day, or what should be one: zeros and `N/A` say that there is none. */
  hasDay(field: Field): boolean {
    const text = this.text(field)
    return text !== '' && !saysNoDay(text)
  }

  optionalDate(field: Field): LocalDate | undefined {
    return this.hasDay(field) ? this.date(field) : undefined
  }

  /** Terms that stand where a day would: `Due on receipt`. */
  termsInPlaceOf(field: Field): TermsText | undefined {
    const text = this.text(field)
    return text !== '' && E.isLeft(dateIn(this.reading, field)(text)) && wordsOfTerms.test(text)
      ? termsIn(text)
      : undefined
  }

  /** The currency of the row: of its column, of all rows, or of the sign beside its amount where that can mean only one. */
  currency(amount: Field = 'amount'): CurrencyCode | undefined {
    return this.namedCurrency(amount)?.currency
  }

  private namedCurrency(amount: Field): NamedCurrency | undefined {
    const text = this.text('currency')
    if (text !== '') {
      const named = currencyNamed(text)
      return named ?? this.problem('currency', 'an ISO 4217 currency code such as EUR')
    }
    if (this.reading.currency !== undefined) return { currency: this.reading.currency, toman: this.reading.toman }
    const mark = figureIn(this.text(amount))?.mark
    const marked = mark === undefined ? undefined : currencyNamed(mark)
    return (
      marked ?? this.problem('currency', 'an ISO 4217 currency code such as EUR, or --currency for rows without one')
    )
  }

  /** An amount above zero. */
  amount(currency: CurrencyCode | undefined, field: Field = 'amount'): Money | undefined {
    if (currency === undefined) return undefined
    if (this.reading.minorUnits) {
      const amount = this.signed(currency, field)
      return amount === undefined || amount.amount > 0n ? amount : this.problem(field, 'an amount above zero')
    }
    const amount = readAmount(this.text(field), currency, this.reading.decimal)
    return E.isRight(amount) ? this.inUnits(amount.right, field) : this.problem(field, amount.left)
  }

  /** An amount of any sign; of several columns, their sum. */
  signed(currency: CurrencyCode | undefined, field: Field): Money | undefined {
    if (currency === undefined) return undefined
    const read = signedIn(this.reading, currency)
    const isSum = (this.reading.columns.of[field]?.at.length ?? 0) > 1 && this.has(field)
    const amount = isSum ? summed(this.parts(field).map(read)) : read(this.text(field))
    return E.isRight(amount) ? this.inUnits(amount.right, field) : this.problem(field, amount.left)
  }

  /** What a figure comes to: of a list in thousands a thousand times as much, of toman ten times. */
  private inUnits(read: Money, field: Field): Money {
    const { scale } = this.reading
    const amount = scale === 1 ? read : money(read.amount * BigInt(scale), read.currency)
    const text = this.text('currency')
    const toman = text === '' ? this.reading.toman : currencyNamed(text)?.toman === true
    if (!toman || exponent(amount.currency) !== exponent('IRR')) return amount
    // A cell that says so itself has been read as tomans.
    const mark = figureIn(this.text(field))?.mark
    const told = mark !== undefined && currencyNamed(mark)?.toman === true
    return told ? amount : money(amount.amount * 10n, amount.currency)
  }

  yes(field: Field): boolean {
    const answer = yesOrNo(this.text(field))
    return answer ?? this.problem(field, 'yes or no') ?? false
  }

  tags(): Readonly<Record<string, string>> | undefined {
    const tags: Array<[string, string]> = []
    for (const [name, index] of this.reading.columns.tags) {
      const value = asId(this.record.cells[index] ?? '')
      if (value === '') continue
      const read = readText(Tag, value)
      if (E.isRight(read)) tags.push([name, read.right])
      else {
        const { row } = this.record
        this.problems.push({
          row,
          column: this.reading.headers[index],
          value: valueTold(value),
          expected: read.left.expected,
        })
      }
    }
    return tags.length === 0 ? undefined : Object.fromEntries(tags)
  }
}

/** What a spreadsheet shows where a formula came to nothing, in English or in German. */
const failed = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|NV|BEZUG!|WERT!|ZAHL!|formula )/

/** A name that is broken into lines, as cells of spreadsheets are. */
const inOneLine = (text: string): string =>
  text.includes('\n') || text.includes('\r') ? text.replace(/[\r\n]+/g, ' ').replace(/ {2,}/g, ' ') : text

const summed = (amounts: ReadonlyArray<E.Either<string, Money>>): E.Either<string, Money> =>
  amounts.reduce((sum, one) =>
    E.isLeft(sum) ? sum : E.isLeft(one) ? one : E.right(money(sum.right.amount + one.right.amount, sum.right.currency)),
  )
