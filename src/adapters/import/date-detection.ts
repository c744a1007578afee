import { type DateFormat, fits, partsOf } from './date-format.js'
import { dateText } from './date-text.js'
import { knownDateFormats } from './known-date-formats.js'

/** Two formats that fit every value of a column, and a value that they read as different days. */
export interface AmbiguousDates {
  readonly _tag: 'AmbiguousDates'
  readonly column: string
  readonly formats: ReadonlyArray<string>
  readonly row: number
  readonly value: string
}

/** Tells the format of one column from its values. */
export interface DateDetection {
  readonly see: (row: number, cell: string) => void
  /** Only one format is left: no further value can change that. */
  readonly decided: () => boolean
  /** `undefined` where no value was a date: then any format will do. */
  readonly format: () => DateFormat | AmbiguousDates | undefined
}

/**
 * A value that is no date in any format says nothing of the others. A value that is one in none of the formats left is a
 * row's problem, told when the row is read.
 */
export const detectDates = (column: string): DateDetection => {
  let left = knownDateFormats
  let disagreement: { readonly row: number; readonly value: string } | undefined
  const readings = (day: string) => new Set(left.map((format) => partsOf(format, day)?.join('-')))
  return {
    see: (row, cell) => {
      if (cell === '' || left.length === 1) return
      const { day } = dateText(cell)
      const fitting = left.filter((format) => fits(format, day))
      if (fitting.length === 0) return
      left = fitting
      if (disagreement === undefined && readings(day).size > 1) disagreement = { row, value: cell }
    },
    decided: () => left.length === 1,
    format: () => {
      if (left.length === knownDateFormats.length) return undefined
      if (left.length === 1 || disagreement === undefined) return left[0]
      return { _tag: 'AmbiguousDates', column, formats: left.map(({ name }) => name), ...disagreement }
    },
  }
}
