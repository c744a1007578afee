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
 * Rows that stopped the import: the first of their problems, and how many rows there are. Nothing was imported.
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
 * Somebody wrote to the book between the check and the import, so that a row is refused now. Rows before it are in.
 *
 * @since 0.2.0
 */
export interface BookChanged {
  readonly _tag: 'BookChanged'
  readonly problem: RowProblem
}

/**
 * What has to be answered first, all of it at once. Nothing was imported.
 *
 * @since 0.2.0
 */
export interface Unclear {
  readonly _tag: 'Unclear'
  readonly file: string
  readonly questions: ReadonlyArray<Question>
}

/**
 * The book refuses what a list of open items says of a debt or a credit.
 *
 * @since 0.2.0
 */
export interface NotBrought {
  readonly _tag: 'NotBrought'
  readonly of: string
  readonly refused: BatchRefusal<BookRejection>
}

/**
 * The store failed after some of the rows were in. They stay: the same import again goes on behind them, and takes none twice.
 * `step` tells whether rows were being written, or cash was finding its debts after all of them.
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

/** Why a file is not imported, beside what can go wrong with a store. */
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
 * Why nothing of a source is imported, or not all of it. {@link tellImportError} says it in words.
 *
 * @since 0.2.0
 */
export type ImportError = CsvError | CashApplicationError | InvalidCommand
