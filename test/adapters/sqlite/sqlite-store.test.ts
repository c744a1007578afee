import { copyFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { openDriver, type SqliteDriver } from '../../../src/adapters/sqlite/driver.js'
import { TABLES } from '../../../src/adapters/sqlite/schema.js'
import { openSqliteStore, type SqliteStoreOptions } from '../../../src/adapters/sqlite/sqlite-store.js'
import { NO_STREAM, type Position } from '../../../src/adapters/store/event-store.js'
import { right, until } from '../../../src/adapters/testing/contract-case.js'
import { eventStoreContract } from '../../../src/adapters/testing/event-store-contract.js'
import { tempFiles } from '../temp-dir.js'
import { type Counted, counted, forgotten, toldToy, toyCodec } from '../toy-codec.js'

const file = tempFiles()

const open = async (target: string | SqliteDriver = file(), options?: SqliteStoreOptions) =>
  right(await openSqliteStore(target, toyCodec, options)())

const driver = async (path: string): Promise<SqliteDriver> => right(await openDriver(path)())

/** A handle with neither `setReturnArrays` nor `raw`. */
const bare = (inner: SqliteDriver): SqliteDriver => ({
  exec: (sql) => inner.exec(sql),
  close: () => inner.close(),
  prepare: (sql) => {
    const statement = inner.prepare(sql)
    return {
      run: (...values) => statement.run(...values),
      get: (...values) => statement.get(...values),
      all: (...values) => statement.all(...values),
    }
  },
})

describe('the contract, in SQLite', () => {
  const fast = { durability: 'normal', pollInterval: 5, decoding: 'validate' } as const
  let place = ''
  for (const { name, run } of eventStoreContract<Counted>({
    open: () => {
      place = file()
      return open(place, fast)
    },
    again: () => open(place, fast),
    event: counted,
    stranger: forgotten,
    batches: 'atomic',
  })) {
    test(name, run)
  }
})

describe('the contract, in SQLite in memory through a bare handle', () => {
  for (const { name, run } of eventStoreContract<Counted>({
    open: async () => open(bare(await driver(':memory:'))),
    event: counted,
    stranger: forgotten,
    batches: 'atomic',
  })) {
    test(name, run)
  }
})

describe('openSqliteStore', () => {
  test('is durable unless told otherwise, as read back from SQLite', async () => {
    const full = await open()
    expect(full.settings).toEqual({ journalMode: 'wal', synchronous: 2 })
    const normal = await open(file(), { durability: 'normal' })
    expect(normal.settings).toEqual({ journalMode: 'wal', synchronous: 1 })
    await full.close()
    await normal.close()
  })

  test('refuses a SQLite that does not take the setting', async () => {
    const inner = await driver(file())
    const deaf = { ...bare(inner), exec: (sql: string) => sql.includes('synchronous') || inner.exec(sql) }
    inner.exec('PRAGMA synchronous = OFF')
    expect(await openSqliteStore(deaf, toyCodec)()).toMatchObject({
      left: { _tag: 'Unavailable', detail: 'SQLite keeps to synchronous 0, where 2 was asked for' },
    })
    inner.close()
  })

  test('finds again what was appended before', async () => {
    const path = file()
    const first = await open(path)
    right(await first.append({ stream: 'debt-1', expected: NO_STREAM, events: [toldToy(0), toldToy(1)] })())
    await first.close()
    const second = await open(path)
    expect(right(await second.read('debt-1')()).map(({ event }) => event.n)).toEqual([0, 1])
    await second.close()
  })

  test('is whole in its one file once it is closed', async () => {
    const path = file()
    const first = await open(path)
    right(await first.append({ stream: 'debt-1', expected: NO_STREAM, events: [toldToy(0), toldToy(1)] })())
    await first.close()
    const copy = file()
    copyFileSync(path, copy)
    const second = await open(copy)
    expect(right(await second.read('debt-1')())).toHaveLength(2)
    await second.close()
  })

  test('leaves a handle open that it was given, for its owner to close', async () => {
    const handle = await driver(file())
    const store = await open(handle)
    await store.close()
    expect(handle.prepare('SELECT count(*) AS n FROM events').get()).toMatchObject({ n: 0 })
    handle.close()
    expect(await openSqliteStore(handle, toyCodec)()).toMatchObject({ left: { _tag: 'Unavailable' } })
  })

  test('takes the tables that another process made in the meantime', async () => {
    const path = file()
    const inner = await driver(path)
    const other = await driver(path)
    let made = false
    const slow: SqliteDriver = {
      ...bare(inner),
      prepare: (sql) => {
        if (sql.startsWith('BEGIN') && !made) {
          made = true
          other.exec(`BEGIN; ${TABLES} COMMIT`)
        }
        return inner.prepare(sql)
      },
    }
    const store = await open(slow)
    expect(right(await store.append({ stream: 'debt-1', expected: NO_STREAM, events: [toldToy(0)] })())).toBe(0)
    inner.close()
    other.close()
  })

  test('subscribes to what another connection appends', async () => {
    const path = file()
    const reader = await open(path, { pollInterval: 5 })
    const writer = await open(path)
    const seen: Array<number> = []
    const subscription = reader.subscribe(reader.start, async ({ events }) => {
      seen.push(...events.map(({ event }) => event.n))
    })
    right(await writer.append({ stream: 'debt-1', expected: NO_STREAM, events: [toldToy(0)] })())
    await until(() => seen.length >= 1)
    await subscription.stop()
    await reader.close()
    await writer.close()
  })

  test('answers an error to the position of some other store', async () => {
    const store = await open()
    expect(await store.readAll('C:9/P:9' as Position, 10, 'trust')()).toMatchObject({ left: { _tag: 'Unavailable' } })
    await store.close()
  })
})

describe('the stored form, frozen', () => {
  const events = async (path: string) => {
    const handle = await driver(path)
    const rows = handle.prepare('SELECT * FROM events ORDER BY position').all()
    handle.close()
    return rows.map((row) => ({ ...(row as object) }))
  }

  test('leaves out what is as usual, and keeps the rest', async () => {
    const path = file()
    const store = await open(path)
    const unusual = { ...toldToy(1), correlationId: 'c', causationId: 'd', tenant: 'north' }
    right(await store.append({ stream: 'debt-1', expected: NO_STREAM, events: [toldToy(0), unusual] })())
    await store.close()
    expect(await events(path)).toEqual([
      {
        position: 1,
        stream: 1,
        revision: 0,
        id: 'id-0',
        recorded_at: '2026-03-31T09:30:00.000Z',
        version: 2,
        data: '{"type":"Counted","n":0}',
        meta: '{"actor":"clerk-1","commandId":"command-0"}',
      },
      {
        position: 2,
        stream: 1,
        revision: 1,
        id: 'id-1',
        recorded_at: '2026-03-31T09:30:00.000Z',
        version: 2,
        data: '{"type":"Counted","n":1}',
        meta: '{"actor":"clerk-1","commandId":"command-1","correlationId":"c","causationId":"d","tenant":"north"}',
      },
    ])
  })

  const usual = { version: 2, recordedAt: '2026-03-31T09:30:00.000Z', meta: '{"actor":"a","commandId":"c"}' }
  const stored = async (row: { readonly data: string } & Partial<typeof usual>) => {
    const { version, recordedAt, meta, data } = { ...usual, ...row }
    const path = file()
    await (await open(path)).close()
    const handle = await driver(path)
    handle.exec("INSERT INTO streams (id) VALUES ('debt-1')")
    handle
      .prepare(
        "INSERT INTO events (stream, revision, id, recorded_at, version, data, meta) VALUES (1, 0, 'id-0', ?, ?, ?, ?)",
      )
      .run(recordedAt, version, data, meta)
    handle.close()
    return path
  }

  test('of an older schema version is brought up to date', async () => {
    const store = await open(await stored({ version: 1, data: '7' }))
    expect(right(await store.read('debt-1')())[0]?.event).toEqual(counted(7))
    await store.close()
  })

  test.each([
    [{ data: '{"type":"Counted","n":0.5}' }, ['n: expected an integer, got 0.5']],
    [
      { data: '{"type":"Counted","n":1}', recordedAt: '2026-03-31', meta: '{"actor":"","commandId":5,"tenant":true}' },
      [
        'recordedAt: expected an instant, got "2026-03-31"',
        'actor: expected a text, got ""',
        'commandId: expected a text, got 5',
        'tenant: expected a text, got true',
      ],
    ],
    [{ data: '{"type"' }, [expect.stringMatching(/^SyntaxError/)]],
    [{ data: '{"type":"Counted","n":1}', meta: 'null' }, [expect.stringMatching(/^TypeError/)]],
    [{ data: '{"type":"Counted","n":1}', meta: '' }, [expect.stringMatching(/^SyntaxError/)]],
    [{ data: '{"type":"Counted","n":1}', recordedAt: '' }, ['recordedAt: expected an instant, got ""']],
  ])('%j is undecodable when validated', async (row, problems) => {
    const store = await open(await stored(row), { decoding: 'validate' })
    const undecodable = { _tag: 'Left', left: { _tag: 'Undecodable', stream: 'debt-1', revision: 0, problems } }
    expect(await store.read('debt-1')()).toEqual(undecodable)
    expect(await store.readAll(store.start, 10, 'validate')()).toEqual(undecodable)
    await store.close()
  })

  test('is undecodable rather than an exception when trusted', async () => {
    const store = await open(await stored({ data: '{"type"' }))
    expect(await store.read('debt-1')()).toMatchObject({ left: { _tag: 'Undecodable' } })
    await store.close()
  })
})
