import type { CashApplicationError } from '../command/apply-cash.js'
import type { InvalidCommand } from '../store/envelope-check.js'
import type { MixedDates } from './cells.js'
import type { FileError } from './csv/file-error.js'
import type { AmbiguousDates } from './date-detection.js'
import type { HeaderError } from './header-error.js'
import type { RowProblem } from './row-problem.js'

/** Rows that stopped the import: the first of their problems, and how many rows there are. Nothing was imported. */
export interface BadRows {
  readonly _tag: 'BadRows'
  readonly file: string
  readonly rows: number
  readonly rejected: number
  readonly problems: ReadonlyArray<RowProblem>
}

/** Somebody wrote to the book between the check and the import, so that a row is refused now. Rows before it are in. */
export interface BookChanged {
  readonly _tag: 'BookChanged'
  readonly problem: RowProblem
}

/** Why a file is not imported, beside what can go wrong with a store. */
export type CsvError =
  | FileError
  | HeaderError
  | AmbiguousDates
  | MixedDates
  | { readonly _tag: 'NoCurrency' }
  | { readonly _tag: 'TagsOfPayments' }
  | BadRows
  | BookChanged

export type ImportError = CsvError | CashApplicationError | InvalidCommand
