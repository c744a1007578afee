import type { CurrencyCode } from '../../domain/value/currency.js'
import type { Instant } from '../../domain/value/instant.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Zone } from '../../domain/value/zone.js'
import type { DecimalMark } from './cell/figure.js'
import type { CsvForm } from './csv/csv-file.js'
import type { DateFormat } from './date/date-format.js'
import type { CalendarOfFile } from './date/month-names.js'
import type { Wanted } from './header/columns.js'
import type { ImportSummary } from './import-summary.js'

/**
 * What to do with rows that cannot be imported. `stop`: import nothing of the file. `skip`: leave them out.
 * `report`: leave them out and write them to a separate file, where they can be corrected.
 *
 * @since 0.2.0
 */
export type OnError = 'stop' | 'skip' | 'report'

/**
 * Progress of an import: bytes read and bytes in all, in each of its passes.
 *
 * @since 0.2.0
 */
export interface Progress {
  readonly phase: 'checking' | 'importing' | 'settling'
  readonly done: number
  readonly of: number
}

/**
 * Facts about rows that they do not state themselves. Anything missing here is found in the rows, or asked as a question.
 *
 * @since 0.2.0
 */
export interface ReadingRequest extends Wanted {
  /** `false`: use the preset of a system only if one is named, and never choose one by the headers. */
  readonly anyPreset?: boolean | undefined
  /** For rows without their own currency. */
  readonly currency?: CurrencyCode | undefined
  /** Format of all dates; without it, it is detected per column. */
  readonly dateFormat?: DateFormat | undefined
  /** Calendar of years such as 1405 and 1447, if it is unclear. */
  readonly calendar?: CalendarOfFile | undefined
  /** Zone of the book, to convert times that have their own zone. */
  readonly zone?: Zone | undefined
  readonly decimal?: DecimalMark | undefined
  /** Days from issue to due date, for debts without a due date. */
  readonly terms?: number | undefined
  /** Debts without an issue date count as issued on this day at the latest. */
  readonly opening?: LocalDate | undefined
  /** Rows that share a number are instalments of one debt; otherwise a question asks about them. */
  readonly instalments?: boolean | undefined
  /** Rows that share a number are lines of one invoice, and each has the total of the invoice. */
  readonly lines?: boolean | undefined
  /** Amounts are whole numbers of the minor unit: 12345 is 123.45. */
  readonly minorUnits?: boolean | undefined
  /** Factor of all amounts: 1000 if they are in thousands. A question asks for it if a title or header says so. */
  readonly scale?: number | undefined
  /** Payment date of paid amounts if the rows do not state it; by default their issue date. */
  readonly paidOn?: LocalDate | undefined
  /** What to do with bad rows. With `skip` or `report`, a number shared by several debtors is no question. */
  readonly onError?: OnError | undefined
}

/**
 * How to import rows, who imports them, and what to do with bad ones.
 *
 * @since 0.2.0
 */
export interface RowsRequest extends ReadingRequest {
  readonly onError: OnError
  /** The rows are all open items of that day; items that are no longer on the list are settled, or kept. */
  readonly openItems?: { readonly asOf: LocalDate; readonly gone: 'settle' | 'keep' } | undefined
  /** The file to which `report` writes. */
  readonly rejects?: string | undefined
  readonly actor: string
  readonly recordedAt: Instant
  /** Called after the check and before anything is written, with what the import would do. */
  readonly onChecked?: ((summary: ImportSummary) => void) | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/**
 * How to import a file. Without `rejects`, `report` writes beside it.
 *
 * @since 0.2.0
 */
export interface ImportRequest extends RowsRequest, CsvForm {
  readonly file: string
}

export const rejectsFileOf = ({ file, rejects }: ImportRequest): string => rejects ?? `${file}.rejects.csv`
