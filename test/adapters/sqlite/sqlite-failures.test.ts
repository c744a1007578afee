import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import * as t from 'io-ts'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openDriver, type SqliteDriver } from '../../../src/adapters/sqlite/driver.js'
import { failureOf } from '../../../src/adapters/sqlite/failure.js'
import { isHeld } from '../../../src/adapters/sqlite/held-files.js'
import { APPLICATION_ID } from '../../../src/adapters/sqlite/schema.js'
import { openSqliteStore, type SqliteStoreOptions } from '../../../src/adapters/sqlite/sqlite-store.js'
import { openSqliteViewStore } from '../../../src/adapters/sqlite/sqlite-view-store.js'
import { NO_STREAM } from '../../../src/adapters/store/event-store.js'
import type { ViewStore } from '../../../src/adapters/store/view-store.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { tempFiles } from '../temp-dir.js'
import { toldToy, toyCodec } from '../toy-codec.js'

const file = tempFiles()

const open = async (target: string | SqliteDriver, options?: SqliteStoreOptions) =>
  right(await openSqliteStore(target, toyCodec, options)())

const refused = async (target: string | SqliteDriver) => left(await openSqliteStore(target, toyCodec)())

const driver = async (path: string, options?: { readonly readOnly?: boolean }) =>
  right(await openDriver(path, options)())

const one = (n: number) => ({ stream: `debt-${n}`, expected: NO_STREAM, events: [toldToy(n)] }) as const

const made = async (events: number): Promise<string> => {
  const path = file()
  const store = await open(path, { durability: 'normal' })
  right(await store.appendBatch(Array.from({ length: events }, (_, n) => one(n)))())
  await store.close()
  return path
}

/** Moves all of the journal into the file. */
const checkpoint = (handle: SqliteDriver): void => {
  handle.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  handle.close()
}

/** Changes a file so that its size or time tells: of a coarse clock it may have to be done again. */
const changed = (path: string, change: () => void): void => {
  const before = statSync(path)
  const isSame = (): boolean => statSync(path).size === before.size && statSync(path).mtimeMs === before.mtimeMs
  do change()
  while (isSame())
}

/** The streams that somebody finds who opens the file now; none where it cannot be read. */
const events = async (path: string): Promise<ReadonlyArray<string>> => {
  const opened = await openSqliteStore(path, toyCodec)()
  if (opened._tag === 'Left') return []
  const read = await opened.right.readAll(opened.right.start, 1000, 'validate')()
  await opened.right.close()
  return read._tag === 'Left' ? [] : read.right.events.map(({ stream }) => stream)
}

describe('what goes wrong in the file is a value', () => {
  test('Locked, when another connection writes for longer than the timeout', async () => {
    const path = await made(1)
    const store = await open(path, { busyTimeout: 30 })
    const other = await driver(path)
    other.exec('BEGIN IMMEDIATE')
    expect(left(await store.append(one(7))())).toMatchObject({ _tag: 'Locked', where: path })
    expect(right(await store.read('debt-0')())).toHaveLength(1)
    other.exec('COMMIT')
    expect(right(await store.append(one(7))())).toBe(0)
    other.close()
    await store.close()
  })

  test('Locked, when another connection keeps a new file to itself', async () => {
    const path = file()
    const other = await driver(path)
    other.exec('BEGIN EXCLUSIVE')
    expect(left(await openSqliteStore(path, toyCodec, { busyTimeout: 30 })())).toMatchObject({ _tag: 'Locked' })
    other.exec('ROLLBACK')
    other.close()
    await (await open(path)).close()
  })

  test('ReadOnly, when the handle may not write; what is there can be read', async () => {
    const path = await made(3)
    const handle = await driver(path, { readOnly: true })
    const store = await open(handle)
    expect(right(await store.readAll(store.start, 10, 'validate')()).events).toHaveLength(3)
    expect(left(await store.append(one(7))())).toMatchObject({ _tag: 'ReadOnly' })
    handle.close()
  })

  test('a copy in another journal mode is read as it is', async () => {
    const copy = file()
    const source = await driver(await made(3))
    source.exec(`VACUUM INTO '${copy}'`)
    source.close()
    const handle = await driver(copy, { readOnly: true })
    const store = await open(handle)
    expect(store.settings.journalMode).toBe('delete')
    expect(right(await store.readAll(store.start, 10, 'validate')()).events).toHaveLength(3)
    handle.close()
  })

  test('Full, when no page is left; every acknowledged append is there', async () => {
    const handle = await driver(await made(1))
    handle.exec('PRAGMA max_page_count = 30')
    const store = await open(handle)
    let appended = 1
    let failed: unknown
    for (; failed === undefined; appended++) {
      const answer = await store.append(one(appended))()
      if (answer._tag === 'Left') failed = answer.left
    }
    expect(failed).toMatchObject({ _tag: 'Full' })
    expect(right(await store.readAll(store.start, 1000, 'validate')()).events).toHaveLength(appended - 1)
    handle.exec('PRAGMA max_page_count = 1000')
    expect(right(await store.append(one(appended - 1))())).toBe(0)
    handle.close()
  })

  test('Corrupt, when bytes in the middle were overwritten', async () => {
    const path = await made(500)
    const { size } = statSync(path)
    const fd = openSync(path, 'r+')
    writeSync(fd, Buffer.alloc(Math.floor(size / 2), 0xff), 0, undefined, Math.floor(size / 4))
    closeSync(fd)
    const opened = await openSqliteStore(path, toyCodec)()
    const failed =
      opened._tag === 'Left' ? opened.left : left(await opened.right.readAll(opened.right.start, 1000, 'validate')())
    expect(failed).toMatchObject({ _tag: 'Corrupt' })
    if (opened._tag === 'Right') await opened.right.close()
  })

  describe('Replaced, and nothing is acknowledged that would be gone', () => {
    const replacements: ReadonlyArray<readonly [string, (path: string) => void]> = [
      ['the file is removed', (path) => rmSync(path)],
      ['the file is moved away', (path) => renameSync(path, `${path}.old`)],
      [
        'a copy takes its place',
        (path) => {
          copyFileSync(path, `${path}.copy`)
          renameSync(`${path}.copy`, path)
        },
      ],
      ['its journal is removed', (path) => rmSync(`${path}-wal`)],
      ['the index of its journal is removed', (path) => rmSync(`${path}-shm`)],
      [
        'all of it is removed',
        (path) => {
          for (const end of ['', '-wal', '-shm']) rmSync(path + end)
        },
      ],
    ]
    test.each(replacements)('when %s', async (_, replace) => {
      const path = await made(1)
      const store = await open(path)
      right(await store.append(one(5))())
      replace(path)
      expect(left(await store.append(one(6))())).toMatchObject({ _tag: 'Replaced', where: path })
      expect(left(await store.appendBatch([one(7), one(8)])())).toMatchObject({ _tag: 'Replaced', where: path })
      const view = { name: 'v', version: 1, codec: t.string }
      const save = { previous: undefined, changed: new Map(), checkpoint: store.start }
      expect(left(await (store.views as ViewStore).save(view, save)())).toMatchObject({ _tag: 'Replaced' })
      expect(right(await store.readAll(store.start, 10, 'trust')()).events).toHaveLength(2)
      await store.close()
    })

    const whole = (path: string): Buffer => readFileSync(path)
    const halfOf = (path: string): Buffer => whole(path).subarray(0, Math.floor(whole(path).length / 8192) * 4096)
    const writtenOver: ReadonlyArray<readonly [string, (path: string, earlier: string, other: string) => Buffer]> = [
      ['by an earlier copy', (_, earlier) => whole(earlier)],
      ['by another book', (_path, _earlier, other) => whole(other)],
      ['by half of it', (path) => halfOf(path)],
      [
        'by nonsense behind its header',
        (path) => Buffer.concat([whole(path).subarray(0, 4096), Buffer.alloc(90_000, 7)]),
      ],
    ]
    describe.each(writtenOver)('when the file is written over where it is, %s', (_, content) => {
      test.each(['given a journal', 'with all of it in the file'])('%s', async (state) => {
        const path = await made(100)
        const earlier = `${path}.earlier`
        copyFileSync(path, earlier)
        const store = await open(path, { durability: 'normal' })
        for (let n = 100; n < 250; n++) right(await store.append(one(n))())
        if (state === 'with all of it in the file') checkpoint(await driver(path))
        const other = await made(3)
        changed(path, () => writeFileSync(path, content(path, earlier, other)))
        const answer = await store.append(one(900))()
        // Where all that was stored is still to be had, from the journal, it is taken.
        const found = await events(path)
        if (answer._tag === 'Right') expect(found).toContain('debt-900')
        else expect(['Replaced', 'Corrupt', 'NotABook']).toContain(answer.left._tag)
        const kept = Array.from({ length: 250 }, (_value, n) => `debt-${n}`).every((stream) => found.includes(stream))
        expect(answer._tag === 'Right').toBe(kept)
        await store.close()
      })
    })

    test('not when another process has moved its journal into the file, or a copy of the same is put back', async () => {
      const path = await made(100)
      const [store, other] = [await open(path, { durability: 'normal' }), await open(path, { durability: 'normal' })]
      for (let n = 100; n < 120; n++) {
        right(await other.append(one(n))())
        checkpoint(await driver(path))
        right(await store.append(one(1000 + n))())
      }
      checkpoint(await driver(path))
      changed(path, () => writeFileSync(path, whole(path)))
      right(await store.append(one(2000))())
      await Promise.all([store.close(), other.close()])
      expect(await events(path)).toHaveLength(141)
    })

    test('also of a handle that was given', async () => {
      const path = await made(1)
      const handle = await driver(path)
      const store = await open(handle)
      right(await store.append(one(5))())
      renameSync(path, `${path}.old`)
      expect(left(await store.append(one(6))())).toMatchObject({ _tag: 'Replaced', where: 'the given handle' })
      handle.close()
    })

    test('and its header is read by nobody here while it is open: that would give up the locks of SQLite', async () => {
      const path = await made(1)
      expect(isHeld(path)).toBe(false)
      const [store, views] = [await open(path), right(await openSqliteViewStore(path)())]
      await store.close()
      expect(isHeld(path)).toBe(true)
      await views.close()
      expect(isHeld(path)).toBe(false)
      const handle = await driver(path)
      const given = await open(handle)
      expect(isHeld(path)).toBe(true)
      await given.close()
      expect(isHeld(path)).toBe(false)
      handle.close()
    })
  })

  test('Unavailable, when there is no such directory, or the path is one', async () => {
    expect(await refused(`${file()}/none/book.db`)).toMatchObject({ _tag: 'Unavailable' })
    expect(await refused(import.meta.dirname)).toMatchObject({ _tag: 'Unavailable' })
  })
})

describe('a file that is not ours stays as it was', () => {
  const unchanged = async (path: string) => {
    const before = readFileSync(path)
    const failed = await refused(path)
    expect(readFileSync(path).equals(before)).toBe(true)
    return failed
  }

  test.each(['', ' ', 'file:book.db', 'file::memory:?cache=shared', 'book\0.db'])(
    'Misconfigured: %j, whose book would be nowhere when it is closed',
    async (path) => {
      expect(left(await openSqliteStore(path, toyCodec)())).toMatchObject({ _tag: 'Misconfigured', where: path })
    },
  )

  test.each(['a text', 'SQLite format', 'x'.repeat(5000)])('NotABook: %.20s', async (content) => {
    const path = file()
    writeFileSync(path, content)
    expect(await unchanged(path)).toMatchObject({ _tag: 'NotABook', where: path })
    expect(existsSync(`${path}-wal`)).toBe(false)
  })

  test('NotABook: the SQLite file of another application, in either journal mode', async () => {
    for (const mode of ['DELETE', 'WAL']) {
      const path = file()
      const other = await driver(path)
      other.exec(
        `PRAGMA journal_mode = ${mode}; PRAGMA application_id = 77; CREATE TABLE mine (a); PRAGMA user_version = 9`,
      )
      other.exec('INSERT INTO mine VALUES (1)')
      expect(await unchanged(path)).toMatchObject({ _tag: 'NotABook' })
      other.close()
      expect(await unchanged(path)).toMatchObject({
        _tag: 'NotABook',
        detail: `its SQLite application id is 77, that of a book is ${APPLICATION_ID}`,
      })
      const handle = await driver(path)
      expect(await refused(handle)).toMatchObject({ _tag: 'NotABook' })
      expect(Object.values(handle.prepare('PRAGMA user_version').get() as object)).toEqual([9])
      handle.close()
    }
  })

  test('NotABook: a database with tables and no application id, through a handle', async () => {
    const handle = await driver(file())
    handle.exec('CREATE TABLE mine (a)')
    expect(await refused(handle)).toMatchObject({ _tag: 'NotABook' })
    handle.close()
  })

  test('NewerFormat: a book of a later version', async () => {
    const path = await made(2)
    const later = await driver(path)
    later.exec('PRAGMA user_version = 2')
    later.close()
    expect(await unchanged(path)).toMatchObject({
      _tag: 'NewerFormat',
      detail: 'the file has format 2, this version of receivables reads formats up to 1',
    })
    const handle = await driver(path)
    expect(await refused(handle)).toMatchObject({ _tag: 'NewerFormat' })
    handle.close()
  })
})

describe('the driver', () => {
  afterEach(() => {
    vi.doUnmock('@photostructure/sqlite')
    vi.restoreAllMocks()
    vi.resetModules()
  })

  test('NoDriver, with the line to run, where there is neither', async () => {
    vi.resetModules()
    vi.doMock('@photostructure/sqlite', () => {
      throw new Error('not installed')
    })
    if (process.getBuiltinModule !== undefined)
      vi.spyOn(process, 'getBuiltinModule').mockReturnValue(undefined as never)
    const fresh = await import('../../../src/adapters/sqlite/driver.js')
    const path = file()
    expect(left(await fresh.openDriver(path)())).toMatchObject({
      _tag: 'NoDriver',
      detail: expect.stringContaining('npm install @photostructure/sqlite@1'),
    })
    expect(existsSync(path)).toBe(false)
  })

  test.each([
    [{ errcode: 5 | (2 << 8) }, 'Locked'],
    [{ errcode: 8 }, 'ReadOnly'],
    [{ errcode: 10 }, 'Unavailable'],
    [{ code: 'SQLITE_BUSY_SNAPSHOT' }, 'Locked'],
    [{ code: 'SQLITE_READONLY' }, 'ReadOnly'],
    [{ code: 'SQLITE_FULL' }, 'Full'],
    [{ code: 'SQLITE_CORRUPT_VTAB' }, 'Corrupt'],
    [{ code: 'SQLITE_NOTADB' }, 'NotABook'],
    [{ code: 'ERR_SQLITE_ERROR', message: 'database disk image is malformed' }, 'Corrupt'],
    [{ code: 'ERR_INVALID_STATE', message: 'database is not open' }, 'Unavailable'],
    [undefined, 'Unavailable'],
  ])('%j is %s', (thrown, error) => {
    expect(failureOf(thrown, 'book.db')).toMatchObject({ _tag: error, where: 'book.db' })
  })
})
