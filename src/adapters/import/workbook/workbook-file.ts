import { readFile, stat } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { FileError } from '../csv/file-error.js'
import type { RowSource, SourceRow } from '../row-source.js'
import { cellText, StoredNumber } from './cell-text.js'
import { unpackedBytes } from './unpacked.js'

/** A workbook is read into memory, so that it is no way to hand over a large ledger. */
const mostUnpacked = 400_000_000
const atOnce = 500

type Sheets = ReadonlyArray<{ readonly sheet: string; readonly data: ReadonlyArray<ReadonlyArray<unknown>> }>

type Reader = (file: Buffer) => Promise<Sheets>

/** By its name alone, so that nobody who reads no workbooks needs the package or its types. */
const packageName: string = 'read-excel-file/node'

/** The reader of workbooks, where the package is installed. */
const readerAtHand = async (): Promise<Reader | undefined> => {
  try {
    const loaded: unknown = await import(packageName)
    if (typeof loaded !== 'object' || loaded === null || !('default' in loaded)) return undefined
    const { default: read } = loaded
    return typeof read === 'function'
      ? (file) => read(file, { parseNumber: (text: string) => new StoredNumber(text) })
      : undefined
  } catch {
    return undefined
  }
}

/**
 * Opens a workbook as rows. Without a name it is the first sheet that has a table in it; the report says which of how many.
 * Numbers are taken as they are stored, and dates as their days.
 */
export const openWorkbook = async (path: string, wanted?: string): Promise<E.Either<FileError, RowSource>> => {
  const read = await readerAtHand()
  if (read === undefined) return E.left({ _tag: 'NotCsv', file: path, looksLike: 'xlsx' })
  let modified: number
  let sheets: Sheets
  try {
    modified = (await stat(path)).mtimeMs
    const bytes = await readFile(path)
    if ((unpackedBytes(bytes) ?? 0) > mostUnpacked) return E.left({ _tag: 'LargeWorkbook', file: path })
    sheets = await read(bytes)
  } catch (cause) {
    return E.left({ _tag: 'Unreadable', file: path, detail: `as a workbook: ${(cause as Error).message}` })
  }
  const names = sheets.map(({ sheet }) => sheet)
  const chosen =
    wanted === undefined ? (sheets.find(isTable) ?? sheets[0]) : sheets.find(({ sheet }) => sheet === wanted)
  if (chosen === undefined) return E.left({ _tag: 'NoSheet', file: path, sheet: wanted ?? '', sheets: names })
  const rows = rowsOf(chosen)
  return E.right({
    name: path,
    size: rows.length,
    form: { kind: 'sheet', sheet: chosen.sheet, sheets: names },
    records: async function* (onRead = () => {}) {
      for (let from = 0; from === 0 || from < rows.length; from += atOnce) {
        const page = rows.slice(from, from + atOnce)
        onRead(page.length)
        yield E.right(page)
      }
    },
    isUnchanged: async () => (await stat(path).catch(() => undefined))?.mtimeMs === modified,
  })
}

const filled = (row: ReadonlyArray<unknown>): number => row.filter((cell) => cell !== null && cell !== '').length

const isTable = ({ data }: Sheets[number]): boolean => data.filter((row) => filled(row) > 1).length > 1

/** Rows by the number that a spreadsheet shows, without those that are blank. */
const rowsOf = ({ data }: Sheets[number]): ReadonlyArray<SourceRow> =>
  data.flatMap((row, index) => (filled(row) === 0 ? [] : [{ row: index + 1, cells: row.map(cellText) }]))
