import * as E from 'fp-ts/lib/Either.js'
import type { FileError } from '../csv/file-error.js'
import type { Kind } from '../field.js'
import type { Slot } from '../header/slot.js'
import type { Reading } from '../reading.js'
import type { RowSource, SourceRow } from '../row-source.js'
import type { Instalments } from '../scratch/instalments.js'
import { Cells } from './cells.js'
import { type ChequeRow, readChequeRow } from './cheque-row.js'
import { type CreditRow, type DebtRow, readDebtRow } from './debt-row.js'
import { isExcluded } from './excluded.js'
import { headingsAmong } from './heading.js'
import type { LeftOut, LeftOutReason } from './left-out.js'
import { type PaymentRow, readPaymentRow } from './payment-row.js'
import { isShare, isTotalWord, type StatedTotal, type Totals, totals } from './totals.js'
import { refused, type Unread } from './unread.js'

export type ImportRow = DebtRow | CreditRow | PaymentRow | ChequeRow

/** A row of the file, and what it says. */
export interface ReadRow {
  readonly record: SourceRow
  readonly read: E.Either<Unread, ImportRow | LeftOut>
  /** What it says of the rows above it, where it is a total. */
  readonly stated: ReadonlyArray<StatedTotal>
}

const nothing: ReadonlyArray<never> = []

type ReadOne = (reading: Reading, record: SourceRow, section?: string) => E.Either<Unread, ImportRow | LeftOut>

const readers: Readonly<Record<Kind, ReadOne>> = {
  debts: readDebtRow,
  payments: readPaymentRow,
  cheques: readChequeRow,
}

/** The rows under the header in pages, read. The last page is an error where the file cannot be read on. */
export async function* readRows(
  source: RowSource,
  reading: Reading,
  onBytes: (count: number) => void,
  instalments?: Instalments,
): AsyncGenerator<E.Either<FileError, ReadonlyArray<ReadRow>>> {
  const read = rowReader(reading, instalments)
  for await (const page of source.records(onBytes)) {
    if (E.isLeft(page)) {
      yield page
      return
    }
    yield E.right(page.right.filter(({ row }) => row > reading.headerRow).map(read))
  }
}

/** Reads row after row: what names a debtor, and what sums up, concerns the rows around it. */
export const rowReader = (reading: Reading, instalments?: Instalments): ((record: SourceRow) => ReadRow) => {
  const { columns, sections } = reading
  const read = readers[columns.as]
  const sums = totals(reading)
  const totalIn = totalsAmong(reading, sums)
  const headingIn = headingsAmong(reading)
  let section = sections?.first
  const without = (record: SourceRow, why: LeftOutReason, stated: ReadonlyArray<StatedTotal> = nothing): ReadRow => ({
    record,
    read: E.right({ kind: 'left-out', row: record.row, why, figure: undefined }),
    stated,
  })
  return (record) => {
    const { cells } = record
    if (isExcluded(columns, cells)) return without(record, 'excluded')
    const stated = totalIn(record)
    if (stated !== undefined) {
      sums.close()
      return without(record, 'total', stated)
    }
    const heading = headingIn(cells)
    if (heading !== undefined) {
      section = heading.debtor ?? section
      return without(record, heading.why)
    }
    const said = read(reading, record, section)
    if (E.isRight(said)) {
      const currency = currencyOf(said.right)
      if (currency !== undefined) sums.add(cells, currency, said.right.kind === 'credit')
    }
    return {
      record,
      read: instalments === undefined ? said : E.chain(putTogether(reading, record, instalments))(said),
      stated: nothing,
    }
  }
}

/** A row of a debt that several rows tell: the whole debt in place of the first, nothing in place of the others. */
const putTogether =
  (reading: Reading, record: SourceRow, instalments: Instalments) =>
  (said: ImportRow | LeftOut): E.Either<Unread, ImportRow | LeftOut> => {
    if (said.kind !== 'debt') return E.right(said)
    const found = instalments.of(said)
    switch (found.is) {
      case 'whole':
        return E.right(found.debt)
      case 'further':
        return E.right({
          kind: 'left-out',
          row: record.row,
          why: reading.shared === 'lines' ? 'line' : 'instalment',
          figure: undefined,
          debt: found.debt,
        })
      case 'apart': {
        const cells = new Cells(reading, record)
        const fits = reading.shared === 'lines' ? 'and say the same debt' : 'and have one debtor and one currency'
        cells.problem('debt', `a number whose rows can all be read, ${fits}: row ${found.from} does not fit`)
        return refused(cells)
      }
    }
  }

const currencyOf = (row: ImportRow | LeftOut) =>
  row.kind === 'left-out' ? row.figure?.currency : row.kind === 'debt' ? row.principal.currency : row.amount.currency

const filled = (cells: ReadonlyArray<string>): number => cells.reduce((count, cell) => count + (cell === '' ? 0 : 1), 0)

/**
 * What a row says of those above it, if it is a total: a word calls it one, and either it sums them up or there is no debt in
 * it; or it says nothing but figures, and they sum up those above. Else what looks like a total is a debtor of that name.
 */
const totalsAmong = (
  reading: Reading,
  sums: Totals,
): ((record: SourceRow) => ReadonlyArray<StatedTotal> | undefined) => {
  const { of } = reading.columns
  const placesOf = (...slots: ReadonlyArray<Slot | undefined>) =>
    slots.flatMap((slot) => (slot?.at.length ? [slot.at] : []))
  const ids = placesOf(of.debt, of.debtor, of.payment)
  const days = placesOf(of.issueDate, of.dueDate, of.date)
  const own = [...ids, ...days]
  const idPlaces = ids.flat()
  const callers = placesOfNames(reading)
  return ({ row, cells }) => {
    const isNamed = callers.some((index) => isTotalWord(cells[index] ?? ''))
    const hasId = idPlaces.some((index) => (cells[index] ?? '') !== '')
    // So are most rows.
    if (!isNamed && hasId) return undefined
    const isEmpty = (at: ReadonlyArray<number>) => at.every((index) => (cells[index] ?? '') === '')
    // The word for a total may stand where other rows have their day.
    const isOfNothing =
      !hasId && days.every((at) => isEmpty(at) || at.every((index) => isTotalWord(cells[index] ?? '')))
    const called = isNamed || (isOfNothing && cells.some(isTotalWord))
    if (!called && !isOfNothing) return undefined
    const stated = sums.state(row, cells)
    if (stated.length === 0) return called && (filled(cells) <= 2 || cells.some(isShare)) ? [] : undefined
    if (stated.every(({ agrees }) => agrees)) return stated
    return called && own.filter(isEmpty).length * 2 >= own.length ? stated : undefined
  }
}

/** Where a row is named: at its beginning, which may have no header, under its id, under its debtor. */
const placesOfNames = ({ columns: { of }, headers }: Reading): ReadonlyArray<number> => [
  ...new Set([
    ...headers.slice(0, headers.findIndex((header) => header !== '') + 1).keys(),
    ...[of.debt, of.debtor, of.payment].flatMap((slot) => slot?.at ?? []),
  ]),
]
