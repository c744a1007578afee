import { describe, expect, test } from 'vitest'
import { openDriver } from '../../../src/adapters/sqlite/driver.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import type { Recorded } from '../../../src/adapters/store/event-store.js'
import { right, until } from '../../../src/adapters/testing/contract-case.js'
import { run } from '../child.js'
import { tempFiles } from '../temp-dir.js'
import { type Counted, toyCodec } from '../toy-codec.js'

const file = tempFiles()

const everything = async (path: string): Promise<ReadonlyArray<Recorded<Counted>>> => {
  const store = right(await openSqliteStore(path, toyCodec)())
  const { events, end } = right(await store.readAll(store.start, 1_000_000, 'validate')())
  expect(end).toBe(true)
  await store.close()
  return events
}

const expectWhole = (events: ReadonlyArray<Recorded<Counted>>): void => {
  const heads = new Map<string, number>()
  for (const { stream, revision } of events) {
    expect(revision).toBe((heads.get(stream) ?? -1) + 1)
    heads.set(stream, revision)
  }
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length)
}

describe('several processes on one file', () => {
  test('make it together and append to the same streams: nothing lost, nothing doubled', async () => {
    const path = file()
    const names = ['a', 'b', 'c']
    const count = 60
    const writers = names.map((name) => run('sqlite/writer.ts', path, name, `${count}`, 'debt-shared', `debt-${name}`))
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0])
    const events = await everything(path)
    expectWhole(events)
    const expected = names.flatMap((name) => Array.from({ length: count }, (_, n) => `${name}-${n}`))
    expect(events.map(({ id }) => id).sort()).toEqual(expected.sort())
  })
})

describe('a process that is killed', () => {
  test('leaves every append that it was told of', async () => {
    const path = file()
    const acknowledged: Array<string> = []
    for (const [name, after] of [
      ['first', 30],
      ['second', 170],
    ] as const) {
      const writer = run('sqlite/writer.ts', path, name, 'Infinity', 'debt-1', 'debt-2', 'debt-3')
      await until(() => writer.lines().length >= after)
      writer.process.kill('SIGKILL')
      expect(await writer.ended).toBe('SIGKILL')
      acknowledged.push(...writer.lines())
    }
    const events = await everything(path)
    expectWhole(events)
    const ids = new Set(events.map(({ id }) => id))
    expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
    // At most the append in hand of each was stored without being told.
    expect(events.length - acknowledged.length).toBeLessThanOrEqual(2)
    const handle = right(await openDriver(path)())
    expect(Object.values(handle.prepare('PRAGMA integrity_check').get() as object)).toEqual(['ok'])
    handle.close()
  })
})
