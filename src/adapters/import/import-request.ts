import type { CurrencyCode } from '../../domain/value/currency.js'
import type { Instant } from '../../domain/value/instant.js'
import type { Wanted } from './columns.js'
import type { DateFormat } from './date-format.js'
import type { DecimalMark } from './read-amount.js'

/**
 * What is done about rows that cannot be imported. `stop`: nothing of the file is imported. `skip`: they are left out.
 * `report`: they are left out and written to a file of their own, where they can be mended.
 */
export type OnError = 'stop' | 'skip' | 'report'

/** How far an import is: bytes read of the bytes to read, in either of its passes. */
export interface Progress {
  readonly phase: 'checking' | 'importing' | 'settling'
  readonly done: number
  readonly of: number
}

/** What is imported, and what is to know of it that the file does not say. */
export interface ImportRequest extends Wanted {
  readonly file: string
  /** Of rows without a currency of their own. */
  readonly currency?: CurrencyCode | undefined
  /** Of all dates; without it each column tells its own. */
  readonly dateFormat?: DateFormat | undefined
  readonly decimal: DecimalMark
  /** Days from issue to due, for debts that do not say when they are due. */
  readonly terms: number
  readonly onError: OnError
  /** Where `report` writes; by default beside the file. */
  readonly rejects?: string | undefined
  readonly actor: string
  readonly recordedAt: Instant
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

export const rejectsFileOf = ({ file, rejects }: ImportRequest): string => rejects ?? `${file}.rejects.csv`
