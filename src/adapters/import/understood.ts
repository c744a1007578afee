import type { Field } from './field.js'
import type { Looks } from './survey/profile.js'

/** What was understood of a file before a row of it was read: in the report, so that nothing is taken or left silently. */
export interface Understood {
  /** How the file is written: `UTF-8, columns parted by ;`. */
  readonly form: string
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

export interface UnderstoodField {
  readonly field: Field
  /** Joined, where there are several; none where it is the same on every row. */
  readonly columns: ReadonlyArray<string>
  readonly because: string
  readonly example: string
}

/** A column that is not read. One that looks like an amount or a date is a warning, unless it is left with intent. */
export interface LeftColumn {
  readonly column: string
  readonly looks: Looks
  readonly example: string
  readonly warned: boolean
}

export interface UnderstoodDates {
  readonly field: Field
  readonly column: string
  readonly formats: ReadonlyArray<string>
}
