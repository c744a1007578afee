import type { BookRejection } from '../../domain/book/book.js'
import type { CashApplicationError } from '../command/apply-cash.js'
import type { BatchRefusal } from '../command/handle-batch.js'
import type { InvalidCommand } from '../store/envelope-check.js'
import type { AppendError, ReadError } from '../store/event-store.js'
import type { FileError } from './csv/file-error.js'
import type { Question } from './question.js'
import type { MixedDates } from './row/cells.js'
import type { RowProblem } from './row/row-problem.js'

/**
 * Bad rows stopped the import: the first problems, and the number of bad rows. Nothing was imported.
 *
 * @since 0.2.0
 */
export interface BadRows {
  readonly _tag: 'BadRows'
  readonly file: string
  readonly rows: number
  readonly rejected: number
  readonly problems: ReadonlyArray<RowProblem>
}

/**
 * Somebody wrote to the book between the check and the import, so that a row is refused now. The rows before it are stored.
 *
 * @since 0.2.0
 */
export interface BookChanged {
  readonly _tag: 'BookChanged'
  readonly problem: RowProblem
}

/**
 * Questions that must be answered first, all at once. Nothing was imported.
 *
 * @since 0.2.0
 */
export interface Unclear {
  readonly _tag: 'Unclear'
  readonly file: string
  readonly questions: ReadonlyArray<Question>
}

/**
 * The book refuses a change that a list of open items needs for a debt or a credit.
 *
 * @since 0.2.0
 */
export interface NotBrought {
  readonly _tag: 'NotBrought'
  readonly of: string
  readonly refused: BatchRefusal<BookRejection>
}

/**
 * The store failed after some of the rows were stored. They stay: the same import again continues after them, and stores none
 * twice. `step` says whether rows were being written or cash application was running afterwards.
 *
 * @since 0.2.0
 */
export interface Interrupted {
  readonly _tag: 'Interrupted'
  readonly step: 'rows' | 'cash'
  readonly rows: number
  readonly events: number
  readonly cause: AppendError | ReadError
}

/** Why a file is not imported, apart from failures of a store. */
export type CsvError =
  | FileError
  | Unclear
  | MixedDates
  | BadRows
  | BookChanged
  | NotBrought
  | Interrupted
  | { readonly _tag: 'SkippedOpenItems'; readonly rejected: number }

/**
 * Why a source was not imported, or only in part. {@link tellImportError} describes it in words.
 *
 * @since 0.2.0
 */
export type ImportError = CsvError | CashApplicationError | InvalidCommand
