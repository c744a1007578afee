import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Poisoned } from '../../../src/adapters/eventstoredb/index.js'
import { fromPosition } from '../../../src/adapters/eventstoredb/log-position.js'
import { openSqliteViewStore } from '../../../src/adapters/sqlite/sqlite-view-store.js'
import {
  type EventStore,
  NO_STREAM,
  type Page,
  type Recorded,
  type StreamName,
} from '../../../src/adapters/store/event-store.js'
import type { ViewStore } from '../../../src/adapters/store/view-store.js'
import { left, right, until } from '../../../src/adapters/testing/contract-case.js'
import { projector } from '../../../src/adapters/view/projector.js'
import { counting, whole } from '../counting.js'
import { tempFiles } from '../temp-dir.js'
import type { Counted } from '../toy-codec.js'
import { type OpenBoth, toyOf, uuidOf } from './append-faults.js'
import type { SubscriptionFault } from './server/faults.js'
import { comparePlaces } from './server/log.js'
import type { TestServer } from './server/test-server.js'

const rest = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** Appends the numbers of a range, each to a stream of its own. */
const appendRange = async (store: EventStore<Counted>, from: number, to: number): Promise<void> => {
  for (let n = from; n < to; n++) {
    const stream: StreamName = `debt-${n}`
    right(await store.append({ stream, expected: NO_STREAM, events: [toyOf(n)] })())
  }
}

const numbersOf = (events: ReadonlyArray<Recorded<Counted>>): ReadonlyArray<number> =>
  events.map(({ event }) => event.n)

const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, n) => n)

/** Our events that are at or before the position of a page, as the server has them. */
const passedBy = (server: TestServer, page: Page<Counted>): ReadonlyArray<string> => {
  const place = fromPosition(page.next)
  if (place === 'other') throw new Error(`${page.next} is no position`)
  return server.log.all
    .filter((event) => event.stream.startsWith('debt-') && place !== undefined && comparePlaces(event, place) <= 0)
    .map(({ id }) => id)
}

/** A view store whose process dies at a save: before it was made, or after, without an answer. */
const dying = (views: ViewStore, saves: number, when: 'before' | 'after'): ViewStore => {
  let lives = saves
  return {
    ...views,
    save: (view, save) => async () => {
      if (lives-- > 0) return views.save(view, save)()
      if (when === 'after') await views.save(view, save)()
      return { _tag: 'Left', left: { _tag: 'Unavailable', where: 'test', detail: 'died' } }
    },
  }
}

const broken: ReadonlyArray<SubscriptionFault> = [
  'no confirmation',
  { endAfter: 0 },
  { endAfter: 3 },
  { dropAfter: 0 },
  { dropAfter: 3 },
  { silentAfter: 3 },
]

/** What a subscription does when the server misbehaves, through any client. */
export const subscriptionFaults = (openBoth: OpenBoth): void => {
  const file = tempFiles()

  describe('a subscription that breaks', () => {
    test.each(broken)('is made again, after the last event that was handled: %j', async (fault) => {
      const { server, store } = await openBoth({ silence: 150, deadline: 150 })
      await appendRange(store, 0, 10)
      server.faults.subscription.push(fault, fault)
      const seen: Array<number> = []
      const subscription = store.subscribe(store.start, async ({ events }) => {
        seen.push(...numbersOf(events))
      })
      await until(() => seen.length >= 10)
      expect(server.subscriptions.length).toBeGreaterThanOrEqual(3)
      await appendRange(store, 10, 12)
      await until(() => seen.length >= 12)
      await subscription.stop()
      expect(seen).toEqual(upTo(12))
      expect(await subscription.ended).toBeUndefined()
    })

    test('with its server is made again when that is back', async () => {
      const { server, store } = await openBoth({ attempts: 20, backoff: { first: 10, most: 100 } })
      await appendRange(store, 0, 5)
      const seen: Array<number> = []
      const subscription = store.subscribe(store.start, async ({ events }) => {
        seen.push(...numbersOf(events))
      })
      await until(() => seen.length >= 5)
      server.kill()
      await rest(150)
      await server.start()
      await appendRange(store, 5, 9)
      await until(() => seen.length >= 9)
      await subscription.stop()
      expect(seen).toEqual(upTo(9))
    })

    test('because it is denied ends, with Unauthorised', async () => {
      const { server, store } = await openBoth()
      server.faults.subscription.push('access denied')
      const subscription = store.subscribe(store.start, async () => {})
      expect(await subscription.ended).toMatchObject({ _tag: 'Unauthorised' })
    })

    test('can be stopped while it waits to be made again', async () => {
      const { server, store } = await openBoth({ backoff: { first: 60_000, most: 60_000 } })
      server.faults.subscription.push({ endAfter: 0 })
      const subscription = store.subscribe(store.start, async () => {})
      await until(() => server.subscriptions.length >= 1)
      await rest(50)
      await subscription.stop()
      expect(await subscription.ended).toBeUndefined()
    })
  })

  describe('the checkpoint', () => {
    test.each([true, false])(
      'never passes an event that was not handled, however slow the reader is (bare: %s)',
      async (bareCheckpoints) => {
        const { server, store } = await openBoth(
          { pageSize: 3 },
          { checkpointEvery: 1, bareCheckpoints, noiseEvery: 2 },
        )
        await appendRange(store, 0, 40)
        const handled = new Set<string>()
        let empty = 0
        const subscription = store.subscribe(store.start, async (page) => {
          await rest(1)
          for (const { id } of page.events) handled.add(id)
          if (page.events.length === 0) empty += 1
          expect(passedBy(server, page).filter((id) => !handled.has(id))).toEqual([])
        })
        await until(() => handled.size >= 40)
        server.log.foreign(50)
        await until(() => empty > 0)
        await appendRange(store, 40, 50)
        await until(() => handled.size >= 50)
        await subscription.stop()
        expect(await subscription.ended).toBeUndefined()
      },
    )

    test('moves where only others write, so that nothing of theirs is looked at twice', async () => {
      const { server, store } = await openBoth({}, { checkpointEvery: 4, bareCheckpoints: false })
      await appendRange(store, 0, 1)
      let checkpoint = store.start
      const first = store.subscribe(checkpoint, async ({ next }) => {
        checkpoint = next
      })
      await until(() => checkpoint !== store.start)
      const own = checkpoint
      server.log.foreign(100)
      await until(() => store.comparePositions(checkpoint, own) > 0)
      await first.stop()
      const seen: Array<number> = []
      const second = store.subscribe(checkpoint, async ({ events }) => {
        seen.push(...numbersOf(events))
      })
      await appendRange(store, 1, 2)
      await until(() => seen.length > 0)
      await second.stop()
      expect(seen).toEqual([1])
    })

    test.each(['repeat', 'none'] as const)(
      'is not moved backwards, nor to nowhere, by what the server sends: %s',
      async (fault) => {
        const { server, store } = await openBoth()
        await appendRange(store, 0, 8)
        server.faults.subscription.push({ endAfter: 5 }, fault)
        const seen: Array<number> = []
        const subscription = store.subscribe(store.start, async (page) => {
          seen.push(...numbersOf(page.events))
          expect(passedBy(server, page)).toEqual(seen.map(uuidOf))
        })
        await until(() => seen.length >= 8)
        await appendRange(store, 8, 9)
        await until(() => seen.length >= 9)
        await subscription.stop()
        expect(await subscription.ended).toBeUndefined()
        expect(seen).toEqual(upTo(9))
      },
    )

    test('without a prepare position brings nothing twice', async () => {
      const { server, store } = await openBoth({ silence: 100 }, { checkpointEvery: 1, bareCheckpoints: true })
      const events = upTo(6).map(toyOf)
      right(await store.append({ stream: 'debt-1', expected: NO_STREAM, events })())
      server.faults.subscription.push({ endAfter: 2 }, { endAfter: 1 }, { dropAfter: 2 })
      const seen: Array<number> = []
      const subscription = store.subscribe(store.start, async (page) => {
        seen.push(...numbersOf(page.events))
      })
      await until(() => seen.length >= 6)
      await rest(300)
      await subscription.stop()
      expect(seen).toEqual(upTo(6))
    })
  })

  test('a read model that saves with its checkpoint misses nothing and counts nothing twice, whatever happens', async () => {
    const fault = fc.constantFrom<SubscriptionFault>(
      'live',
      { endAfter: 2 },
      { endAfter: 7 },
      { dropAfter: 0 },
      { dropAfter: 5 },
      { silentAfter: 4 },
    )
    const count = 60
    await fc.assert(
      fc.asyncProperty(
        fc.array(fault, { maxLength: 8 }),
        fc.array(fc.integer({ min: 5, max: 40 }), { maxLength: 4 }),
        async (script, lives) => {
          const { server, store } = await openBoth({ silence: 60, pageSize: 4, deadline: 1000 }, { checkpointEvery: 2 })
          const views = right(await openSqliteViewStore(file(), { durability: 'normal' })())
          server.faults.subscription.push(...script)
          const writing = appendRange(store, 0, count)
          // Runners that are stopped at some moment, or die at a save, before it was made or after; and one that stays.
          for (const [i, life] of lives.entries()) {
            const mortal = i % 2 === 0 ? views : dying(views, life % 4, life % 8 < 4 ? 'before' : 'after')
            const runner = projector(store, mortal, counting, { batchSize: 3 }).follow()
            await rest(life)
            await runner.stop()
            expect([undefined, 'Unavailable']).toContain((await runner.ended)?._tag)
          }
          const last = projector(store, views, counting, { batchSize: 3 }).follow()
          await writing
          const total = upTo(count).filter((n) => n % 5 !== 0).length
          let states = new Map<string, { readonly count: number }>()
          for (; ; await rest(10)) {
            states = new Map(right(await views.load(counting)()).states)
            if ([...states.values()].reduce((sum, state) => sum + state.count, 0) >= total) break
          }
          await last.stop()
          expect(new Map(right(await views.load(counting)()).states)).toEqual(whole(count))
          await views.close()
          await store.close()
          server.stop()
        },
      ),
      { numRuns: 8 },
    )
  })

  describe('a poisoned event', () => {
    const poisonedServer = async (options: Parameters<OpenBoth>[0]) => {
      const { server, store } = await openBoth(options)
      await appendRange(store, 0, 3)
      server.log.append('debt-3', 'no_stream', [
        {
          id: uuidOf(3),
          type: 'Counted',
          contentType: 'application/json',
          data: Buffer.from('{"n":'),
          metadata: Buffer.from('no json'),
        },
      ])
      await appendRange(store, 4, 7)
      return { server, store }
    }

    test('ends the subscription, unless told otherwise, after what came before it', async () => {
      const { store } = await poisonedServer({})
      const seen: Array<number> = []
      const subscription = store.subscribe(store.start, async ({ events }) => {
        seen.push(...numbersOf(events))
      })
      expect(await subscription.ended).toMatchObject({ _tag: 'Undecodable', stream: 'debt-3', revision: 0 })
      expect(seen).toEqual([0, 1, 2])
      expect(left(await store.read('debt-3')())).toMatchObject({ _tag: 'Undecodable' })
    })

    test('is skipped, and told', async () => {
      const told: Array<Poisoned<Counted>> = []
      const { store } = await poisonedServer({ poison: { policy: 'skip', tell: (one) => told.push(one) } })
      const seen: Array<number> = []
      const subscription = store.subscribe(store.start, async ({ events }) => {
        seen.push(...numbersOf(events))
      })
      await until(() => seen.length >= 6)
      await subscription.stop()
      expect(seen).toEqual([0, 1, 2, 4, 5, 6])
      expect(told).toMatchObject([{ stream: 'debt-3', revision: 0, id: uuidOf(3), cause: { _tag: 'Undecodable' } }])
    })

    test('that the handler rejects is tried again, then parked; the others of its page are handled', async () => {
      const parked: Array<Poisoned<Counted>> = []
      const park = async (one: Poisoned<Counted>): Promise<void> => {
        parked.push(one)
      }
      const { store } = await openBoth({ poison: { policy: 'park', attempts: 2, park } })
      await appendRange(store, 0, 6)
      const seen: Array<number> = []
      let tries = 0
      let checkpoint = store.start
      const subscription = store.subscribe(store.start, async ({ events, next }) => {
        const numbers = numbersOf(events)
        if (numbers.includes(5)) {
          tries += 1
          throw new Error('5 is too much')
        }
        seen.push(...numbers)
        checkpoint = next
      })
      await until(() => seen.length >= 5 && parked.length >= 1)
      await subscription.stop()
      expect(seen).toEqual([0, 1, 2, 3, 4])
      expect(tries).toBeGreaterThanOrEqual(2)
      expect(parked).toMatchObject([{ stream: 'debt-5', recorded: { event: { n: 5 } } }])
      // The reader's checkpoint is after the parked one.
      expect(right(await store.readAll(checkpoint, 10, 'validate')()).events).toEqual([])
    })

    test('is parked in a stream of its own, once, with where it is and why', async () => {
      const { server, store } = await poisonedServer({ poison: { policy: 'park', park: 'parked-aging' } })
      for (const _ of ['once', 'again']) {
        const seen: Array<number> = []
        const subscription = store.subscribe(store.start, async ({ events }) => {
          seen.push(...numbersOf(events))
        })
        await until(() => seen.length >= 6)
        await subscription.stop()
      }
      const parked = server.log.stream('parked-aging')
      if (parked === undefined || parked === 'deleted') throw new Error('nothing was parked')
      expect(parked.map(({ data }) => JSON.parse(Buffer.from(data).toString()))).toEqual([
        {
          ...{ stream: 'debt-3', revision: 0, id: uuidOf(3), type: 'Counted' },
          ...{ _tag: 'Undecodable', reasons: ['data: expected JSON'] },
        },
      ])
    })

    test('that cannot be parked ends the subscription', async () => {
      const cause = new Error('no room')
      const park = () => Promise.reject(cause)
      const { store } = await poisonedServer({ poison: { policy: 'park', park } })
      const subscription = store.subscribe(store.start, async () => {})
      expect(await subscription.ended).toEqual({ _tag: 'HandlerFailed', cause })
    })
  })

  test('a subscription that hears nothing for long is made again, by the same client', async () => {
    const { server, store } = await openBoth({ silence: 60 })
    const seen: Array<number> = []
    const subscription = store.subscribe(store.start, async ({ events }) => {
      seen.push(...numbersOf(events))
    })
    await until(() => server.subscriptions.length >= 5)
    await appendRange(store, 0, 2)
    await until(() => seen.length >= 2)
    await subscription.stop()
    expect(seen).toEqual([0, 1])
  })

  test('a reader that is behind is handed pages, and not one event at a time', async () => {
    const { store } = await openBoth()
    await appendRange(store, 0, 400)
    const sizes: Array<number> = []
    const subscription = store.subscribe(store.start, async ({ events }) => {
      if (events.length > 0) sizes.push(events.length)
    })
    await until(() => sizes.reduce((sum, size) => sum + size, 0) === 400)
    await subscription.stop()
    expect(sizes.length).toBeLessThan(200)
  })

  test('the position of some other store is refused', async () => {
    const { store } = await openBoth()
    const foreign = '17' as typeof store.start
    expect(left(await store.readAll(foreign, 10, 'validate')())).toMatchObject({ _tag: 'Unavailable' })
    expect(await store.subscribe(foreign, async () => {}).ended).toMatchObject({ _tag: 'Unavailable' })
  })

  test('streams of others, and of the server, are left alone', async () => {
    const { server, store } = await openBoth()
    server.log.foreign(300)
    await appendRange(store, 0, 1)
    server.log.foreign(300)
    const page = right(await store.readAll(store.start, 10, 'validate')())
    expect([numbersOf(page.events), page.end]).toEqual([[0], true])
    expect(left(await store.append({ stream: 'other-1', expected: NO_STREAM, events: [toyOf(1)] })())).toMatchObject({
      _tag: 'InvalidAppend',
    })
  })
}
