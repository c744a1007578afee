import * as E from 'fp-ts/lib/Either.js'
import type { FileError } from './csv/file-error.js'
import type { RowSource, SourceRow } from './row-source.js'

/**
 * A record of your own: values by field name.
 *
 * @since 0.2.0
 */
export type ImportRecord = Readonly<Record<string, unknown>>

/**
 * Records from anywhere. They are read more than once: a list, or a function that starts again at each call, is read again; a
 * one-time source, such as a cursor or a stream of objects, is kept on disk meanwhile.
 *
 * @since 0.2.0
 */
export type Records = RecordsOnce | RepeatableRecords

/** Records that are there to be gone through, perhaps only once. */
export type RecordsOnce = AsyncIterable<ImportRecord> | Iterable<ImportRecord>

/** Records that can be gone through again and again. */
export type RepeatableRecords = () => RecordsOnce

const atOnce = 500
/** Fields that no record of the first has are not looked for: a record that has one is told. */
const lookedAt = 2000

/** What a field holds, as text. A date is the day that it is in UTC where it has no time there, as spreadsheets give it. */
export const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim()
}

/** Rows of records. What is wrong with one is told by its number, from 1. */
export const recordsSource = async (all: RepeatableRecords, name: string): Promise<E.Either<FileError, RowSource>> => {
  const known = new Set<string>()
  let looked = 0
  try {
    for await (const record of all()) {
      for (const key of Object.keys(record)) known.add(key)
      looked += 1
      if (looked === lookedAt) break
    }
  } catch (cause) {
    return E.left(unreadable(name, cause))
  }
  const headers = [...known]
  const rowOf = (record: ImportRecord, row: number): SourceRow => {
    const others = Object.keys(record).filter((key) => !known.has(key))
    return { row, cells: [...headers, ...others].map((key) => textOf(record[key])) }
  }
  return E.right({
    name,
    size: 0,
    form: { kind: 'records' },
    headers,
    records: async function* () {
      let page: SourceRow[] = []
      let row = 0
      try {
        for await (const record of all()) {
          row += 1
          page.push(rowOf(record, row))
          if (page.length < atOnce) continue
          yield E.right(page)
          page = []
        }
        yield E.right(page)
      } catch (cause) {
        yield E.left(unreadable(name, cause))
      }
    },
    isUnchanged: async () => true,
  })
}

/** Where records come from may fail: a query, a connection. */
export const unreadable = (file: string, cause: unknown): FileError => ({
  _tag: 'Unreadable',
  file,
  detail: cause instanceof Error ? cause.message : String(cause),
})
