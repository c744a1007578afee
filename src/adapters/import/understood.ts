import type { Field } from './field.js'
import type { Looks } from './survey/profile.js'

/**
 * How a file was understood before its rows were read. Part of the report, so that nothing is read or ignored silently.
 *
 * @since 0.2.0
 */
export interface Understood {
  /** Encoding and delimiter: `UTF-8, columns parted by ;`. */
  readonly form: string
  /** The system that exports such files, if the headers or the user say it. */
  readonly preset?: { readonly name: string; readonly system: string }
  /** The row of the headers, and the lines above it. */
  readonly headerRow: number
  readonly titles: ReadonlyArray<string>
  readonly fields: ReadonlyArray<UnderstoodField>
  readonly left: ReadonlyArray<LeftColumn>
  readonly dates: ReadonlyArray<UnderstoodDates>
  readonly zone: string | null
  /** The decimal mark, and why it was chosen. */
  readonly decimal: { readonly mark: 'point' | 'comma'; readonly because: string }
  /** The currency of rows without their own. */
  readonly currency: { readonly code: string; readonly because: string } | null
}

/**
 * A field, and the columns it is read from.
 *
 * @since 0.2.0
 */
export interface UnderstoodField {
  readonly field: Field
  /** Several columns are joined; none if the value is the same on every row. */
  readonly columns: ReadonlyArray<string>
  readonly because: string
  readonly example: string
}

/**
 * A column that is not read. If it looks like an amount or a date, the report warns, unless it is ignored on purpose.
 *
 * @since 0.2.0
 */
export interface LeftColumn {
  readonly column: string
  readonly looks: Looks
  readonly example: string
  readonly warned: boolean
  /** Why it is not read, if the file shows it: `an age of what is open`. */
  readonly because?: string
}

/**
 * The date patterns of a column, such as `M/D/YYYY`.
 *
 * @since 0.2.0
 */
export interface UnderstoodDates {
  readonly field: Field
  readonly column: string
  readonly formats: ReadonlyArray<string>
}
