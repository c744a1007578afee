import { readdirSync, readFileSync } from 'node:fs'
import { EventStoreDBClient } from '@eventstore/db-client'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { delay } from '../../../src/adapters/eventstoredb/backoff.js'
import { actualOf, detailOf, kindOf } from '../../../src/adapters/eventstoredb/failure.js'
import { type EventStoreDbClient, eventStoreDb } from '../../../src/adapters/eventstoredb/index.js'
import { comparePositions, fromPosition, START } from '../../../src/adapters/eventstoredb/log-position.js'
import type { EventCodec } from '../../../src/adapters/store/event-codec.js'
import { NO_STREAM, type Position } from '../../../src/adapters/store/event-store.js'
import { left, right, until } from '../../../src/adapters/testing/contract-case.js'
import { type Counted, toldToy, toyCodec } from '../toy-codec.js'
import { appendOf, toyOf } from './append-faults.js'
import { admin, clientOf, hasty, openBoth, storeOn } from './open-store.js'
import { startTestServer } from './server/test-server.js'

// One test for each thing that was found out about the clients and is not in their documents.

describe('an event that is no JSON never reaches the client, which would wait for ever', () => {
  const encodings: ReadonlyArray<readonly [string, unknown]> = [
    ['a BigInt', { amount: 1n }],
    ['nothing', undefined],
    ['a function', () => 1],
  ]
  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic

  test.each([...encodings, ['a cycle', cyclic] as const])('%s', async (_, data) => {
    const { server } = await openBoth()
    const codec: EventCodec<Counted> = { ...toyCodec, encode: () => data }
    const store = eventStoreDb(codec, { makeClient: () => clientOf(server), ...hasty })
    const answer = await store.append(appendOf('debt-1', NO_STREAM, 1))()
    expect(left(answer)).toMatchObject({ _tag: 'InvalidAppend', stream: 'debt-1' })
    expect(server.appends).toEqual([])
    await store.close()
  })
})

test('an id that is no UUID is an InvalidAppend: the server would not take it', async () => {
  const { server, store } = await openBoth()
  for (const id of ['id-1', '', '00000000-0000-4000-8000-00000000000A']) {
    const answer = await store.append({ stream: 'debt-1', expected: NO_STREAM, events: [toldToy(1, id)] })()
    expect(left(answer)).toMatchObject({ _tag: 'InvalidAppend' })
  }
  expect(server.appends).toEqual([])
})

test('half a character in a stream name is an InvalidAppend: two names would become one', async () => {
  const { store } = await openBoth()
  expect(left(await store.append(appendOf('debt-\ud800', NO_STREAM, 1))())).toMatchObject({ _tag: 'InvalidAppend' })
})

test('an id of 200 characters of any kind is kept', async () => {
  const { store } = await openBoth()
  for (const id of ['@'.repeat(200), '$$a', ' ', '🧾'.repeat(100), '%2F/?#', '1@debt-1']) {
    const stream = `debt-${id}` as const
    right(await store.append(appendOf(stream, NO_STREAM, 1))())
    expect(right(await store.read(stream)())[0]?.stream).toBe(stream)
  }
})

test('with credentials each append is a call of its own, without them all are on one stream', async () => {
  const { server, store } = await openBoth({ credentials: admin })
  right(await store.append(appendOf('debt-1', NO_STREAM, 1))())
  const { server: other, store: bare } = await openBoth()
  right(await bare.append(appendOf('debt-1', NO_STREAM, 1))())
  expect([server.appends, other.appends]).toEqual([['unary'], ['batch']])
})

test('a client that was told not to throw answers a revision that is none: the conflict has the true one', async () => {
  for (const credentials of [{}, { credentials: admin }]) {
    const server = await startTestServer()
    const makeClient = () =>
      EventStoreDBClient.connectionString(
        `esdb://127.0.0.1:${server.port}?tls=false&throwOnAppendFailure=false` as string,
      )
    const store = storeOn(server, { makeClient, ...credentials })
    right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2, 3))())
    const conflict = { _tag: 'Conflict', stream: 'debt-1', expected: NO_STREAM, actual: 2 }
    expect(left(await store.append(appendOf('debt-1', NO_STREAM, 9))())).toEqual(conflict)
    const none = { _tag: 'Conflict', stream: 'debt-2', expected: 4, actual: NO_STREAM }
    expect(left(await store.append(appendOf('debt-2', 4, 9))())).toEqual(none)
    await store.close()
    server.stop()
  }
})

test('the stream of one client that breaks rejects the appends of another: they are settled', async () => {
  const { server, store } = await openBoth({ deadline: 2000 })
  // The silence does not end by its deadline here: what ends it is the other client.
  const { server: other, store: innocent } = await openBoth({ deadline: 2000 }, { onSilence: () => {} })
  other.faults.append.push('silent after')
  const held = innocent.append(appendOf('debt-1', NO_STREAM, 1))()
  await until(() => other.appends.length >= 1)
  server.faults.append.push('drop before')
  right(await store.append(appendOf('debt-1', NO_STREAM, 1))())
  expect(right(await held)).toBe(0)
  expect(other.appends).toHaveLength(2)
  expect(other.log.stream('debt-1')).toHaveLength(1)
})

describe('a client that remembers a failure for ever is replaced', () => {
  const counted = async (feature: 'internal' | 'unauthenticated') => {
    const server = await startTestServer()
    const makeClient = vi.fn(() => clientOf(server))
    const store = storeOn(server, { makeClient })
    onTestFinished(async () => {
      await store.close()
      server.stop()
    })
    server.faults.features.push(feature)
    return { server, makeClient, store }
  }

  test('within one append, where the outcome was unclear', async () => {
    const { server, makeClient, store } = await counted('internal')
    expect(right(await store.append(appendOf('debt-1', NO_STREAM, 1))())).toBe(0)
    expect([makeClient.mock.calls.length, server.featureCalls()]).toEqual([2, 2])
  })

  test('after some appends, where it says that we may not', async () => {
    const { makeClient, store } = await counted('unauthenticated')
    for (let i = 0; i < 3; i++) {
      expect(left(await store.append(appendOf('debt-1', NO_STREAM, 1))())).toMatchObject({ _tag: 'Unauthorised' })
    }
    expect(right(await store.append(appendOf('debt-1', NO_STREAM, 1))())).toBe(0)
    expect(makeClient).toHaveBeenCalledTimes(2)
  })

  test('and not for a few lost connections in a row, which it mends by itself', async () => {
    const server = await startTestServer()
    const makeClient = vi.fn(() => clientOf(server))
    const store = storeOn(server, { makeClient, credentials: admin, attempts: 8 })
    server.faults.append.push('drop before', 'busy', 'not leader')
    expect(right(await store.append(appendOf('debt-1', NO_STREAM, 1))())).toBe(0)
    expect(makeClient).toHaveBeenCalledTimes(1)
    await store.close()
    server.stop()
  })
})

test('a client that cannot be made is Misconfigured, and no exception', async () => {
  const makeClient = (): EventStoreDbClient => {
    throw new Error('no such connection string')
  }
  const store = eventStoreDb(toyCodec, { makeClient, ...hasty })
  expect(left(await store.read('debt-1')())).toMatchObject({
    _tag: 'Misconfigured',
    detail: 'no such connection string',
  })
  const subscription = store.subscribe(store.start, async () => {})
  expect(await subscription.ended).toMatchObject({ _tag: 'Misconfigured', operation: 'subscribe' })
  await store.close()
})

test('errors are told apart by what they say, not by their class', () => {
  expect(kindOf({ type: 'wrong-expected-version' })).toBe('conflict')
  expect(kindOf({ type: 'stream-tombstoned' })).toBe('deleted')
  expect(kindOf({ type: 'unknown', message: 'Could not recognize Server Is Busy' })).toBe('unclear')
  expect([1, 2, 4, 7, 13, 14, 15, 16].map((code) => kindOf({ code }))).toEqual([
    ...['transient', 'unclear', 'unclear', 'unauthorised', 'unclear', 'transient', 'unclear', 'unauthorised'],
  ])
  expect([kindOf(undefined), kindOf('boom'), kindOf(new TypeError('x'))]).toEqual(['unclear', 'unclear', 'unclear'])
})

test('a conflict may name no stream, and says nothing else', () => {
  expect([actualOf({ actualVersion: 'no_stream' }), actualOf({ actualVersion: 7n }), actualOf({})]).toEqual([
    -1,
    7,
    undefined,
  ])
  expect(detailOf({ type: 'wrong-expected-version', message: '' })).toBe('wrong expected version')
})

test('positions have a commit and a prepare, and compare as numbers', () => {
  const ordered = [
    START,
    '9/0',
    '9/9',
    '10/2',
    '10/10',
    '9007199254740993/1',
    '9223372036854775807/0',
  ] as Array<Position>
  for (const [i, a] of ordered.entries()) {
    for (const [j, b] of ordered.entries()) expect(Math.sign(comparePositions(a, b))).toBe(Math.sign(i - j))
  }
  const none = '18446744073709551615/18446744073709551615'
  for (const other of ['17', '1/', '/1', '-1/-1', '01/1', none, '9223372036854775808/1']) {
    expect(fromPosition(other as Position)).toBe('other')
  }
})

test('waits are random below a bound that doubles up to the most', () => {
  const bounds = [0, 1, 2, 7, 500].map((attempt) => delay({ first: 250, most: 30_000 }, attempt, () => 1))
  expect(bounds).toEqual([250, 500, 1000, 30_000, 30_000])
  expect(delay({ first: 250, most: 30_000 }, 3, () => 0)).toBe(0)
})

test('what is stored has the name of its type and flat metadata of texts: FROZEN', async () => {
  const { server, store } = await openBoth()
  const told = { ...toyOf(7), correlationId: 'command-1', causationId: 'command-2', tenant: 'north' }
  right(await store.append({ stream: 'debt-1', expected: NO_STREAM, events: [told, toyOf(8)] })())
  const stored = server.log.all.filter(({ stream }) => stream === 'debt-1')
  expect(stored.map(({ type, data }) => [type, Buffer.from(data).toString()])).toEqual([
    ['Counted', '{"type":"Counted","n":7}'],
    ['Counted', '{"type":"Counted","n":8}'],
  ])
  expect(stored.map(({ metadata }) => JSON.parse(Buffer.from(metadata).toString()))).toEqual([
    {
      $correlationId: 'command-1',
      $causationId: 'command-2',
      commandId: 'command-7',
      actor: 'clerk-1',
      recordedAt: '2026-03-31T09:30:00.000Z',
      version: '2',
      tenant: 'north',
    },
    {
      $correlationId: 'command-8',
      $causationId: 'command-8',
      commandId: 'command-8',
      actor: 'clerk-1',
      recordedAt: '2026-03-31T09:30:00.000Z',
      version: '2',
    },
  ])
})

test('two books in one database do not see each other', async () => {
  const { server, store: north } = await openBoth({ namespace: 'north' })
  const south = storeOn(server, { namespace: 'south' })
  right(await north.append(appendOf('debt-1', NO_STREAM, 1))())
  expect(right(await south.read('debt-1')())).toEqual([])
  expect(right(await south.readAll(south.start, 10, 'validate')()).events).toEqual([])
  right(await south.append(appendOf('debt-1', NO_STREAM, 2))())
  expect(right(await north.readAll(north.start, 10, 'validate')()).events.map(({ stream }) => stream)).toEqual([
    'debt-1',
  ])
  expect(server.log.stream('north.debt-1')).toHaveLength(1)
  await south.close()
})

test('a category with a hyphen, or of the server, is a bug', () => {
  const makeClient = (): EventStoreDbClient => {
    throw new Error('not asked for')
  }
  for (const categories of [[], [''], ['a-b'], ['$ce']]) {
    expect(() => eventStoreDb(toyCodec, { makeClient, categories })).toThrow(RangeError)
  }
})

test('neither adapter loads a client: two of them in one process break each other', () => {
  for (const adapter of ['eventstoredb', 'kurrentdb']) {
    const folder = new URL(`../../../src/adapters/${adapter}/`, import.meta.url)
    for (const name of readdirSync(folder)) {
      const text = readFileSync(new URL(name, folder), 'utf8')
      expect(text).not.toMatch(/from '@(?:eventstore|kurrent)\//)
      expect(text).not.toMatch(/import\(|require\(/)
    }
  }
})
