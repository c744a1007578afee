import assert from 'node:assert/strict'
import { instant } from '../../domain/value/instant.js'
import { NO_STREAM, type StreamName } from '../store/event-store.js'
import {
  appendOf,
  type Bench,
  type ContractCase,
  idsOf,
  idsTo,
  left,
  pages,
  readPage,
  right,
  told,
  until,
} from './contract-case.js'

const numbers = (count: number, from: number): ReadonlyArray<number> =>
  Array.from({ length: count }, (_, n) => from + n)

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** Appends of very different sizes to separate streams, all at the same time; returns the number of events. */
const writeAtOnce = async <E>(bench: Bench<E>, rounds: number, stores: ReadonlyArray<Bench<E>>): Promise<number> => {
  let n = 0
  for (let round = 0; round < rounds; round++) {
    const under: Array<Promise<unknown>> = []
    for (const [which, size] of [120, 1, 40, 1, 5, 1].entries()) {
      const writer = stores[which % stores.length] ?? bench
      const append = appendOf(writer, `debt-${round}-${which}`, NO_STREAM, numbers(size, n))
      n += size
      under.push(writer.store.append(append)().then(right))
    }
    await Promise.all(under)
  }
  return n
}

/**
 * Follows the log until `done`, and then to its end, as a reader that keeps the checkpoint of each page. It reads again at once, and
 * sometimes gives timers a turn.
 */
const follow = async <E>(bench: Bench<E>, done: () => boolean): Promise<ReadonlyArray<string>> => {
  const seen: string[] = []
  let after = bench.store.start
  for (let look = 1; ; look++) {
    const over = done()
    const page = await readPage(bench, after, 10_000)
    seen.push(...idsOf(page.events))
    after = page.next
    if (over && page.end) return seen
    if (look % 4 === 0) await turn()
  }
}

/** A reader beside writers. */
const followed = async <E>(bench: Bench<E>, stores: ReadonlyArray<Bench<E>>): Promise<void> => {
  let written = 0
  let done = false
  const writing = writeAtOnce(bench, 12, stores).then((count) => {
    written = count
    done = true
  })
  const failed = writing.catch(() => {
    done = true
  })
  const seen = await follow(bench, () => done)
  await failed
  await writing
  const order = idsOf((await pages(bench, 1_000)).flatMap(({ events }) => events))
  assert.equal(order.length, written)
  assert.equal(seen.length, written, `a reader who followed saw ${seen.length} of ${written} events`)
  assert.deepEqual(seen, order, 'the reader who followed saw another order')
}

/** Reads while others write. */
export const togetherContract = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'a reader who follows while many write misses nothing: no event comes before a position that was passed',
    run: async (bench) => followed(bench, [bench]),
  },
  {
    name: 'the events of one append become visible at once',
    run: async (bench) => {
      for (let round = 0; round < 8; round++) {
        const stream: StreamName = `debt-${round}`
        let done = false
        const writing = bench.store
          .append(appendOf(bench, stream, NO_STREAM, numbers(60, round * 60)))()
          .then((answer) => {
            done = true
            return answer
          })
        while (!done) {
          const seen = right(await bench.store.read(stream)()).length
          assert.ok(seen === 0 || seen === 60, `read saw ${seen} of 60 events of one append`)
          const batch = right(await bench.store.readBatch([stream])()).get(stream)?.length ?? 0
          assert.ok(batch === 0 || batch === 60, `readBatch saw ${batch} of 60 events of one append`)
          const all = (await readPage(bench, bench.store.start, 10_000)).events.length % 60
          assert.equal(all, 0, `readAll saw ${all} of 60 events of one append`)
          await Promise.resolve()
        }
        right(await writing)
      }
    },
  },
  {
    name: 'the global order is that of the appends, whatever time they are told to be recorded at',
    run: async (bench) => {
      const times = [
        '2026-03-31T09:30:00.000Z',
        '2026-03-30T09:30:00.000Z',
        '2026-04-01T09:30:00.000Z',
        '2026-01-01T00:00:00.000Z',
      ]
      let after = bench.store.start
      const seen: string[] = []
      for (const [n, time] of times.entries()) {
        const events = [{ ...told(bench, n), recordedAt: instant(time) }]
        right(await bench.store.append({ stream: `debt-${n}`, expected: NO_STREAM, events })())
        const page = await readPage(bench, after, 10)
        seen.push(...idsOf(page.events))
        after = page.next
      }
      assert.deepEqual(seen, idsTo(bench, times.length))
      assert.deepEqual(idsOf((await readPage(bench, bench.store.start, 10)).events), seen)
    },
  },
]

/** A repeated append is compared with the stored events, not only by its ids. */
export const comparedContract = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'append of the same event ids with another content is no repetition, and adds nothing',
    run: async (bench) => {
      const first = appendOf(bench, 'debt-1', NO_STREAM, [0, 1])
      right(await bench.store.append(first)())
      const other = { ...first, events: first.events.map((event) => ({ ...event, event: bench.event(7) })) }
      assert.equal(left(await bench.store.append(other)())._tag, 'Conflict')
      assert.equal(left(await bench.store.appendBatch([other])())._tag, 'Conflict')
      const kept = right(await bench.store.read('debt-1')())
      assert.deepEqual(
        kept.map(({ event }) => event),
        [bench.event(0), bench.event(1)],
      )
    },
  },
]

/** A store that can be opened again, and several times at once. */
export const againContract = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'what was appended is there when the store is opened again after close',
    run: async (bench) => {
      right(await bench.store.append(appendOf(bench, 'debt-1', NO_STREAM, [0, 1, 2]))())
      right(await bench.store.append(appendOf(bench, 'debt-2', NO_STREAM, [3]))())
      const before = await readPage(bench, bench.store.start, 2)
      await bench.store.close()
      const again = await bench.again()
      assert.deepEqual(idsOf(right(await again.store.read('debt-1')())), idsTo(bench, 3))
      const rest = await readPage(again, before.next, 10)
      assert.deepEqual(idsOf([...before.events, ...rest.events]), idsTo(bench, 4))
      assert.equal(right(await again.store.append(appendOf(bench, 'debt-1', 2, [4]))()), 3)
    },
  },
  {
    name: 'a reader of one connection misses nothing that others write at once',
    run: async (bench) => {
      const others = [await bench.again(), await bench.again()]
      await followed(bench, others)
    },
  },
  {
    name: 'an append is known again by another connection, and after the store was opened again',
    run: async (bench) => {
      const append = appendOf(bench, 'debt-1', NO_STREAM, [0, 1])
      assert.equal(right(await bench.store.append(append)()), 1)
      const other = await bench.again()
      assert.equal(right(await other.store.append(append)()), 1)
      await bench.store.close()
      await other.store.close()
      const later = await bench.again()
      assert.equal(right(await later.store.append(append)()), 1)
      assert.deepEqual(idsOf(right(await later.store.read('debt-1')())), idsTo(bench, 2))
    },
  },
  {
    name: 'a subscription of one connection hands over what another appends',
    run: async (bench) => {
      const other = await bench.again()
      const seen: string[] = []
      const subscription = bench.store.subscribe(bench.store.start, async ({ events }) => {
        seen.push(...idsOf(events))
      })
      right(await other.store.append(appendOf(bench, 'debt-1', NO_STREAM, [0]))())
      await until(() => seen.length >= 1)
      right(await other.store.append(appendOf(bench, 'debt-1', 0, [1, 2]))())
      await until(() => seen.length >= 3)
      await subscription.stop()
      assert.deepEqual(seen, idsTo(bench, 3))
    },
  },
  {
    name: 'two connections that append at one revision: one of them wins',
    run: async (bench) => {
      const other = await bench.again()
      for (let n = 0; n < 5; n++) {
        const answers = await Promise.all([
          bench.store.append(appendOf(bench, 'debt-1', n - 1, [2 * n]))(),
          other.store.append(appendOf(other, 'debt-1', n - 1, [2 * n + 1]))(),
        ])
        assert.equal(answers.filter(({ _tag }) => _tag === 'Right').length, 1)
      }
      assert.equal(right(await bench.store.read('debt-1')()).length, 5)
    },
  },
]
