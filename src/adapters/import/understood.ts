import type { Field } from './field.js'
import type { Looks } from './survey/profile.js'

/**
 * What was understood of a file before a row of it was read: in the report, so that nothing is taken or left silently.
 *
 * @since 0.2.0
 */
export interface Understood {
  /** How the file is written: `UTF-8, columns parted by ;`. */
  readonly form: string
  /** Whose exports are written so, where the headers or the user say. */
  readonly preset?: { readonly name: string; readonly system: string }
  /** The row of the headers, and what stands above it. */
  readonly headerRow: number
  readonly titles: ReadonlyArray<string>
  readonly fields: ReadonlyArray<UnderstoodField>
  readonly left: ReadonlyArray<LeftColumn>
  readonly dates: ReadonlyArray<UnderstoodDates>
  readonly zone: string | null
  /** What stands before decimals, and why. */
  readonly decimal: { readonly mark: 'point' | 'comma'; readonly because: string }
  /** Of rows without a currency of their own. */
  readonly currency: { readonly code: string; readonly because: string } | null
}

/**
 * A field, and the columns it is read from.
 *
 * @since 0.2.0
 */
export interface UnderstoodField {
  readonly field: Field
  /** Joined, where there are several; none where it is the same on every row. */
  readonly columns: ReadonlyArray<string>
  readonly because: string
  readonly example: string
}

/**
 * A column that is not read. One that looks like an amount or a date is a warning, unless it is left with intent.
 *
 * @since 0.2.0
 */
export interface LeftColumn {
  readonly column: string
  readonly looks: Looks
  readonly example: string
  readonly warned: boolean
  /** Why it is left, where the file shows it: `an age of what is open`. */
  readonly because?: string
}

/**
 * How the dates of a column are written: patterns such as `M/D/YYYY`.
 *
 * @since 0.2.0
 */
export interface UnderstoodDates {
  readonly field: Field
  readonly column: string
  readonly formats: ReadonlyArray<string>
}
