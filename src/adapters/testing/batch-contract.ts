import assert from 'node:assert/strict'
import { NO_STREAM } from '../store/event-store.js'
import { appendOf, type ContractCase, idsOf, idsTo, left, pages, put, right } from './contract-case.js'

/** How batches behave, in the words of the port. */
export const batchContract = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'appendBatch is as if the appends were made one after another',
    run: async (bench) => {
      const batch = [
        appendOf(bench, 'debt-1', NO_STREAM, [0, 1]),
        appendOf(bench, 'debt-2', NO_STREAM, [2]),
        appendOf(bench, 'debt-1', 1, [3]),
      ]
      assert.deepEqual(right(await bench.store.appendBatch(batch)()), [1, 0, 2])
      const all = (await pages(bench, 100)).flatMap(({ events }) => events)
      assert.deepEqual(idsOf(all), idsTo(bench, 4))
    },
  },
  {
    name: 'appendBatch of nothing answers nothing',
    run: async (bench) => assert.deepEqual(right(await bench.store.appendBatch([])()), []),
  },
  {
    name: 'appendBatch repeated adds nothing',
    run: async (bench) => {
      const batch = [appendOf(bench, 'debt-1', NO_STREAM, [0]), appendOf(bench, 'debt-1', 0, [1, 2])]
      assert.deepEqual(right(await bench.store.appendBatch(batch)()), [0, 2])
      assert.deepEqual(right(await bench.store.appendBatch(batch)()), [0, 2])
      assert.equal(right(await bench.store.read('debt-1')()).length, 3)
    },
  },
  {
    name: 'appendBatch stops at the first append that fails',
    run: async (bench) => {
      await put(bench, 'debt-9', NO_STREAM, [9])
      const good = appendOf(bench, 'debt-1', NO_STREAM, [0])
      const again = appendOf(bench, 'debt-1', 0, [1])
      const bad = appendOf(bench, 'debt-9', NO_STREAM, [2])
      const empty = appendOf(bench, 'debt-8', NO_STREAM, [])
      const failed = left(await bench.store.appendBatch([good, again, bad, empty])())
      assert.deepEqual(failed, { _tag: 'Conflict', stream: 'debt-9', expected: NO_STREAM, actual: 0 })
      const kept = right(await bench.store.read('debt-1')())
      assert.equal(kept.length, bench.batches === 'atomic' ? 0 : 2)
      assert.equal(right(await bench.store.read('debt-9')()).length, 1)
      // The events that were rolled back do not block a later append.
      if (bench.batches === 'atomic') assert.equal(await put(bench, 'debt-1', NO_STREAM, [5]), 0)
    },
  },
]
