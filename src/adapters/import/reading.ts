import type { CurrencyCode } from '../../domain/value/currency.js'
import type { Columns } from './columns.js'
import type { Field } from './field.js'
import type { DecimalMark } from './read-amount.js'
import type { DateColumn } from './read-date.js'

/** How the rows of a file are read: all that its headers, its values and the user say of it. */
export interface Reading {
  readonly headers: ReadonlyArray<string>
  /** How many cells a row has, without empty ones at the end. */
  readonly width: number
  readonly columns: Columns
  readonly dates: Readonly<Partial<Record<Field, DateColumn>>>
  readonly currency: CurrencyCode | undefined
  readonly decimal: DecimalMark
  /** Days from issue to due, where a row does not say when it is due. */
  readonly terms: number
}
