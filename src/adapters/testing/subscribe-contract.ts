import assert from 'node:assert/strict'
import { NO_STREAM, type Recorded } from '../store/event-store.js'
import { type ContractCase, fill, idsOf, idsTo, put, readPage, told, until } from './contract-case.js'

/** How subscriptions behave, in the words of the port. */
export const subscribeContract = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'subscribe hands over what was stored, then what is appended',
    run: async (bench) => {
      await fill(bench, 5, 2)
      const seen: Array<Recorded<E>> = []
      const subscription = bench.store.subscribe(bench.store.start, async ({ events }) => {
        seen.push(...events)
      })
      await until(() => seen.length >= 5)
      await put(bench, 'debt-live', NO_STREAM, [5])
      await until(() => seen.length >= 6)
      await put(bench, 'debt-live', 0, [6, 7])
      await until(() => seen.length >= 8)
      await subscription.stop()
      assert.deepEqual(idsOf(seen), idsTo(bench, 8))
      assert.equal(await subscription.ended, undefined)
    },
  },
  {
    name: 'subscribe begins after the checkpoint, and again there if it was not moved',
    run: async (bench) => {
      await fill(bench, 6, 2)
      const checkpoint = (await readPage(bench, bench.store.start, 2)).next
      for (const _ of ['once', 'again']) {
        const seen: Array<Recorded<E>> = []
        const subscription = bench.store.subscribe(checkpoint, async ({ events }) => {
          seen.push(...events)
        })
        await until(() => seen.length >= 4)
        await subscription.stop()
        assert.deepEqual(idsOf(seen), idsTo(bench, 6).slice(2))
      }
    },
  },
  {
    name: 'subscribe begins in the middle of an append, where the checkpoint is there',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0, 1, 2, 3, 4])
      const checkpoint = (await readPage(bench, bench.store.start, 2)).next
      const seen: Array<Recorded<E>> = []
      const subscription = bench.store.subscribe(checkpoint, async ({ events }) => {
        seen.push(...events)
      })
      await put(bench, 'debt-2', NO_STREAM, [5])
      await until(() => idsOf(seen).includes(told(bench, 5).id))
      await subscription.stop()
      assert.deepEqual(idsOf(seen), idsTo(bench, 6).slice(2))
    },
  },
  {
    name: 'each of several subscriptions has every event, and the end of one ends no other',
    run: async (bench) => {
      const seen: [Array<Recorded<E>>, Array<Recorded<E>>] = [[], []]
      const following = seen.map((mine) =>
        bench.store.subscribe(bench.store.start, async ({ events }) => {
          mine.push(...events)
        }),
      )
      const failing = bench.store.subscribe(bench.store.start, () => Promise.reject(new Error('no')))
      await put(bench, 'debt-1', NO_STREAM, [0])
      assert.equal((await failing.ended)?._tag, 'HandlerFailed')
      await until(() => seen.every(({ length }) => length >= 1))
      await put(bench, 'debt-1', 0, [1])
      await until(() => seen.every(({ length }) => length >= 2))
      await following[0]?.stop()
      await put(bench, 'debt-1', 1, [2])
      await until(() => seen[1].length >= 3)
      await following[1]?.stop()
      assert.deepEqual(idsOf(seen[0]), idsTo(bench, 2))
      assert.deepEqual(idsOf(seen[1]), idsTo(bench, 3))
    },
  },
  {
    name: 'the next of a page handed over is a checkpoint after it',
    run: async (bench) => {
      await fill(bench, 3, 1)
      let checkpoint = bench.store.start
      let seen = 0
      const subscription = bench.store.subscribe(checkpoint, async ({ events, next }) => {
        seen += events.length
        checkpoint = next
      })
      await until(() => seen >= 3)
      await subscription.stop()
      await put(bench, 'debt-late', NO_STREAM, [3])
      assert.deepEqual(idsOf((await readPage(bench, checkpoint, 10)).events), idsTo(bench, 4).slice(3))
    },
  },
  {
    name: 'subscribe hands over a page only once the one before was handled',
    run: async (bench) => {
      await fill(bench, 3, 1)
      let handling = 0
      let most = 0
      const seen: Array<Recorded<E>> = []
      const subscription = bench.store.subscribe(bench.store.start, async ({ events }) => {
        handling += 1
        most = Math.max(most, handling)
        await new Promise((resolve) => setTimeout(resolve, 5))
        seen.push(...events)
        handling -= 1
      })
      for (let n = 3; n < 10; n++) {
        await put(bench, 'debt-0', n - 1, [n])
        await new Promise((resolve) => setTimeout(resolve, 1))
      }
      await until(() => seen.length >= 10)
      await subscription.stop()
      assert.equal(most, 1)
      assert.deepEqual(idsOf(seen), idsTo(bench, 10))
    },
  },
  {
    name: 'a handler that rejects ends the subscription with its cause',
    run: async (bench) => {
      await fill(bench, 2, 1)
      const cause = new Error('no')
      let calls = 0
      const subscription = bench.store.subscribe(bench.store.start, async () => {
        calls += 1
        throw cause
      })
      assert.deepEqual(await subscription.ended, { _tag: 'HandlerFailed', cause })
      await put(bench, 'debt-late', NO_STREAM, [2])
      await new Promise((resolve) => setTimeout(resolve, 20))
      assert.equal(calls, 1)
      await subscription.stop()
    },
  },
  {
    name: 'stop waits for the page in hand, and none comes after it',
    run: async (bench) => {
      await fill(bench, 2, 1)
      let calls = 0
      let finish = (): void => {}
      const subscription = bench.store.subscribe(bench.store.start, () => {
        calls += 1
        return new Promise((resolve) => {
          finish = resolve
        })
      })
      await until(() => calls >= 1)
      let stopped = false
      const stopping = subscription.stop().then(() => {
        stopped = true
      })
      await put(bench, 'debt-late', NO_STREAM, [2])
      await new Promise((resolve) => setTimeout(resolve, 20))
      assert.equal(stopped, false)
      finish()
      await stopping
      await put(bench, 'debt-late', 0, [3])
      await new Promise((resolve) => setTimeout(resolve, 20))
      assert.equal(calls, 1)
    },
  },
  {
    name: 'closing the store ends its subscriptions with Closed',
    run: async (bench) => {
      const subscription = bench.store.subscribe(bench.store.start, async () => {})
      await bench.store.close()
      const ended = await subscription.ended
      assert.equal(ended?._tag, 'Closed')
    },
  },
]
