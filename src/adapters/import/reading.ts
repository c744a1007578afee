import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { DecimalMark } from './cell/figure.js'
import type { DateColumn, DateContext } from './date/read-date.js'
import type { Field } from './field.js'
import type { Columns } from './header/columns.js'

/** What rows of one number are. */
export type SharedNumber = 'instalments' | 'lines'

/** How the rows of a file are read: all that its headers, its values and the user say of it. */
export interface Reading {
  readonly headers: ReadonlyArray<string>
  /** The line of the file that the headers stand on; titles are above it. */
  readonly headerRow: number
  /** How many cells a row has, without empty ones at the end. */
  readonly width: number
  readonly columns: Columns
  readonly dates: Readonly<Partial<Record<Field, DateColumn>>>
  readonly context: DateContext
  /** Of rows without a currency of their own. */
  readonly currency: CurrencyCode | undefined
  /** Amounts are in toman: ten rials each. */
  readonly toman: boolean
  readonly decimal: DecimalMark
  /** Days from issue to due, where a row does not say when it is due. */
  readonly terms: number | undefined
  /** Debts without an issue date were issued on this day at the latest. */
  readonly opening: LocalDate | undefined
  /** When what is paid was paid, where a row does not say; its issue date where nobody does. */
  readonly paidOn: LocalDate | undefined
  /** What rows that share a number are: instalments of one debt, lines that each say the whole of it, or nothing yet. */
  readonly shared: SharedNumber | undefined
  /** Amounts are whole numbers of the minor unit. */
  readonly minorUnits: boolean
  /** What was paid stands with a minus, as what is taken off the amount. */
  readonly paidBelowZero: boolean
  /** What is open of debts above zero stands with a minus. */
  readonly openBelowZero: boolean
  /** What a figure of one is: 1000 where amounts are in thousands. */
  readonly scale: number
  readonly sections: Sections | undefined
}

/** Lines between the rows that name the debtor of those below them. */
export interface Sections {
  /** The column in which such a line stands alone. */
  readonly at: number | undefined
  /** The word before the name, by its key: `customer` of `Customer: 1000482`. */
  readonly label: string | undefined
  /** The debtor that a title above the headers names. */
  readonly first: string | undefined
  /** Lines with the name of a group in the first column, and the sums of its rows beside it. */
  readonly groups: boolean
}
