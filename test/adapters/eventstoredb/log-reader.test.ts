import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import type { ClientRecord, LogPosition } from '../../../src/adapters/eventstoredb/client.js'
import { fromPosition, START } from '../../../src/adapters/eventstoredb/log-position.js'
import {
  type Ahead,
  type Chunk,
  type FetchChunk,
  type LogReader,
  logReader,
  type OwnRecord,
} from '../../../src/adapters/eventstoredb/log-reader.js'
import type { Position } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'

/** A log of numbers; those that are no multiple of three belong to somebody else. */
const growing = () => {
  let length = 0
  const fetches: Array<number> = []
  const fetch: FetchChunk = async (after, count) => {
    const from = after === undefined ? 0 : Number(after.commit) + 1
    const upTo = Math.min(length, from + count)
    fetches.push(upTo - from)
    const events: Array<OwnRecord> = []
    for (let n = from; n < upTo; n++) {
      const at: LogPosition = { commit: BigInt(n), prepare: 0n }
      if (n % 3 === 0) events.push({ stream: 'debt-1', at, record: { revision: BigInt(n) } as ClientRecord })
    }
    const cursor = upTo > from ? { commit: BigInt(upTo - 1), prepare: 0n } : after
    const chunk: Chunk = { events, cursor, full: upTo - from === count }
    return E.right(chunk)
  }
  let fails = false
  /** It sees what was there when it was opened, and may fail. */
  const open = (after: LogPosition | undefined): Ahead => {
    const seen = length
    let cursor = after
    let cancelled = false
    return {
      next: async () => {
        const from = cursor === undefined ? 0 : Number(cursor.commit) + 1
        if (cancelled || fails || from + 100 > seen) return undefined
        const chunk = right(await fetch(cursor, 100)) as Chunk
        cursor = chunk.cursor
        return chunk
      },
      cancel: () => {
        cancelled = true
      },
    }
  }
  return {
    reader: () => logReader(fetch, open),
    fetches,
    failing: (now: boolean) => {
      fails = now
    },
    grow: (by: number) => {
      length += by
    },
    /** The numbers of ours after a position. */
    after: (position: Position): ReadonlyArray<number> => {
      const at = fromPosition(position)
      const from = at === undefined || at === 'other' ? 0 : Number(at.commit) + 1
      return Array.from({ length: length - from }, (_, i) => from + i).filter((n) => n % 3 === 0)
    },
  }
}

const pageOf = async (log: LogReader, after: Position, most: number) => {
  const { events, next, end } = right(await log.page(after, fromPosition(after) as LogPosition | undefined, most))
  return { numbers: events.map(({ record }) => Number(record.revision)), next, end }
}

test('what several readers are given, page by page, is what the log held when each page was asked for', async () => {
  const step = fc.oneof(
    fc.record({ grow: fc.integer({ min: 1, max: 9000 }) }),
    fc.record({ failing: fc.boolean() }),
    fc.record({ reader: fc.nat({ max: 5 }), most: fc.constantFrom(1, 7, 500, 1000, 5000) }),
  )
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const server = growing()
      const log = server.reader()
      const readers = Array.from({ length: 6 }, () => START)
      for (const one of steps) {
        if ('grow' in one) {
          server.grow(one.grow)
          continue
        }
        if ('failing' in one) {
          server.failing(one.failing)
          continue
        }
        const after = readers[one.reader] as Position
        const there = server.after(after)
        const { numbers, next, end } = await pageOf(log, after, one.most)
        expect(numbers).toEqual(there.slice(0, one.most))
        expect(end).toBe(there.length <= one.most)
        if (end) expect(server.after(next)).toEqual([])
        else expect(server.after(next)).toEqual(there.slice(one.most))
        readers[one.reader] = next
      }
    }),
    { numRuns: 200 },
  )
})

test('a reader that goes on reads on, one that asks once is given a small answer', async () => {
  const server = growing()
  server.grow(30_000)
  const log = server.reader()
  let { next } = await pageOf(log, START, 1000)
  const before = server.fetches.length
  for (let page = 1; page < 9; page++) next = (await pageOf(log, next, 1000)).next
  // One call, and then from the read that it left open.
  expect(server.fetches.slice(before).filter((count) => count !== 100)).toHaveLength(1)
  const once = growing()
  once.grow(30_000)
  await pageOf(once.reader(), START, 10)
  expect(once.fetches).toEqual([256])
})
