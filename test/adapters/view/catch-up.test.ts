import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import type { EventStore, StoreFailure } from '../../../src/adapters/store/event-store.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { catchUp } from '../../../src/adapters/view/catch-up.js'
import { appendRange, counting, whole } from '../counting.js'
import type { Counted } from '../toy-codec.js'

const filled = async (count: number) => {
  const store = memoryStore<Counted>()
  await appendRange(store, 0, count)
  return store
}

/** Fails at a page, as a server does that goes away. */
const failingAfter = (store: EventStore<Counted>, pages: number): EventStore<Counted> => {
  let left = pages
  return {
    ...store,
    readAll: (...asked) => {
      const fails = left-- <= 0
      return async () => {
        const read = await store.readAll(...asked)()
        // At the end of the log it fails as well: whether more is there is not known yet.
        return fails || (E.isRight(read) && read.right.end) ? E.left(gone) : read
      }
    },
  }
}

const gone: StoreFailure = { _tag: 'Unavailable', where: 'test', detail: 'gone' }

describe('catchUp', () => {
  test('in pages of any size is the fold of the whole', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.integer({ min: 1, max: 70 }), async (count, pageSize) => {
        const answer = right(await catchUp(await filled(count), counting, { pageSize })())
        expect(answer).toEqual({ states: whole(count), position: `${count}`, events: count })
      }),
    )
  })

  test('goes on from where it was, and leaves the states that it was given', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(30), fc.nat(30), async (first, then) => {
        const store = await filled(first)
        const before = right(await catchUp(store, counting)())
        await appendRange(store, first, first + then)
        const after = right(await catchUp(store, counting, { from: before.position, states: before.states })())
        expect(after.states).toEqual(whole(first + then))
        expect([before.events, after.events]).toEqual([first, then])
        expect(before.states).toEqual(whole(first))
      }),
    )
  })

  test('that the store breaks off tells how far it got, and another one goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 9 }), fc.nat(9), async (count, pageSize, pages) => {
        const store = await filled(count)
        const broken = left(await catchUp(failingAfter(store, pages), counting, { pageSize })())
        const { position, states, events } = broken.reached
        expect([broken._tag, position, events]).toEqual([
          'Unavailable',
          `${events}`,
          Math.min(pages * pageSize, events),
        ])
        expect(states).toEqual(whole(events))
        const rest = right(await catchUp(store, counting, { from: position, states })())
        expect([rest.states, rest.events]).toEqual([whole(count), count - events])
      }),
    )
  })

  test('answers what the store failed with', async () => {
    const store = await filled(1)
    await store.close()
    expect(left(await catchUp(store, counting)())).toMatchObject({ _tag: 'Closed' })
  })
})
