import * as E from 'fp-ts/lib/Either.js'
import { exponent } from '../../../domain/value/currency.js'
import { currencyNamed } from '../cell/currency-words.js'
import { type DecimalDetection, detectDecimal } from '../cell/decimal-detection.js'
import type { FileError } from '../csv/file-error.js'
import { type DateEvidence, dateEvidence } from '../date/date-detection.js'
import { amountFields, dateFields, type Field } from '../field.js'
import type { Columns } from '../header/columns.js'
import type { ReadingRequest } from '../import-request.js'
import { isExcluded } from '../row/excluded.js'
import type { RowSource, SourceRow } from '../row-source.js'
import type { Currency } from './currency.js'

/** Of larger files the beginning, and glimpses of the rest, are looked at for what dates and figures do not show at once. */
const [wholeUpTo, beginning] = [64_000_000, 500_000]

export interface Watch {
  readonly see: (record: SourceRow) => void
  /** Looks at what is not decided, and at nothing else. */
  readonly seeOn: (record: SourceRow) => void
  /** The same, of a row without a number: dates like those before tell how they are written. */
  readonly glimpse: (cells: ReadonlyArray<string>) => void
  readonly decided: () => boolean
  readonly dates: ReadonlyArray<{ readonly field: Field; readonly evidence: DateEvidence }>
  readonly decimal: DecimalDetection
}

/** Watches the dates and the figures of rows. */
export const watch = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  request: ReadingRequest,
  currency: Currency | undefined,
): Watch => {
  const columnsOf = (fields: ReadonlyArray<Field>) =>
    fields.flatMap((field) => {
      const [at] = columns.of[field]?.at ?? []
      return at === undefined ? [] : [{ field, at, header: headers[at] ?? field }]
    })
  const days = columnsOf(dateFields).map((one) => ({ ...one, evidence: dateEvidence(one.header) }))
  const figures = amountFields.flatMap((field) =>
    (columns.of[field]?.at ?? []).map((at) => ({ at, header: headers[at] ?? field })),
  )
  const currencyAt = columns.of.currency?.at[0]
  const decimal = detectDecimal()
  const sampledDays = request.dateFormat === undefined ? days : []
  const seeFigures = ({ row, cells }: SourceRow): void => {
    const code = currencyAt === undefined ? undefined : currencyNamed(cells[currencyAt] ?? '')?.currency
    const digits = exponent(code ?? currency?.currency ?? 'EUR')
    for (const { at, header } of figures) decimal.see(header, row, cells[at] ?? '', digits)
  }
  return {
    dates: days,
    decimal,
    decided: () =>
      sampledDays.every(({ evidence }) => evidence.decided()) && (request.decimal !== undefined || decimal.decided()),
    glimpse: (cells) => {
      for (const { at, evidence } of days) evidence.narrow(cells[at] ?? '')
    },
    see: (record) => {
      for (const { at, evidence } of days) evidence.see(record.row, record.cells[at] ?? '')
      seeFigures(record)
    },
    seeOn: (record) => {
      for (const { at, evidence } of days) if (!evidence.decided()) evidence.see(record.row, record.cells[at] ?? '')
      if (!decimal.decided()) seeFigures(record)
    },
  }
}

/** Reads on until dates and figures are decided, as far as that may take. */
export const readOn = async (
  source: RowSource,
  headerRow: number,
  columns: Columns,
  evidence: Watch,
): Promise<E.Either<FileError, void>> => {
  let left = source.size <= wholeUpTo ? Number.POSITIVE_INFINITY : beginning
  for await (const page of source.records((count) => {
    left -= count
  })) {
    if (E.isLeft(page)) return page.left._tag === 'BrokenCsv' ? E.right(undefined) : page
    for (const record of page.right) {
      if (record.row > headerRow && !isExcluded(columns, record.cells)) evidence.seeOn(record)
    }
    if (evidence.decided() || left <= 0) break
  }
  if (left > 0 || evidence.decided()) return E.right(undefined)
  for await (const cells of source.glimpses?.() ?? []) {
    if (!isExcluded(columns, cells)) evidence.glimpse(cells)
  }
  return E.right(undefined)
}
