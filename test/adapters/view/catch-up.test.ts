import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { catchUp } from '../../../src/adapters/view/catch-up.js'
import { appendRange, counting, whole } from '../counting.js'
import type { Counted } from '../toy-codec.js'

const filled = async (count: number) => {
  const store = memoryStore<Counted>()
  await appendRange(store, 0, count)
  return store
}

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

  test('answers what the store failed with', async () => {
    const store = await filled(1)
    await store.close()
    expect(left(await catchUp(store, counting)())).toMatchObject({ _tag: 'Closed' })
  })
})
