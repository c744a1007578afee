import * as E from 'fp-ts/lib/Either.js'
import type { RowSource, SourceRow } from './row-source.js'

/**
 * A record of an embedder: what its fields hold, by their names.
 *
 * @since 0.2.0
 */
export type ImportRecord = Readonly<Record<string, unknown>>

/**
 * Records that can be gone through more than once: a list, or a function that begins anew at each call.
 *
 * @since 0.2.0
 */
export type Records = ReadonlyArray<ImportRecord> | (() => AsyncIterable<ImportRecord> | Iterable<ImportRecord>)

const atOnce = 500
/** Fields that no record of the first has are not looked for: a record that has one is told. */
const lookedAt = 2000

/** What a field holds, as text. A date is the day that it is in UTC where it has no time there, as spreadsheets give it. */
const textOf = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString()
  return typeof value === 'object' ? JSON.stringify(value) : String(value).trim()
}

/** Rows of records. What is wrong with one is told by its number, from 1. */
export const recordsSource = async (records: Records, name: string): Promise<RowSource> => {
  const all = typeof records === 'function' ? records : () => records
  const known = new Set<string>()
  let looked = 0
  for await (const record of all()) {
    for (const key of Object.keys(record)) known.add(key)
    looked += 1
    if (looked === lookedAt) break
  }
  const headers = [...known]
  const rowOf = (record: ImportRecord, row: number): SourceRow => {
    const others = Object.keys(record).filter((key) => !known.has(key))
    return { row, cells: [...headers, ...others].map((key) => textOf(record[key])) }
  }
  return {
    name,
    size: 0,
    form: { kind: 'records' },
    headers,
    records: async function* () {
      let page: SourceRow[] = []
      let row = 0
      for await (const record of all()) {
        row += 1
        page.push(rowOf(record, row))
        if (page.length < atOnce) continue
        yield E.right(page)
        page = []
      }
      yield E.right(page)
    },
    isUnchanged: async () => true,
  }
}
