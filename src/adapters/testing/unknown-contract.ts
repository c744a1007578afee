import assert from 'node:assert/strict'
import { NO_STREAM, type Page, type Undecodable } from '../store/event-store.js'
import { type ContractCase, left, put, right, told, until } from './contract-case.js'

/** Places unknown events between others, alone on a page, and at the end. */
const fillAround = async <E>(bench: Parameters<ContractCase<E>['run']>[0], stranger: E): Promise<void> => {
  const putStranger = (stream: `debt-${string}`, n: number) =>
    bench.store.append({ stream, expected: NO_STREAM, events: [{ ...told(bench, n), event: stranger }] })()
  await put(bench, 'debt-0', NO_STREAM, [0])
  right(await putStranger('debt-1', 1))
  await put(bench, 'debt-2', NO_STREAM, [2])
  right(await putStranger('debt-3', 3))
}

const named = ({ stream, revision, unknown, problems }: Undecodable) => ({
  stream,
  revision,
  type: unknown?.type,
  told: problems.length > 0,
})

/** How a store reads events that its codec does not know. `stranger` is one that the codec can write but not read. */
export const unknownContract = <E>(stranger: E & { readonly type: string }): ReadonlyArray<ContractCase<E>> => [
  {
    name: 'an event that nobody here knows is an Undecodable that names stream, revision and type; other streams are read',
    run: async (bench) => {
      await fillAround(bench, stranger)
      const expected = { stream: 'debt-1', revision: 0, type: stranger.type, told: true }
      for (const answer of [
        await bench.store.read('debt-1')(),
        await bench.store.readBatch(['debt-0', 'debt-1'])(),
        await bench.store.readAll(bench.store.start, 10, 'trust')(),
        await bench.store.readAll(bench.store.start, 10, 'validate')(),
      ]) {
        const failed = left<unknown, unknown>(answer) as Undecodable
        assert.equal(failed._tag, 'Undecodable')
        assert.deepEqual(named(failed), expected)
      }
      assert.equal(right(await bench.store.read('debt-2')()).length, 1)
      assert.equal(await put(bench, 'debt-2', 0, [4]), 1)
    },
  },
  {
    name: 'readAll leaves out what nobody here knows, if told so, and names it; it ends where the others end',
    run: async (bench) => {
      await fillAround(bench, stranger)
      for (const limit of [1, 2, 3, 100]) {
        const pages: Array<Page<E>> = []
        for (let after = bench.store.start; pages.length < 10; ) {
          const page = right(await bench.store.readAll(after, limit, 'trust', 'skip')())
          pages.push(page)
          after = page.next
          if (page.end) break
        }
        assert.deepEqual(
          pages.flatMap(({ events }) => events.map(({ stream }) => stream)),
          ['debt-0', 'debt-2'],
        )
        assert.deepEqual(
          pages.flatMap(({ skipped = [] }) => skipped.map(({ stream }) => stream)),
          ['debt-1', 'debt-3'],
        )
        assert.equal(pages.at(-1)?.end, true)
      }
    },
  },
  {
    name: 'subscribe ends at what nobody here knows, and goes on after it if told so',
    run: async (bench) => {
      await fillAround(bench, stranger)
      const refusing = bench.store.subscribe(bench.store.start, async () => {})
      const ended = await refusing.ended
      assert.equal(ended?._tag, 'Undecodable')

      const seen: string[] = []
      const skipped: string[] = []
      let next = bench.store.start
      const going = bench.store.subscribe(
        bench.store.start,
        async (page) => {
          seen.push(...page.events.map(({ stream }) => stream))
          skipped.push(...(page.skipped ?? []).map(({ stream }) => stream))
          next = page.next
        },
        'skip',
      )
      await put(bench, 'debt-4', NO_STREAM, [4])
      await until(() => seen.length >= 3)
      await going.stop()
      assert.deepEqual(seen, ['debt-0', 'debt-2', 'debt-4'])
      assert.deepEqual(skipped, ['debt-1', 'debt-3'])
      assert.equal(right(await bench.store.readAll(next, 10, 'trust')()).events.length, 0)
    },
  },
]
