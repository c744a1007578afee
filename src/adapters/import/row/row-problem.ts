import { visible } from '../../../domain/value/visible.js'

/**
 * A problem of a row: the column, the value, and what was expected.
 *
 * @since 0.2.0
 */
export interface RowProblem {
  readonly row: number
  /** The header of the column; `undefined` if the problem is the row as a whole. */
  readonly column: string | undefined
  readonly value: string
  readonly expected: string
}

const longestValue = 300

/** A value shortened for a problem, so that a report about bad input stays short. */
export const valueTold = (value: string): string =>
  value.length > longestValue ? `${value.slice(0, longestValue)}...` : value

const longest = 60

const shown = (value: string): string =>
  JSON.stringify(value.length > longest ? `${value.slice(0, longest - 3)}...` : value)

/**
 * `row 12, InvoiceDate "2/30/2013": expected ...`
 *
 * @since 0.2.0
 */
export const tellRowProblem = ({ row, column, value, expected }: RowProblem): string =>
  visible(`row ${row}, ${column === undefined ? '' : `${column} `}${shown(value)}: expected ${expected}`)
