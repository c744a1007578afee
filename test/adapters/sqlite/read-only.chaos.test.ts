import { spawn } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { NO_STREAM } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { tempFiles } from '../temp-dir.js'
import { toldToy, toyCodec } from '../toy-codec.js'
import { unprivileged } from '../unprivileged.js'

const file = tempFiles()
const one = (n: number) => ({ stream: `debt-${n}`, expected: NO_STREAM, events: [toldToy(n)] }) as const

const locked: string[] = []
afterEach(() => {
  for (const folder of locked.splice(0)) chmodSync(folder, 0o755)
})

const endings = { nothing: [''], journal: ['', '-wal'], 'journal and index': ['', '-wal', '-shm'] } as const

/** A book of three events in a folder of its own, of which only one is in the file where the journal is kept beside it. */
const made = async (beside: keyof typeof endings): Promise<string> => {
  const source = file()
  const store = right(await openSqliteStore(source, toyCodec, { durability: 'normal' })())
  right(await store.append(one(0))())
  await store.close()
  const again = right(await openSqliteStore(source, toyCodec, { durability: 'normal' })())
  right(await again.appendBatch([one(1), one(2)])())
  if (beside === 'nothing') await again.close()
  // As it is when its process is killed, else.
  const copy = join(file(), 'a book?.db')
  mkdirSync(dirname(copy))
  chmodSync(dirname(dirname(copy)), 0o755)
  for (const end of endings[beside]) copyFileSync(source + end, copy + end)
  if (beside !== 'nothing') expect(statSync(`${copy}-wal`).size).toBeGreaterThan(0)
  await again.close()
  return copy
}

const lock = (path: string): void => {
  const folder = dirname(path)
  for (const name of readdirSync(folder)) chmodSync(join(folder, name), 0o444)
  chmodSync(folder, 0o555)
  locked.push(folder)
}

interface Reader {
  /** Once it has read, and tried to write. */
  readonly begun: Promise<void>
  readonly goOn: () => void
  readonly told: Promise<ReadonlyArray<unknown>>
}

const reader = (path: string, wait = ''): Reader => {
  const script = fileURLToPath(new URL('./reader.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', script, path, wait], {
    stdio: ['pipe', 'pipe', 'inherit'],
    ...unprivileged,
  })
  let text = ''
  const lines = () => text.split('\n').filter((line) => line !== '')
  return {
    begun: new Promise((resolve) =>
      child.stdout.on('data', (chunk) => {
        text += chunk
        if (lines().length >= 2) resolve()
      }),
    ),
    goOn: () => child.stdin.write('go on\n'),
    told: new Promise((resolve) => child.on('close', () => resolve(lines().map((line) => JSON.parse(line))))),
  }
}

/** The copies that a reader may leave behind. */
const copies = (): ReadonlyArray<string> =>
  readdirSync(tmpdir()).filter((name) => existsSync(join(tmpdir(), name, 'a book?.db')))

describe('a book in a folder that cannot be written to', () => {
  test.each(['nothing', 'journal', 'journal and index'] as const)(
    'is read whole, with %s beside it',
    async (beside) => {
      const path = await made(beside)
      lock(path)
      const before = readdirSync(dirname(path))
      expect(await reader(path).told).toEqual([3, 'ReadOnly'])
      expect(readdirSync(dirname(path))).toEqual(before)
      expect(copies()).toEqual([])
    },
  )

  test('is read where only its file cannot be written to', async () => {
    const path = await made('nothing')
    chmodSync(path, 0o444)
    chmodSync(dirname(path), 0o777)
    expect(await reader(path).told).toEqual([3, 'ReadOnly'])
  })

  test('is not told as it was once somebody else has written there', async () => {
    const path = await made('nothing')
    lock(path)
    const { begun, goOn, told } = reader(path, 'wait')
    await begun
    chmodSync(dirname(path), 0o755)
    chmodSync(path, 0o644)
    const store = right(await openSqliteStore(path, toyCodec)())
    right(await store.append(one(3))())
    await store.close()
    goOn()
    const [before, refused, after] = await told
    expect([before, refused]).toEqual([3, 'ReadOnly'])
    expect(after).toMatchObject({ _tag: 'Replaced', where: path })
  })

  test('is no book where nothing is there, or something else', async () => {
    const path = await made('nothing')
    const other = join(dirname(path), 'other.db')
    writeFileSync(other, 'Dear diary, '.repeat(50))
    writeFileSync(join(dirname(path), 'empty.db'), '')
    lock(path)
    expect(await reader(other).told).toMatchObject([{ _tag: 'NotABook' }])
    expect(await reader(join(dirname(path), 'empty.db')).told).toMatchObject([{ _tag: 'ReadOnly' }])
    expect(await reader(join(dirname(path), 'none.db')).told).toMatchObject([{ _tag: 'Unavailable' }])
  })
})
