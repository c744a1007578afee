import type * as E from 'fp-ts/lib/Either.js'
import type { FileError } from './csv/file-error.js'

/** One row of a source: the line that it begins on, counted from 1, and its cells without space around them. */
export interface SourceRow {
  readonly row: number
  readonly cells: ReadonlyArray<string>
}

/** Rows from somewhere, that can be read more than once: of a file, or of whatever an embedder has. */
export interface RowSource {
  /** What it is called in reports. */
  readonly name: string
  /** Bytes or rows to read, for the progress; nothing where that is not known. */
  readonly size: number
  /** How it was written, for the report: encoding, what parts its columns, the sheet. */
  readonly form: SourceForm
  /** The names of the cells, where they stand in no row. */
  readonly headers?: ReadonlyArray<string>
  readonly records: (onBytes?: (count: number) => void) => AsyncGenerator<E.Either<FileError, ReadonlyArray<SourceRow>>>
  /** Rows from all over it, without their numbers, where it can be looked into without being read. */
  readonly glimpses?: () => AsyncIterable<ReadonlyArray<string>>
  /** Whether it is still what it was when it was opened. */
  readonly isUnchanged: () => Promise<boolean>
}

export type SourceForm =
  | {
      readonly kind: 'csv'
      readonly encoding: string
      readonly delimiter: string
      readonly byteOrderMark: boolean
    }
  | { readonly kind: 'sheet'; readonly sheet: string; readonly sheets: ReadonlyArray<string> }
  | { readonly kind: 'records' }
