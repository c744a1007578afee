import * as E from 'fp-ts/lib/Either.js'
import { query } from '../../sqlite/rows.js'
import type { FileError } from '../csv/file-error.js'
import { type ImportRecord, type RecordsOnce, type RepeatableRecords, textOf, unreadable } from '../records-source.js'
import type { Scratch } from './scratch.js'

const atOnce = 500

/** Keeps records that come only once on disk, and answers how to go through them again and again. */
export const keepRecords = async (
  records: RecordsOnce,
  scratch: Scratch,
  name: string,
): Promise<E.Either<FileError, RepeatableRecords>> => {
  const { put, after } = scratch.use((driver) => {
    driver.exec('CREATE TABLE records (row INTEGER PRIMARY KEY, record TEXT)')
    return {
      put: driver.prepare('INSERT INTO records (row, record) VALUES (?, ?)'),
      after: query<readonly [row: number, record: string]>(
        driver,
        `SELECT row, record FROM records WHERE row > ? ORDER BY row LIMIT ${atOnce}`,
      ),
    }
  })
  let row = 0
  for await (const record of guarded(records, name)) {
    if (E.isLeft(record)) return record
    row += 1
    const text = JSON.stringify(Object.entries(record.right).map(([key, value]) => [key, textOf(value)]))
    scratch.use(() => put.run(row, text))
  }
  return E.right(function* () {
    for (let last = 0; ; ) {
      const page = scratch.use(() => after(last))
      for (const [at, text] of page) {
        last = at
        yield Object.fromEntries(JSON.parse(text))
      }
      if (page.length < atOnce) return
    }
  })
}

async function* guarded(records: RecordsOnce, name: string): AsyncGenerator<E.Either<FileError, ImportRecord>> {
  try {
    for await (const record of records) yield E.right(record)
  } catch (cause) {
    yield E.left(unreadable(name, cause))
  }
}
