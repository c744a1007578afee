import assert from 'node:assert/strict'
import { instant } from '../../domain/value/instant.js'
import { comparePositions } from '../../domain/value/position.js'
import { draftAll } from '../store/draft.js'
import { NO_STREAM, type Recorded } from '../store/event-store.js'
import { type ContractCase, fill, idsOf, idsTo, left, pages, put, readPage, right, told } from './contract-case.js'

const plain = <E>(e: Recorded<E>): Recorded<E> => ({
  id: e.id,
  recordedAt: e.recordedAt,
  actor: e.actor,
  commandId: e.commandId,
  correlationId: e.correlationId,
  causationId: e.causationId,
  tenant: e.tenant,
  event: e.event,
  stream: e.stream,
  revision: e.revision,
})

/** How reads behave, in the words of the port. */
export const readContract = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'read answers what was appended, with all that is known of it',
    run: async (bench) => {
      const first = told(bench, 0)
      const second = {
        ...told(bench, 1),
        recordedAt: instant('2026-03-31T09:30:00.123Z'),
        actor: `Łucja of the night desk, ${'for the whole group '.repeat(20)}`,
        commandId: 'Command 1',
        correlationId: 'command-0',
        causationId: 'cause-0',
        tenant: 'North ',
      }
      const events = [first, second]
      right(await bench.store.append({ stream: 'debt-1', expected: NO_STREAM, events })())
      const expected = events.map((event, revision) => ({ ...event, stream: 'debt-1', revision }))
      assert.deepEqual(right(await bench.store.read('debt-1')()).map(plain), expected)
      assert.deepEqual((await readPage(bench, bench.store.start, 10)).events.map(plain), expected)
    },
  },
  {
    name: 'what is read is a plain value: a copy of it says all that it says',
    run: async (bench) => {
      const at = instant('2026-03-31T09:30:00.000Z')
      const given = { commandId: 'command-0', actor: 'clerk-1', at, tenant: 'north' }
      const drafts = draftAll([bench.event(0)], given, 'debt-1')
      right(await bench.store.append({ stream: 'debt-1', expected: NO_STREAM, events: drafts })())
      await put(bench, 'debt-1', 0, [1])
      for (const recorded of right(await bench.store.read('debt-1')())) {
        assert.deepEqual(plain({ ...recorded }), plain(recorded))
      }
      for (const placed of (await readPage(bench, bench.store.start, 10)).events) {
        const copy = { ...placed }
        assert.deepEqual(plain(copy), plain(placed))
        assert.ok(copy.position !== undefined)
        assert.equal(copy.position, placed.position)
      }
    },
  },
  {
    name: 'read answers a stream from a revision on',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0, 1, 2, 3])
      for (const from of [0, 1, 3, 4, 9]) {
        const events = right(await bench.store.read('debt-1', from)())
        assert.deepEqual(idsOf(events), idsTo(bench, 4).slice(from))
        assert.deepEqual(
          events.map(({ revision }) => revision),
          [0, 1, 2, 3].slice(from),
        )
      }
    },
  },
  {
    name: 'readBatch answers each stream that is there as read does, and once',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0, 1])
      await put(bench, 'debt-2', NO_STREAM, [2])
      await put(bench, 'debt-1', 1, [3])
      const found = right(await bench.store.readBatch(['debt-2', 'debt-none', 'debt-1', 'debt-2'])())
      assert.deepEqual(new Set(found.keys()), new Set(['debt-1', 'debt-2']))
      for (const [stream, events] of found) {
        assert.deepEqual(events.map(plain), right(await bench.store.read(stream)()).map(plain))
      }
      assert.equal(right(await bench.store.readBatch([])()).size, 0)
      const from = (stream: string) => (stream === 'debt-1' ? 2 : 0)
      const later = right(await bench.store.readBatch(['debt-2', 'debt-1'], from)())
      assert.deepEqual(idsOf(later.get('debt-1') ?? []), idsTo(bench, 4).slice(3))
      assert.deepEqual(idsOf(later.get('debt-2') ?? []), idsTo(bench, 3).slice(2))
      const beyond = right(await bench.store.readBatch(['debt-1', 'debt-2'], () => 1)())
      assert.deepEqual([...beyond.keys()], ['debt-1'])
    },
  },
  {
    name: 'read of a stream that is not there answers no events',
    run: async (bench) => {
      assert.deepEqual(right(await bench.store.read('debt-none')()), [])
      assert.deepEqual(right(await bench.store.read('debt-none', 3)()), [])
    },
  },
  {
    name: 'read answers what was there, not what is appended later',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0])
      const before = right(await bench.store.read('debt-1')())
      await put(bench, 'debt-1', 0, [1])
      assert.equal(right(await bench.store.read('debt-1')()).length, 2)
      assert.equal(before.length, 1)
    },
  },
  {
    name: 'stream names are kept in any script',
    run: async (bench) => {
      await put(bench, 'debt-بدهی‌۷', NO_STREAM, [0])
      await put(bench, 'debt-Łódź 🧾', NO_STREAM, [1])
      assert.equal(right(await bench.store.read('debt-بدهی‌۷')())[0]?.stream, 'debt-بدهی‌۷')
      const all = (await pages(bench, 10)).flatMap(({ events }) => events)
      assert.deepEqual(
        all.map(({ stream }) => stream),
        ['debt-بدهی‌۷', 'debt-Łódź 🧾'],
      )
    },
  },
  {
    name: 'readAll answers every event once, whatever the limit, in an order that keeps that of each stream',
    run: async (bench) => {
      const count = 13
      await fill(bench, count, 3)
      const order = idsOf((await readPage(bench, bench.store.start, 1000)).events)
      for (let limit = 1; limit <= count + 1; limit++) {
        const found = await pages(bench, limit)
        const events = found.flatMap((page) => page.events)
        assert.deepEqual(idsOf(events), order)
        for (const page of found) assert.ok(page.events.length <= limit)
        const heads = new Map<string, number>()
        for (const { stream, revision } of events) {
          assert.equal(revision, (heads.get(stream) ?? -1) + 1)
          heads.set(stream, revision)
        }
      }
      assert.deepEqual([...order].sort(), idsTo(bench, count))
    },
  },
  {
    name: 'readAll says the end when nothing more was stored',
    run: async (bench) => {
      assert.equal((await readPage(bench, bench.store.start, 5)).end, true)
      await fill(bench, 4, 2)
      assert.equal((await readPage(bench, bench.store.start, 3)).end, false)
      assert.equal((await readPage(bench, bench.store.start, 4)).end, true)
      const all = await readPage(bench, bench.store.start, 5)
      assert.equal(all.end, true)
      const after = await readPage(bench, all.next, 5)
      assert.deepEqual([after.events, after.end, after.next], [[], true, all.next])
    },
  },
  {
    name: 'readAll goes on after the next of any page, across later appends',
    run: async (bench) => {
      await fill(bench, 6, 2)
      const early = await pages(bench, 2)
      await put(bench, 'debt-late', NO_STREAM, [6, 7])
      const order = idsOf((await pages(bench, 100)).flatMap(({ events }) => events))
      for (const [i, page] of early.entries()) {
        const rest = await readPage(bench, page.next, 100)
        const seen = early.slice(0, i + 1).flatMap(({ events }) => events)
        assert.deepEqual([...idsOf(seen), ...idsOf(rest.events)], order)
      }
    },
  },
  {
    name: 'positions compare as the order in which they were passed',
    run: async (bench) => {
      await fill(bench, 12, 3)
      const passed = [bench.store.start, ...(await pages(bench, 1)).map(({ next }) => next)]
      for (const a of passed) {
        for (const b of passed) {
          assert.equal(Math.sign(comparePositions(a, b)), Math.sign(bench.store.comparePositions(a, b)))
        }
      }
      for (const [i, a] of passed.entries()) {
        for (const [j, b] of passed.entries()) {
          assert.equal(Math.sign(bench.store.comparePositions(a, b)), Math.sign(i - j))
        }
      }
    },
  },
  {
    name: 'an event of readAll has the position after it',
    run: async (bench) => {
      await fill(bench, 12, 3)
      const { events } = await readPage(bench, bench.store.start, 100)
      const order = idsOf(events)
      for (const [i, { position }] of events.entries()) {
        assert.deepEqual(idsOf((await readPage(bench, position, 100)).events), order.slice(i + 1))
      }
    },
  },
  {
    name: 'a closed store answers Closed',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0])
      await bench.store.close()
      const answers = [
        await bench.store.append({ stream: 'debt-1', expected: 0, events: [told(bench, 1)] })(),
        await bench.store.appendBatch([])(),
        await bench.store.read('debt-1')(),
        await bench.store.readAll(bench.store.start, 10, 'trust')(),
      ]
      for (const answer of answers) assert.equal(left<{ _tag: string }, unknown>(answer)._tag, 'Closed')
      await bench.store.close()
    },
  },
]
