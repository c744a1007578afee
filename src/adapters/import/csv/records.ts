import { createReadStream } from 'node:fs'
import { CsvError } from 'csv-parse'
import * as E from 'fp-ts/lib/Either.js'
import type { SourceRow } from '../row-source.js'
import { separatorLine } from './delimiter.js'
import { type Encoding, toUtf8 } from './encoding.js'
import { fieldsIn, longestRecord } from './fields.js'
import type { FileError } from './file-error.js'
import { NotUtf8, utf8Only } from './utf8.js'

/** A file as it was when it was opened. It is read more than once and has to stay the same. */
export interface CsvFile {
  readonly path: string
  readonly size: number
  readonly modified: number
  readonly encoding: Encoding
  readonly delimiter: string
  readonly byteOrderMark: boolean
}

const atOnce = 500
/** Rows may be long: a page of them is no longer than this, or one row. */
const charactersAtOnce = 2_000_000
const chunkBytes = 65_536

const lineEnds = (cell: string): number =>
  cell.includes('\n') || cell.includes('\r') ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0

/** Whether there may be a blank: most cells are not copied to find out. */
const isBlankAt = (cell: string, at: number): boolean => {
  const code = cell.charCodeAt(at)
  return code <= 32 || code > 126
}

/** Takes the space around cells off, and answers how many characters are left. */
const trimmed = (cells: string[]): number => {
  let characters = 0
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? ''
    const said = isBlankAt(cell, 0) || isBlankAt(cell, cell.length - 1) ? cell.trim() : cell
    // A spreadsheet leaves `="0001"` as it is written.
    const text = said.charCodeAt(0) === 61 && /^="[^"]*"$/.test(said) ? said.slice(2, -1) : said
    if (text !== cell) cells[at] = text
    characters += text.length
  }
  return characters
}

const unclosed = 'a quote is not closed'

/** The records of a file in pages, blank lines left out. The last page is an error where the file cannot be read on. */
export async function* readRecords(
  { path, delimiter, encoding }: CsvFile,
  onBytes: (count: number) => void = () => {},
): AsyncGenerator<E.Either<FileError, ReadonlyArray<SourceRow>>> {
  const bytes = createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>
  const chunks = encoding === 'utf-8' ? utf8Only(bytes, onBytes) : toUtf8(bytes, encoding, onBytes)
  let page: SourceRow[] = []
  let characters = 0
  let row = 1
  let columns: number | undefined
  try {
    for await (const { plain, records } of fieldsIn(chunks, delimiter)) {
      for (const fields of records) {
        const ends = plain ? 0 : fields.reduce((sum, field) => sum + lineEnds(field), 0)
        // A quote that was never closed swallows rows up to the next quote, and leaves this trace.
        if (ends > 0 && fields.some((field) => field.startsWith('"') && lineEnds(field) > 0)) {
          yield E.right(page)
          yield E.left({ _tag: 'BrokenCsv', file: path, row, detail: unclosed })
          return
        }
        const told = row === 1 && separatorLine.test(`${fields.join(delimiter)}\n`)
        const length = trimmed(fields)
        characters += length
        if (length > 0 && !told) {
          columns ??= fields.length
          page.push({ row, cells: fields })
        }
        row += 1 + ends
        if (page.length === atOnce || characters > charactersAtOnce) {
          yield E.right(page)
          page = []
          characters = 0
        }
      }
    }
    yield E.right(page)
  } catch (cause) {
    yield E.right(page)
    yield E.left(await broken(path, row, columns, cause))
  }
}

const broken = async (file: string, row: number, columns: number | undefined, cause: unknown): Promise<FileError> => {
  if (cause instanceof NotUtf8) {
    return { _tag: 'NotUtf8', file, row: await rowOfByte(file, cause.offset) }
  }
  if (cause instanceof CsvError) {
    const { code, index } = cause as CsvError & { readonly index?: number }
    if (code === 'CSV_QUOTE_NOT_CLOSED') {
      const where = `the file ends in column ${(index ?? 0) + 1} of ${Math.max(columns ?? 1, (index ?? 0) + 1)}`
      return { _tag: 'BrokenCsv', file, row, detail: `${where}, where ${unclosed}: is it cut off?` }
    }
    if (code === 'CSV_MAX_RECORD_SIZE') {
      return {
        _tag: 'BrokenCsv',
        file,
        row,
        detail: `a row of more than ${longestRecord} characters: ${unclosed}?`,
      }
    }
    return { _tag: 'BrokenCsv', file, row, detail: cause.message }
  }
  return { _tag: 'Unreadable', file, detail: cause instanceof Error ? cause.message : String(cause) }
}

const rowOfByte = async (path: string, offset: number): Promise<number> => {
  let row = 1
  if (offset === 0) return row
  for await (const chunk of createReadStream(path, { end: offset - 1 }) as AsyncIterable<Buffer>) {
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) row += 1
  }
  return row
}
