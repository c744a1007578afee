import assert from 'node:assert/strict'
import { comparePositions } from '../../domain/value/position.js'
import { NO_STREAM, type Recorded, type StreamName } from '../store/event-store.js'
import { appendOf, type ContractCase, idsOf, idsTo, pages, put, readPage, right, until } from './contract-case.js'

const numbers = (count: number, from = 0): ReadonlyArray<number> => Array.from({ length: count }, (_, n) => from + n)

/** Faults that appear only with larger numbers: nothing may be capped, cut, or compared as text. */
export const largeContract = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'append of more than a thousand events keeps all of them',
    run: async (bench) => {
      assert.equal(await put(bench, 'debt-1', NO_STREAM, numbers(1_200)), 1_199)
      const kept = right(await bench.store.read('debt-1')())
      assert.deepEqual(idsOf(kept), idsTo(bench, 1_200))
      for (const [n, { event }] of kept.entries()) assert.deepEqual(event, bench.event(n), `the content of event ${n}`)
      assert.equal((await pages(bench, 500)).flatMap(({ events }) => events).length, 1_200)
    },
  },
  {
    name: 'appendBatch of hundreds of appends keeps all of them',
    run: async (bench) => {
      const batch = numbers(600).map((n) => appendOf(bench, `debt-${n % 200}`, Math.floor(n / 200) - 1, [n]))
      const answers = right(await bench.store.appendBatch(batch)())
      assert.deepEqual(
        answers,
        numbers(600).map((n) => Math.floor(n / 200)),
      )
      assert.deepEqual(idsOf((await pages(bench, 1_000)).flatMap(({ events }) => events)), idsTo(bench, 600))
    },
  },
  {
    name: 'readBatch answers hundreds of streams, and what was appended since it answered before',
    run: async (bench) => {
      const streams = numbers(300).map((n): StreamName => `debt-${n}`)
      for (const [n, stream] of streams.entries()) await put(bench, stream, NO_STREAM, [n])
      const before = right(await bench.store.readBatch(streams)())
      assert.equal(before.size, 300)
      for (const [n, stream] of streams.entries()) await put(bench, stream, 0, [300 + n])
      const after = right(await bench.store.readBatch(streams)())
      assert.equal(after.size, 300)
      for (const stream of streams) assert.deepEqual(idsOf(after.get(stream) ?? []).length, 2, stream)
      const later = right(await bench.store.readBatch(streams, () => 1)())
      for (const stream of streams) assert.equal(later.get(stream)?.[0]?.revision, 1, stream)
    },
  },
  {
    name: 'readAll comes to the end whatever the limit, and a page is the last only where nothing more is stored',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, numbers(1_500))
      await put(bench, 'debt-2', NO_STREAM, numbers(1_500, 1_500))
      for (const limit of [700, 2_999, 3_000, 10_000]) {
        const found = await pages(bench, limit)
        assert.deepEqual(idsOf(found.flatMap(({ events }) => events)), idsTo(bench, 3_000), `in pages of ${limit}`)
      }
    },
  },
  {
    name: 'positions compare as their order past a thousand events, and reading goes on after any of them',
    run: async (bench) => {
      for (let n = 0; n < 12; n++) await put(bench, `debt-${n}`, NO_STREAM, numbers(100, n * 100))
      const { events } = await readPage(bench, bench.store.start, 2_000)
      const passed = [bench.store.start, ...events.map(({ position }) => position)]
      for (const [i, a] of passed.entries()) {
        const others = [0, 1, 8, 9, 10, 99, 100, 998, 999, 1_000, 1_001, 1_199, i - 1, i, i + 1]
        for (const j of others) {
          const b = passed[j]
          if (b === undefined) continue
          assert.equal(Math.sign(bench.store.comparePositions(a, b)), Math.sign(i - j), `${i} and ${j}`)
          assert.equal(Math.sign(comparePositions(a, b)), Math.sign(i - j), `${i} and ${j}`)
        }
      }
      const order = idsOf(events)
      for (const n of [8, 9, 98, 99, 100, 998, 999, 1_000, 1_001, 1_198]) {
        const rest = await readPage(bench, passed[n + 1] ?? bench.store.start, 2_000)
        assert.deepEqual(idsOf(rest.events), order.slice(n + 1), `after the ${n + 1}th`)
      }
    },
  },
  {
    name: 'subscribe hands over hundreds of events that were stored, and hundreds that come',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, numbers(700))
      const seen: Array<Recorded<E>> = []
      const subscription = bench.store.subscribe(bench.store.start, async ({ events }) => {
        seen.push(...events)
      })
      await until(() => seen.length >= 700)
      for (let n = 0; n < 300; n++) await put(bench, 'debt-2', n - 1, [700 + n])
      await until(() => seen.length >= 1_000)
      await subscription.stop()
      assert.deepEqual(idsOf(seen), idsTo(bench, 1_000))
    },
  },
  {
    name: 'streams are told apart by their whole names: by no beginning of them, however long, and in upper and lower case',
    run: async (bench) => {
      const long = 'collection-correspondence-of-the-whole-group'
      const names: ReadonlyArray<StreamName> = [
        'debt-1',
        'debt-10',
        'debt-1-a',
        'debt-',
        'DEBT-1',
        'debt-1 ',
        'debt-\u00e9',
        'debt-e\u0301',
        'debts-1',
        `${long.replaceAll('-', '')}east-1`,
        `${long.replaceAll('-', '')}west-1`,
        `debt-${'a'.repeat(300)}1`,
        `debt-${'a'.repeat(300)}2`,
      ]
      const kept: StreamName[] = []
      for (const name of names) {
        const answer = await bench.store.append(appendOf(bench, name, NO_STREAM, [kept.length]))()
        // A store may serve some categories only.
        if (answer._tag === 'Left' && answer.left._tag === 'InvalidAppend') continue
        right(answer)
        kept.push(name)
      }
      for (const name of names.slice(0, 3)) assert.ok(kept.includes(name), `${name} was refused`)
      const batch = right(await bench.store.readBatch(kept)())
      for (const [n, name] of kept.entries()) {
        const expected = idsTo(bench, kept.length).slice(n, n + 1)
        const events = right(await bench.store.read(name)())
        assert.deepEqual(idsOf(events), expected, name)
        assert.equal(events[0]?.stream, name)
        assert.deepEqual(idsOf(batch.get(name) ?? []), expected, name)
      }
      const all = (await pages(bench, 100)).flatMap(({ events }) => events)
      assert.deepEqual(
        all.map(({ stream }) => stream),
        kept,
      )
    },
  },
]
