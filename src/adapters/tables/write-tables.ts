import { rename, rm, stat } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type BookEvent, debtorOfEvent } from '../../domain/book/book.js'
import { fromEpochDay, type LocalDate } from '../../domain/value/local-date.js'
import { AgingIndex } from '../../projections/aging-index/aging-index.js'
import { takeInto } from '../../projections/aging-index/build-index.js'
import { exact } from '../../projections/aging-index/day-sums.js'
import { scaled } from '../../projections/aging-index/words.js'
import { movementColumns } from '../../projections/movement/column.js'
import { noLives } from '../../projections/movement/lives.js'
import { openDriver, type SqliteDriver } from '../sqlite/driver.js'
import type { EventStore, Placed, ReadError, StreamName } from '../store/event-store.js'
import { begins, chequeRows, registerRows } from './state-rows.js'
import { tableSchema, tablesId } from './table-schema.js'

/**
 * What was written: how many events bear on amounts, and how many movements they made.
 *
 * @since 0.2.0
 */
export interface WrittenTables {
  readonly events: number
  readonly movements: number
}

/**
 * Why no tables were written, and what was there before is there still: something else is in the file, or an amount has more
 * than the 64 bits of a number of SQLite.
 *
 * @since 0.2.0
 */
export type TablesError =
  | ReadError
  | { readonly _tag: 'NoTables'; readonly path: string }
  | { readonly _tag: 'TooLargeForSql'; readonly item: string }

const pageSize = 2000
const contactTypes: ReadonlySet<BookEvent['type']> = new Set([
  ...(['DebtorReminded', 'ContactAttempted', 'InboundContactRecorded', 'ExcuseRecorded'] as const),
  ...(['RefusalRecorded', 'ComplaintRecorded', 'DelayReasonRecorded', 'PaymentPromised'] as const),
])

type Row = ReadonlyArray<string | number | bigint | null>

const textIn = (event: BookEvent, key: string): string | null => {
  const value = (event as unknown as Readonly<Record<string, unknown>>)[key]
  return typeof value === 'string' ? value : null
}

const contactRow = ({ id, event, recordedAt }: Placed<BookEvent>): Row => [
  ...[id, event.type, textIn(event, 'debt') ?? '', debtorOfEvent(event) ?? '', event.on],
  ...[textIn(event, 'channel'), textIn(event, 'outcome'), recordedAt],
]

/**
 * Writes a book as plain tables for SQL readers, into a SQLite file of its own: `movements`, `items`, `events`, `promises`, `plans`,
 * `cheques`, `contacts`, and the views `open_items` and `aging` of the day and knowledge in `as_of`. Tables that are there are
 * replaced once the new ones are whole; any other file is left alone.
 *
 * @since 0.2.0
 */
export const writeTables =
  (store: EventStore<BookEvent>, path: string, asOf: LocalDate): TaskEither<TablesError, WrittenTables> =>
  async () => {
    const isFree = await mayWrite(path)
    if (E.isLeft(isFree)) return isFree
    const index = new AgingIndex()
    const lives = noLives()
    const contacts: Row[] = []
    const debts = new Set<StreamName>()
    let end = store.start
    for (let position = store.start; ; ) {
      const page = await store.readAll(position, pageSize, 'trust')()
      if (E.isLeft(page)) return page
      for (const placed of page.right.events) {
        takeInto(index, lives, placed)
        if (contactTypes.has(placed.event.type)) contacts.push(contactRow(placed))
        if (begins(placed.event)) debts.add(placed.stream)
      }
      position = page.right.next
      end = position
      if (page.right.end) break
    }
    const registered = await registerRows(store, [...debts], { asOf, knownAt: end })
    if (E.isLeft(registered)) return registered
    for (const row of index.rowsUntil(index.rows.length)) {
      if (row.column >= scaled) return E.left({ _tag: 'TooLargeForSql', item: index.items.at(row.item)?.item.id ?? '' })
    }
    const part = `${path}.part`
    await rm(part, { force: true })
    const driver = await openDriver(part)()
    if (E.isLeft(driver)) return driver
    fill(driver.right, index, asOf, { ...registered.right, cheques: [...chequeRows(lives)], contacts })
    driver.right.close()
    await rename(part, path)
    return E.right({ events: index.places.length, movements: index.rows.length })
  }

const mayWrite = async (path: string): Promise<E.Either<TablesError, void>> => {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size === 0) return E.right(undefined)
  const driver = await openDriver(path, { readOnly: true })()
  if (E.isLeft(driver)) return driver
  try {
    const found = driver.right.prepare('PRAGMA application_id').get() as { readonly application_id: number }
    return found.application_id === tablesId ? E.right(undefined) : E.left({ _tag: 'NoTables', path })
  } catch {
    return E.left({ _tag: 'NoTables', path })
  } finally {
    driver.right.close()
  }
}

type States = Readonly<Record<'promises' | 'plans' | 'cheques' | 'contacts', ReadonlyArray<Row>>>

const fill = (driver: SqliteDriver, index: AgingIndex, asOf: LocalDate, states: States): void => {
  driver.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF')
  driver.exec(tableSchema)
  driver.exec('BEGIN')
  const into = (table: string, rows: Iterable<Row>): void => {
    let insert: ReturnType<SqliteDriver['prepare']> | undefined
    for (const row of rows) {
      insert ??= driver.prepare(`INSERT INTO ${table} VALUES (${row.map(() => '?').join(', ')})`)
      insert.run(...row)
    }
  }
  into('as_of', [[asOf, index.places.length]])
  into('events', eventRows(index))
  into('items', itemRows(index))
  into('movements', movementRows(index))
  for (const table of ['promises', 'plans', 'cheques', 'contacts'] as const) into(table, states[table])
  driver.exec('COMMIT')
  driver.exec('CREATE INDEX movements_of ON movements (item); CREATE INDEX movements_on ON movements (on_day)')
}

/** Events are numbered from 1 in the order of the log: what was known by one is what has its number or a lower one. */
function* eventRows({ places }: AgingIndex): Generator<Row> {
  for (let number = 0; number < places.length; number++) {
    const place = places.at(number)
    if (place !== undefined) yield [number + 1, place.id, place.type, place.position, place.recordedAt]
  }
}

function* itemRows({ items }: AgingIndex): Generator<Row> {
  for (let number = 0; number < items.length; number++) {
    const indexed = items.at(number)
    if (indexed === undefined) continue
    const { kind, id, debtor, collector, currency } = indexed.item
    yield [number, kind, id, debtor, collector ?? null, currency, fromEpochDay(indexed.began)]
  }
}

function* movementRows(index: AgingIndex): Generator<Row> {
  let event = 0
  let number = -1
  for (const { item, on, due, column, high, low } of index.rowsUntil(index.rows.length)) {
    number += 1
    while (number >= index.places.rowsAt(event)) event += 1
    yield [event + 1, item, fromEpochDay(on), fromEpochDay(due), movementColumns[column] ?? '', exact(high, low)]
  }
}
