import assert from 'node:assert/strict'
import { instant } from '../../domain/value/instant.js'
import { draftAll } from '../store/draft.js'
import { NO_STREAM, type StreamName } from '../store/event-store.js'
import { appendOf, type ContractCase, idsOf, idsTo, left, put, right, told } from './contract-case.js'

const conflict = (stream: StreamName, expected: number, actual: number) => ({
  _tag: 'Conflict',
  stream,
  expected,
  actual,
})

/** How single appends behave, in the words of the port. */
export const appendContract = <E>(): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'append answers the revision of the last event, from 0',
    run: async (bench) => {
      assert.equal(await put(bench, 'debt-1', NO_STREAM, [0]), 0)
      assert.equal(await put(bench, 'debt-1', 0, [1, 2, 3]), 3)
      assert.equal(await put(bench, 'debt-2', NO_STREAM, [4, 5]), 1)
    },
  },
  {
    name: 'append at another revision than the last is a Conflict that names the actual one, and adds nothing',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0, 1])
      for (const expected of [NO_STREAM, 0, 2, 7]) {
        const answer = await bench.store.append(appendOf(bench, 'debt-1', expected, [9]))()
        assert.deepEqual(left(answer), conflict('debt-1', expected, 1))
      }
      const answer = await bench.store.append(appendOf(bench, 'debt-2', 0, [9]))()
      assert.deepEqual(left(answer), conflict('debt-2', 0, NO_STREAM))
      assert.deepEqual(right(await bench.store.read('debt-2')()), [])
      assert.equal(right(await bench.store.read('debt-1')()).length, 2)
    },
  },
  {
    name: 'append of the same event ids at the same expected revision is a success and adds nothing',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0])
      await put(bench, 'debt-1', 0, [1, 2])
      assert.equal(await put(bench, 'debt-1', 0, [1, 2]), 2)
      assert.equal(await put(bench, 'debt-1', NO_STREAM, [0]), 0)
      assert.equal(right(await bench.store.read('debt-1')()).length, 3)
    },
  },
  {
    name: 'append repeated after the stream has grown answers the revision of its own last event',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0, 1])
      await put(bench, 'debt-1', 1, [2, 3])
      assert.equal(await put(bench, 'debt-1', NO_STREAM, [0, 1]), 1)
      assert.equal(await put(bench, 'debt-1', NO_STREAM, [0]), 0)
      assert.deepEqual(idsOf(right(await bench.store.read('debt-1')())), idsTo(bench, 4))
    },
  },
  {
    name: 'append whose ids are stored in part is a Conflict',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0, 1, 2])
      for (const numbers of [
        [0, 9],
        [9, 1],
        [1, 0],
        [0, 1, 2, 3],
      ]) {
        const answer = await bench.store.append(appendOf(bench, 'debt-1', NO_STREAM, numbers))()
        assert.deepEqual(left(answer), conflict('debt-1', NO_STREAM, 2))
      }
      const beyond = await bench.store.append(appendOf(bench, 'debt-1', 1, [2, 3]))()
      assert.deepEqual(left(beyond), conflict('debt-1', 1, 2))
      assert.equal(right(await bench.store.read('debt-1')()).length, 3)
    },
  },
  {
    name: 'append of the ids of one stream to another is no repetition',
    run: async (bench) => {
      await put(bench, 'debt-1', NO_STREAM, [0])
      const answer = await bench.store.append(appendOf(bench, 'debt-2', 0, [0]))()
      assert.deepEqual(left(answer), conflict('debt-2', 0, NO_STREAM))
    },
  },
  {
    name: 'append of no events, or of one id twice, is an InvalidAppend',
    run: async (bench) => {
      const one = told(bench, 0)
      for (const events of [[], [one, one], [one, told(bench, 1), { ...told(bench, 2), id: one.id }]]) {
        const failed = left(await bench.store.append({ stream: 'debt-1', expected: NO_STREAM, events })())
        assert.equal(failed._tag, 'InvalidAppend')
        assert.equal('stream' in failed && failed.stream, 'debt-1')
      }
      assert.deepEqual(right(await bench.store.read('debt-1')()), [])
    },
  },
  {
    name: 'append of an envelope that could not be read again is an InvalidAppend, alone and in a batch',
    run: async (bench) => {
      const one = told(bench, 0)
      const unfit: ReadonlyArray<object> = [
        ...['id', 'actor', 'commandId', 'correlationId', 'causationId'].flatMap((key) =>
          [undefined, '', 5, {}, '\ud800'].map((value) => ({ [key]: value })),
        ),
        ...[undefined, 'yesterday', '2026-03-31', new Date(0)].map((recordedAt) => ({ recordedAt })),
        ...['', 5, null].map((tenant) => ({ tenant })),
      ]
      for (const said of unfit) {
        const events = [told(bench, 1), { ...one, ...said }]
        const append = { stream: 'debt-1', expected: NO_STREAM, events } as const
        assert.equal(left(await bench.store.append(append)())._tag, 'InvalidAppend', JSON.stringify(said))
        assert.equal(left(await bench.store.appendBatch([append])())._tag, 'InvalidAppend', JSON.stringify(said))
      }
      assert.deepEqual(right(await bench.store.read('debt-1')()), [])
    },
  },
  {
    name: 'append does nothing before it is run, and then once per run',
    run: async (bench) => {
      const task = bench.store.append(appendOf(bench, 'debt-1', NO_STREAM, [0]))
      assert.deepEqual(right(await bench.store.read('debt-1')()), [])
      assert.equal(right(await task()), 0)
      assert.equal(right(await task()), 0)
      assert.equal(right(await bench.store.read('debt-1')()).length, 1)
    },
  },
  {
    name: 'append leaves what the caller holds as it was: he may append it elsewhere',
    run: async (bench) => {
      const held = [0, 1].map((n) => Object.freeze(told(bench, n)))
      const given = { commandId: 'c-1', actor: 'clerk-1', at: instant('2026-03-31T09:30:00.000Z') }
      const drafts = draftAll([bench.event(2)], given, 'debt-1')
      const before = JSON.stringify(drafts)
      right(await bench.store.append({ stream: 'debt-1', expected: NO_STREAM, events: [...held, ...drafts] })())
      right(await bench.store.append({ stream: 'debt-2', expected: NO_STREAM, events: drafts })())
      assert.equal(JSON.stringify(drafts), before)
      assert.deepEqual(held, [told(bench, 0), told(bench, 1)])
    },
  },
  {
    name: 'append by many writers at once, each trying again after a Conflict, loses nothing',
    run: async (bench) => {
      const writers = 8
      const each = 5
      const write = async (writer: number): Promise<void> => {
        for (let i = 0; i < each; i++) {
          for (;;) {
            const expected = right(await bench.store.read('debt-1')()).length - 1
            const answer = await bench.store.append(appendOf(bench, 'debt-1', expected, [writer * each + i]))()
            if (answer._tag === 'Right') break
            assert.equal(answer.left._tag, 'Conflict')
          }
        }
      }
      await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)))
      const events = right(await bench.store.read('debt-1')())
      assert.deepEqual(
        events.map(({ revision }) => revision),
        events.map((_, i) => i),
      )
      assert.deepEqual([...idsOf(events)].sort(), idsTo(bench, writers * each))
    },
  },
]
