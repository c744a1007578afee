import * as E from 'fp-ts/lib/Either.js'
import { type ChequeRow, readChequeRow } from './cheque-row.js'
import type { CsvFile } from './csv/csv-file.js'
import type { FileError } from './csv/file-error.js'
import { type CsvRecord, readRecords } from './csv/records.js'
import { type DebtRow, readDebtRow } from './debt-row.js'
import { isExcluded } from './excluded.js'
import type { Kind } from './field.js'
import { type PaymentRow, readPaymentRow } from './payment-row.js'
import type { Reading } from './reading.js'
import type { Unread } from './unread.js'

export type ImportRow = DebtRow | PaymentRow | ChequeRow

/** A row of the file, and what it says; nothing where it is excluded. */
export interface ReadRow {
  readonly record: CsvRecord
  readonly read: E.Either<Unread, ImportRow> | undefined
}

const readers: Readonly<Record<Kind, (reading: Reading, record: CsvRecord) => E.Either<Unread, ImportRow>>> = {
  debts: readDebtRow,
  payments: readPaymentRow,
  cheques: readChequeRow,
}

/** The rows under the header in pages, read. The last page is an error where the file cannot be read on. */
export async function* readRows(
  file: CsvFile,
  reading: Reading,
  onBytes: (count: number) => void,
): AsyncGenerator<E.Either<FileError, ReadonlyArray<ReadRow>>> {
  const { columns } = reading
  const read = readers[columns.as]
  let header = true
  for await (const page of readRecords(file, onBytes)) {
    if (E.isLeft(page)) {
      yield page
      return
    }
    const records = header ? page.right.slice(1) : page.right
    header = false
    yield E.right(
      records.map((record) => ({
        record,
        read: isExcluded(columns, record.cells) ? undefined : read(reading, record),
      })),
    )
  }
}
