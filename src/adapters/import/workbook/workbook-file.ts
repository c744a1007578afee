import { readFile, stat } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { FileError } from '../csv/file-error.js'
import type { Unclear } from '../import-error.js'
import type { RowSource, SourceRow } from '../row-source.js'
import { cellText, StoredNumber } from './cell-text.js'
import { contentsOfWorkbook, type Failed, failedCells } from './contents.js'
import { inWhich, type Sheet } from './ledger-sheet.js'
import { unpackedBytes } from './unpacked.js'

/** A workbook is read into memory, so that it is no way to hand over a large ledger. */
const mostUnpacked = 400_000_000
const atOnce = 500

type Read = ReadonlyArray<{ readonly sheet: string; readonly data: ReadonlyArray<ReadonlyArray<unknown>> }>

type Reader = (file: Buffer) => Promise<Read>

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
 * Opens a workbook as rows. Without a name it is the sheet that looks like a ledger, or else the first that has a table in it; of
 * several that look so it is asked. The report says which of how many.
 * Numbers are taken as they are stored, and dates as their days.
 */
export const openWorkbook = async (
  path: string,
  wanted?: string,
): Promise<E.Either<FileError | Unclear, RowSource>> => {
  const read = await readerAtHand()
  if (read === undefined) return E.left({ _tag: 'NotCsv', file: path, looksLike: 'xlsx' })
  let modified: number
  let names: ReadonlyArray<string>
  let found: ReadonlyArray<Sheet>
  let rows: ReadonlyArray<SourceRow>
  try {
    modified = (await stat(path)).mtimeMs
    const bytes = await readFile(path)
    if ((unpackedBytes(bytes) ?? 0) > mostUnpacked) return E.left({ _tag: 'LargeWorkbook', file: path })
    const { sheets: about, daysOff } = contentsOfWorkbook(bytes)
    const sheets = (await read(bytes)).map(({ sheet, data }, at) => {
      const { isHidden = false, relation = '' } = about[at] ?? {}
      return { sheet, isHidden, rows: () => rowsOf(data, failedCells(bytes, relation), daysOff) }
    })
    names = sheets.map(({ sheet }) => sheet)
    found = wanted === undefined ? inWhich(sheets) : sheets.filter(({ sheet }) => sheet === wanted)
    rows = found.length === 1 ? (found[0]?.rows() ?? []) : []
  } catch (cause) {
    return E.left({ _tag: 'Unreadable', file: path, detail: `as a workbook: ${(cause as Error).message}` })
  }
  const [chosen, ...others] = found
  if (chosen === undefined) return E.left({ _tag: 'NoSheet', file: path, sheet: wanted ?? '', sheets: names })
  if (others.length > 0) {
    const several = found.map(({ sheet }) => sheet)
    return E.left({ _tag: 'Unclear', file: path, questions: [{ _tag: 'SeveralSheets', sheets: several }] })
  }
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

/** Rows by the number that a spreadsheet shows, without those that are blank. */
const rowsOf = (
  data: Read[number]['data'],
  failed: ReadonlyArray<Failed>,
  daysOff: number,
): ReadonlyArray<SourceRow> => {
  const said = new Map<number, Failed[]>()
  for (const one of failed) said.set(one.row, [...(said.get(one.row) ?? []), one])
  return data.flatMap((row, index) => {
    const cells = row.map((value) => cellText(value, daysOff))
    for (const { column, text } of said.get(index + 1) ?? []) {
      while (cells.length < column) cells.push('')
      cells[column] = text
    }
    return filled(cells) === 0 ? [] : [{ row: index + 1, cells }]
  })
}
