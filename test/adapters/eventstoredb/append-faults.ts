import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { EventStoreDbOptions } from '../../../src/adapters/eventstoredb/index.js'
import { type EventStore, NO_STREAM, type StreamName } from '../../../src/adapters/store/event-store.js'
import { left, right, until } from '../../../src/adapters/testing/contract-case.js'
import { type Counted, toldToy } from '../toy-codec.js'
import type { ScriptClock } from './script-clock.js'
import type { AppendFault } from './server/faults.js'
import type { TestServer, TestServerOptions } from './server/test-server.js'

export type OpenBoth = (
  options?: Partial<Omit<EventStoreDbOptions<Counted>, 'makeClient'>>,
  serverOptions?: TestServerOptions,
) => Promise<{ readonly server: TestServer; readonly store: EventStore<Counted>; readonly clock: ScriptClock }>

export const uuidOf = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

export const toyOf = (n: number) => toldToy(n, uuidOf(n))

export const appendOf = (stream: StreamName, expected: number, ...numbers: ReadonlyArray<number>) => ({
  stream,
  expected,
  events: numbers.map(toyOf),
})

const idsOn = (server: TestServer, stream: StreamName): ReadonlyArray<string> => {
  const events = server.log.stream(stream)
  return events === undefined || events === 'deleted' ? [] : events.map(({ id }) => id)
}

const lost: ReadonlyArray<AppendFault> = [
  'silent before',
  'silent after',
  'drop before',
  'drop after',
  'busy',
  'not leader',
  'timeout after',
  'internal',
]

/** What an append does when the server misbehaves, through any client and on either of its paths. */
export const appendFaults = (openBoth: OpenBoth): void => {
  describe('an append whose answer is lost', () => {
    test.each(lost)('is settled by the same ids again: %s', async (fault) => {
      const { server, store } = await openBoth()
      server.faults.append.push(fault)
      expect(right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2))())).toBe(1)
      expect(right(await store.append(appendOf('debt-1', 1, 3))())).toBe(2)
      expect(idsOn(server, 'debt-1')).toEqual([1, 2, 3].map(uuidOf))
      expect(server.appends).toHaveLength(3)
    })

    test('and whose repetitions are lost as well is found by reading', async () => {
      const { server, store } = await openBoth({ attempts: 2 })
      server.faults.append.push('drop after', 'busy')
      expect(right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2))())).toBe(1)
      expect(idsOn(server, 'debt-1')).toEqual([1, 2].map(uuidOf))
    })

    test('for good is Unavailable, within its deadlines; the same append settles it later', async () => {
      const { server, store } = await openBoth({ attempts: 2 })
      server.faults.append.push('silent before', 'silent before')
      expect(left(await store.append(appendOf('debt-1', NO_STREAM, 1))())).toMatchObject({ _tag: 'Unavailable' })
      expect(right(await store.append(appendOf('debt-1', NO_STREAM, 1))())).toBe(0)
      expect(idsOn(server, 'debt-1')).toEqual([uuidOf(1)])
    })

    test('while another writer won is a Conflict', async () => {
      const { server, store } = await openBoth()
      server.faults.append.push('drop before')
      const lostOne = store.append(appendOf('debt-1', NO_STREAM, 1))()
      server.log.append('debt-1', 'no_stream', [
        {
          id: uuidOf(9),
          type: 'Counted',
          contentType: 'application/json',
          data: Buffer.from('{}'),
          metadata: Buffer.from('{}'),
        },
      ])
      expect(left(await lostOne)).toEqual({ _tag: 'Conflict', stream: 'debt-1', expected: NO_STREAM, actual: 0 })
    })
  })

  test('whatever happens: every acknowledged event is stored once and in order, and every call ends', async () => {
    const { server, store } = await openBoth({ attempts: 3 })
    const fault = fc.constantFrom<AppendFault>(
      'answer',
      'answer',
      'drop before',
      'drop after',
      'busy',
      'not leader',
      'timeout after',
    )
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 6 }),
        async (script, sizes) => {
          run += 1
          const stream: StreamName = `debt-${run}`
          server.faults.append.push(...script)
          let expected = NO_STREAM
          let number = run * 1000
          const acknowledged: Array<string> = []
          for (const size of sizes) {
            const numbers = Array.from({ length: size }, () => number++)
            const append = appendOf(stream, expected, ...numbers)
            const first = await store.append(append)()
            if (first._tag === 'Left') {
              expect(first.left._tag).toBe('Unavailable')
              server.faults.append.splice(0)
            }
            expected = right(first._tag === 'Right' ? first : await store.append(append)())
            acknowledged.push(...numbers.map(uuidOf))
          }
          server.faults.append.splice(0)
          expect(idsOn(server, stream)).toEqual(acknowledged)
          expect(right(await store.read(stream)()).map(({ id }) => id)).toEqual(acknowledged)
        },
      ),
      { numRuns: 12 },
    )
  })

  describe('what the server refuses is a value', () => {
    test('Unauthorised', async () => {
      const { server, store } = await openBoth()
      server.faults.append.push('access denied')
      expect(left(await store.append(appendOf('debt-1', NO_STREAM, 1))())).toMatchObject({ _tag: 'Unauthorised' })
      expect(server.appends).toHaveLength(1)
    })

    test('TooLarge, by our count before it is sent, and by that of the server', async () => {
      const { server, store } = await openBoth({}, { maxAppendSize: 2000 })
      const many = appendOf('debt-1', NO_STREAM, ...Array.from({ length: 20 }, (_, n) => n))
      expect(left(await store.append(many)())).toMatchObject({ _tag: 'TooLarge' })
      expect(server.appends).toHaveLength(1)
      const { server: other, store: counts } = await openBoth({ maxAppendSize: 2000 })
      expect(left(await counts.append(many)())).toMatchObject({ _tag: 'TooLarge' })
      expect(other.appends).toHaveLength(0)
    })

    test('our count of bytes is that of the server', async () => {
      const bytes = async (maxAppendSize: number) => {
        const { store } = await openBoth({ maxAppendSize: 1 })
        const ours = left(await store.append(appendOf('debt-بدهی', NO_STREAM, 1, 2))())
        const size = Number(/^\d+/.exec('detail' in ours ? ours.detail : '')?.[0])
        const { store: there } = await openBoth({}, { maxAppendSize: size + maxAppendSize })
        return (await there.append(appendOf('debt-بدهی', NO_STREAM, 1, 2))())._tag
      }
      expect([await bytes(-1), await bytes(0)]).toEqual(['Left', 'Right'])
    })

    test('Deleted, for a stream with a tombstone', async () => {
      const { server, store } = await openBoth()
      right(await store.append(appendOf('debt-1', NO_STREAM, 1))())
      server.log.delete('debt-1', 'tombstone')
      expect(left(await store.append(appendOf('debt-1', 0, 2))())).toMatchObject({ _tag: 'Deleted' })
      expect(left(await store.read('debt-1')())).toMatchObject({ _tag: 'Deleted' })
    })

    test('Deleted, for a stream of which only the end is left: a balance of it would be wrong', async () => {
      const { server, store } = await openBoth()
      right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2, 3))())
      server.log.truncate('debt-1', 2)
      expect(left(await store.read('debt-1')())).toMatchObject({ _tag: 'Deleted' })
      expect(right(await store.read('debt-1', 2)())).toHaveLength(1)
    })

    test('a stream that was deleted softly has no events; it goes on with its old numbers, which is Deleted then', async () => {
      const { server, store } = await openBoth()
      right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2, 3))())
      server.log.delete('debt-1', 'soft')
      expect(right(await store.read('debt-1')())).toEqual([])
      expect(right(await store.append(appendOf('debt-1', NO_STREAM, 4))())).toBe(3)
      expect(left(await store.read('debt-1')())).toMatchObject({ _tag: 'Deleted' })
    })
  })

  describe('a server that goes away', () => {
    test('and comes back loses nothing that was acknowledged, and keeps nobody waiting', async () => {
      const { server, store } = await openBoth({ attempts: 1000, backoff: { first: 20, most: 200 } })
      const acknowledged: Array<number> = []
      const write = async (writer: number): Promise<void> => {
        for (let i = 0; i < 15; i++) {
          const number = writer * 100 + i
          const answer = await store.append(appendOf(`debt-${writer}`, i - 1, number))()
          if (answer._tag === 'Left') throw new Error(JSON.stringify(answer.left))
          acknowledged.push(number)
        }
      }
      const writers = [1, 2, 3].map(write)
      await new Promise((resolve) => setTimeout(resolve, 15))
      server.kill()
      await new Promise((resolve) => setTimeout(resolve, 100))
      await server.start()
      await Promise.all(writers)
      expect(acknowledged).toHaveLength(45)
      const stored = server.log.all.filter(({ stream }) => stream.startsWith('debt-')).map(({ id }) => id)
      expect([...stored].sort()).toEqual(acknowledged.map(uuidOf).sort())
    })

    test('for good is Unavailable', async () => {
      const { server, store } = await openBoth({ attempts: 2 })
      server.kill()
      expect(left(await store.append(appendOf('debt-1', NO_STREAM, 1))())).toMatchObject({ _tag: 'Unavailable' })
      expect(left(await store.read('debt-1')())).toMatchObject({ _tag: 'Unavailable' })
      expect(left(await store.readAll(store.start, 10, 'validate')())).toMatchObject({ _tag: 'Unavailable' })
    })
  })

  describe('a read', () => {
    test.each([['silent'], ['unavailable'], [{ dropAfter: 2 }]] as const)(
      'that fails is made again: %j',
      async (fault) => {
        const { server, store } = await openBoth()
        right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2, 3))())
        server.faults.read.push(fault)
        expect(right(await store.read('debt-1')())).toHaveLength(3)
      },
    )

    test.each([
      ['no confirmation'],
      [{ silentAfter: 2 }],
      [{ endAfter: 0 }],
      [{ endAfter: 2 }],
      [{ dropAfter: 0 }],
      [{ dropAfter: 2 }],
    ] as const)('of the log that fails goes on from where it was: %j', async (fault) => {
      const { server, store } = await openBoth()
      right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2, 3))())
      server.faults.subscription.push(fault, fault)
      const { events, end } = right(await store.readAll(store.start, 10, 'validate')())
      expect([events.map(({ id }) => id), end]).toEqual([[1, 2, 3].map(uuidOf), true])
    })

    test('that is denied is Unauthorised', async () => {
      const { server, store } = await openBoth()
      server.faults.read.push('access denied')
      expect(left(await store.read('debt-1')())).toMatchObject({ _tag: 'Unauthorised' })
      server.faults.subscription.push('access denied')
      expect(left(await store.readAll(store.start, 10, 'validate')())).toMatchObject({ _tag: 'Unauthorised' })
    })
  })

  test('a close waits for the append in hand', async () => {
    const { server, store, clock } = await openBoth({}, { onSilence: () => {} })
    server.faults.append.push('silent after')
    const answer = store.append(appendOf('debt-1', NO_STREAM, 1))()
    await until(() => server.appends.length >= 1)
    const closing = store.close()
    clock.expire()
    await closing
    expect(left(await answer)).toMatchObject({ _tag: 'Unavailable' })
    expect(left(await store.append(appendOf('debt-1', NO_STREAM, 1))())).toMatchObject({ _tag: 'Closed' })
  })
}
