import * as E from 'fp-ts/lib/Either.js'
import { exponent } from '../../../domain/value/currency.js'
import { isLocalDate } from '../../../domain/value/local-date.js'
import { type Money, toDecimal } from '../../../domain/value/money.js'
import { visible } from '../../../domain/value/visible.js'
import type { Cell, Sheet } from './sheet.js'

/** A cell as the package takes it: its type is told by a constructor. */
type PackageCell =
  | { readonly type: StringConstructor; readonly value: string; readonly fontWeight?: 'bold' }
  | { readonly type: NumberConstructor; readonly value: number; readonly format?: string }
  | { readonly type: DateConstructor; readonly value: Date; readonly format: string }
  | null

type Write = (
  rows: ReadonlyArray<ReadonlyArray<PackageCell>>,
  options: {
    readonly columns: ReadonlyArray<{ readonly width: number }>
    readonly stickyRowsCount: number
    readonly rightToLeft: boolean
  },
) => { readonly toBuffer: () => Promise<Buffer> }

/** Makes the file of a workbook with one sheet. */
export type WorkbookWriter = (sheet: Sheet, rightToLeft: boolean) => Promise<Buffer>

/** By its name alone, so that nobody who writes no workbooks needs the package or its types. */
const packageName: string = 'write-excel-file/node'

const isWrite = (value: unknown): value is Write => typeof value === 'function'

/** The writer of workbooks; or, where its package is not installed, how to come by it. */
export const workbookWriter = async (): Promise<E.Either<string, WorkbookWriter>> => {
  try {
    const loaded: { readonly default?: unknown } = await import(packageName)
    const write = loaded.default
    if (isWrite(write)) return E.right((sheet, rightToLeft) => workbook(write, sheet, rightToLeft))
  } catch {
    // Told below.
  }
  return E.left(
    'workbooks (--format xlsx) are written by the package write-excel-file, which is not installed: npm install write-excel-file',
  )
}

const workbook = (write: Write, { head, rows }: Sheet, rightToLeft: boolean): Promise<Buffer> =>
  write([head.map(headCell), ...rows.map((row) => row.map(packageCell))], {
    columns: head.map((name, index) => ({ width: widthOf(name, rows, index) })),
    stickyRowsCount: 1,
    rightToLeft,
  }).toBuffer()

const headCell = (name: string): PackageCell => ({ type: String, value: name, fontWeight: 'bold' })

const packageCell = (cell: Cell): PackageCell => {
  if (typeof cell === 'number') return { type: Number, value: cell }
  if (typeof cell === 'string') return isSheetDate(cell) ? dateCell(cell) : textCell(cell)
  return 'written' in cell ? textCell(cell.written) : amountCell(cell)
}

const textCell = (text: string): PackageCell => (text === '' ? null : { type: String, value: visible(text) })

/** Days before March 1900 are counted differently by different spreadsheets: those stay text. */
const isSheetDate = (text: string): boolean => isLocalDate(text) && text >= '1900-03-01'

const dateCell = (day: string): PackageCell => ({
  type: Date,
  value: new Date(`${day}T00:00:00Z`),
  format: 'yyyy-mm-dd',
})

/** A spreadsheet computes with 15 digits. A larger amount stays text, for it would be another one as a number. */
const largestNumber = 10n ** 15n - 1n

const amountCell = (money: Money): PackageCell => {
  const { amount, currency } = money
  if (amount > largestNumber || amount < -largestNumber) return textCell(toDecimal(money))
  const digits = exponent(currency)
  return {
    type: Number,
    value: Number(toDecimal(money)),
    format: digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`,
  }
}

const narrowest = 8
const widest = 40

/** As wide as the longest text of the column with its separators of thousands, within bounds. */
const widthOf = (name: string, rows: Sheet['rows'], index: number): number => {
  const lengths = rows.map((row) => lengthOf(row[index] ?? ''))
  return Math.min(
    widest,
    2 + lengths.reduce((most, length) => Math.max(most, length), Math.max(narrowest, name.length)),
  )
}

const lengthOf = (cell: Cell): number => {
  if (typeof cell !== 'object') return String(cell).length
  if ('written' in cell) return cell.written.length
  const { length } = toDecimal(cell)
  return length + Math.floor(length / 3)
}
