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
 * What is done about rows that cannot be imported. `stop`: nothing of the file is imported. `skip`: they are left out.
 * `report`: they are left out and written to a file of their own, where they can be mended.
 *
 * @since 0.2.0
 */
export type OnError = 'stop' | 'skip' | 'report'

/**
 * How far an import is: bytes read of the bytes to read, in either of its passes.
 *
 * @since 0.2.0
 */
export interface Progress {
  readonly phase: 'checking' | 'importing' | 'settling'
  readonly done: number
  readonly of: number
}

/**
 * What is to know of rows that they do not say themselves. What is not told here is told by the rows, or asked.
 *
 * @since 0.2.0
 */
export interface ReadingRequest extends Wanted {
  /** No: the preset of a system is taken only where one is named, whatever the headers are. */
  readonly anyPreset?: boolean | undefined
  /** Of rows without a currency of their own. */
  readonly currency?: CurrencyCode | undefined
  /** Of all dates; without it each column tells its own. */
  readonly dateFormat?: DateFormat | undefined
  /** Of years such as 1405 and 1447, where they do not tell. */
  readonly calendar?: CalendarOfFile | undefined
  /** Of the book, for times that have a zone of their own. */
  readonly zone?: Zone | undefined
  readonly decimal?: DecimalMark | undefined
  /** Days from issue to due, for debts that do not say when they are due. */
  readonly terms?: number | undefined
  /** Debts without an issue date were issued on this day at the latest. */
  readonly opening?: LocalDate | undefined
  /** Rows that share a number are one debt that is due in parts; else that is asked about. */
  readonly instalments?: boolean | undefined
  /** Rows that share a number are lines of one invoice, and each says the whole of it. */
  readonly lines?: boolean | undefined
  /** Amounts are whole numbers of the minor unit: 12345 is 123.45. */
  readonly minorUnits?: boolean | undefined
  /** What a figure of one is: 1000 where amounts are in thousands. Asked, where a title or a header says that they are. */
  readonly scale?: number | undefined
  /** When what is paid was paid, where the rows do not say; their issue dates where nobody does. */
  readonly paidOn?: LocalDate | undefined
  /** What is done about bad rows: of whoever has said so, it is not asked which of two rows is one. */
  readonly onError?: OnError | undefined
}

/**
 * What is imported of rows, by whom, and what is done about bad ones.
 *
 * @since 0.2.0
 */
export interface RowsRequest extends ReadingRequest {
  readonly onError: OnError
  /** The rows are all that is open on that day; what is not on the list any more is settled, or kept. */
  readonly openItems?: { readonly asOf: LocalDate; readonly gone: 'settle' | 'keep' } | undefined
  /** Where `report` writes. */
  readonly rejects?: string | undefined
  readonly actor: string
  readonly recordedAt: Instant
  /** Called when all is checked, before anything is written: with what importing it would do. */
  readonly onChecked?: ((summary: ImportSummary) => void) | undefined
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/**
 * What is imported of a file. `report` writes beside it where no other place is named.
 *
 * @since 0.2.0
 */
export interface ImportRequest extends RowsRequest, CsvForm {
  readonly file: string
}

export const rejectsFileOf = ({ file, rejects }: ImportRequest): string => rejects ?? `${file}.rejects.csv`
