import { expect, test } from 'vitest'
import { fromPosition } from '../../../src/adapters/eventstoredb/log-position.js'
import { type EventStore, NO_STREAM, type Position, type StreamName } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { Counted } from '../toy-codec.js'
import { type OpenBoth, toyOf } from './append-faults.js'
import { comparePlaces } from './server/log.js'
import type { TestServer } from './server/test-server.js'

const own = 60
const foreign = 20_000

/** Events that a server looks at between two checkpoints. */
const stride = 1024

const appendRange = async (store: EventStore<Counted>, from: number, to: number): Promise<void> => {
  for (let n = from; n < to; n++) {
    const stream: StreamName = `debt-${n}`
    right(await store.append({ stream, expected: NO_STREAM, events: [toyOf(n)] })())
  }
}

/** Reads the log to its end, in small pages. */
const readOn = async (store: EventStore<Counted>, after: Position) => {
  const numbers: Array<number> = []
  for (let next = after; ; ) {
    const page = right(await store.readAll(next, 7, 'validate')())
    numbers.push(...page.events.map(({ event }) => event.n))
    next = page.next
    if (page.end) return { numbers, next }
  }
}

/** Events of the log that the server looks at for whoever reads on from there. */
const behind = (server: TestServer, position: Position): number => {
  const place = fromPosition(position)
  if (place === 'other' || place === undefined) return server.log.all.length
  return server.log.all.filter((event) => comparePlaces(event, place) > 0).length
}

/** What a book costs in a database that others fill, by what the server sends. */
export const busyDatabase = (openBoth: OpenBoth): void => {
  const open = async () => {
    const { server, store } = await openBoth({}, { bareCheckpoints: false })
    for (let part = 0; part < 3; part++) {
      server.log.foreign(foreign / 4)
      await appendRange(store, (part * own) / 3, ((part + 1) * own) / 3)
    }
    server.log.foreign(foreign / 4)
    return { server, store }
  }

  test('the log is read without the events of others', async () => {
    const { server, store } = await open()
    const { numbers } = await readOn(store, store.start)
    expect(numbers).toEqual(Array.from({ length: own }, (_, n) => n))
    expect(server.sent.events).toBe(own)
    expect(server.sent.checkpoints).toBeLessThanOrEqual(Math.ceil((foreign + 2 * own) / stride))
  })

  test('its end is after the events of others, so that who comes back costs the tail', async () => {
    const { server, store } = await open()
    const { next } = await readOn(store, store.start)
    expect(behind(server, next)).toBeLessThan(stride)
    server.log.foreign(foreign / 4)
    await appendRange(store, own, own + 2)
    const before = { ...server.sent }
    const again = await readOn(store, next)
    expect(again.numbers).toEqual([own, own + 1])
    expect(server.sent.events - before.events).toBe(2)
    expect(server.sent.checkpoints - before.checkpoints).toBeLessThanOrEqual(Math.ceil(foreign / 4 / stride) + 1)
    expect(server.subscriptions.at(-1)).toBe(next)
  })

  test('a subscription is sent none of the events of others either', async () => {
    const { server, store } = await open()
    const seen: Array<number> = []
    const subscription = store.subscribe(store.start, async ({ events }) => {
      seen.push(...events.map(({ event }) => event.n))
      if (seen.length === own) void subscription.stop()
    })
    await subscription.ended
    expect(seen).toHaveLength(own)
    expect(server.sent.events).toBe(own)
  })
}
