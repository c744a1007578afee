import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { openSqliteViewStore } from '../../../src/adapters/sqlite/sqlite-view-store.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import type { ViewStore } from '../../../src/adapters/store/view-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { type KeptView, keptView } from '../../../src/adapters/view/kept-view.js'
import { appendRange, counting, whole } from '../counting.js'
import { tempFiles } from '../temp-dir.js'
import { type Counted, toyCodec } from '../toy-codec.js'

const file = tempFiles()

interface Place {
  readonly store: EventStore<Counted>
  readonly views: ViewStore
}

const places: Readonly<Record<string, () => Promise<Place>>> = {
  memory: async () => ({ store: memoryStore<Counted>(), views: memoryViewStore() }),
  'a view store that has no keys': async () => {
    const { loadKeys: _, loadPage: __, ...views } = memoryViewStore()
    return { store: memoryStore<Counted>(), views }
  },
  'one SQLite file': async () => {
    const path = file()
    const store = right(await openSqliteStore(path, toyCodec, { durability: 'normal' })())
    return { store, views: right(await openSqliteViewStore(path, { durability: 'normal' })()) }
  },
}

/** Each number under its remainder, and under whether it is even: two keys, and never the same. */
const twice: typeof counting = {
  ...counting,
  name: 'twice',
  key: ({ event: { n } }) => (n % 5 === 0 ? undefined : [`r${n % 7}`, `even ${n % 2 === 0}`]),
}

const step = () =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('append' as const), count: fc.integer({ min: 1, max: 9 }) }) },
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constantFrom('look', 'get', 'save', 'restart'),
        process: fc.nat(2),
        key: fc.nat(8),
      }),
    },
  )

const keyOf = (n: number): string => (n < 7 ? `r${n}` : `even ${n === 7}`)

const everything = async (view: KeptView<unknown>): Promise<Map<string, unknown>> => {
  const all = new Map<string, unknown>()
  for await (const states of view.all()) for (const [key, state] of right(states)) all.set(key, state)
  return all
}

const memoryKeys = ({ loadKeys }: ViewStore): NonNullable<ViewStore['loadKeys']> => {
  if (loadKeys === undefined) throw new Error('a view store in memory has keys')
  return loadKeys
}

const byKey = (states: ReadonlyMap<string, unknown>) => [...states].sort(([a], [b]) => (a < b ? -1 : 1))

describe.each(Object.entries(places))('a kept view in %s', (_, open) => {
  test('has the states of all events, whatever was saved by whom and whoever began again', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step(), { maxLength: 40 }), async (steps) => {
        const { store, views } = await open()
        const begin = () => keptView(store, views, twice)
        const processes = [begin(), begin(), begin()]
        let count = 0
        for (const one of steps) {
          if (one.do === 'append') {
            await appendRange(store, count, count + one.count)
            count += one.count
            continue
          }
          const view = processes[one.process] as KeptView<unknown>
          if (one.do === 'restart') processes[one.process] = begin()
          else if (one.do === 'save') right(await view.save())
          else {
            right(await view.catchUp())
            const keys = one.do === 'look' ? [] : [keyOf(one.key), keyOf(0)]
            const expected = whole(count, twice)
            const got = right(await view.get(keys))
            expect(got).toEqual(new Map(keys.flatMap((key) => (expected.has(key) ? [[key, expected.get(key)]] : []))))
          }
        }
        for (const view of processes) {
          right(await view.catchUp())
          expect(byKey(await everything(view))).toEqual(byKey(whole(count, twice)))
        }
        await store.close()
        await views.close()
      }),
      { numRuns: 100 },
    )
  })

  test('that is asked by many at once answers each as of what it had looked at', async () => {
    const { store, views } = await open()
    const view = keptView(store, views, twice)
    const other = keptView(store, views, twice)
    let count = 0
    for (let round = 0; round < 10; round++) {
      await appendRange(store, count, count + 10)
      count += 10
      const asked = [view, other].flatMap((one) => [
        one.catchUp(),
        one.save(),
        one.catchUp().then(() => one.get(['r1', 'even true'])),
      ])
      for (const answer of await Promise.all(asked)) right(answer as E.Either<unknown, unknown>)
      for (const one of [view, other]) {
        right(await one.catchUp())
        expect(right(await one.get(['r1'])).get('r1')).toEqual(whole(count, twice).get('r1'))
      }
    }
  })
})

describe('a kept view', () => {
  test('reads of a large log what was appended since it was saved, and of the view what it is asked for', async () => {
    const store = memoryStore<Counted>()
    const views = memoryViewStore()
    await appendRange(store, 0, 9_000)
    const first = keptView(store, views, twice)
    right(await first.catchUp())
    right(await first.save())
    await appendRange(store, 9_000, 9_010)
    let read = 0
    const counted: EventStore<Counted> = {
      ...store,
      readAll:
        (...how) =>
        async () => {
          const page = await store.readAll(...how)()
          if (E.isRight(page)) read += page.right.events.length
          return page
        },
    }
    const all: ViewStore = {
      ...views,
      load: () => async () => E.left({ _tag: 'Closed', where: 'test', detail: 'all' }),
    }
    const second = keptView(counted, all, twice)
    right(await second.catchUp())
    expect(right(await second.get(['r3'])).get('r3')).toEqual(whole(9_010, twice).get('r3'))
    expect(read).toBe(10)
  })

  test('goes through all states without holding them, and lets go of what was asked for long before', async () => {
    const store = memoryStore<Counted>()
    const views = memoryViewStore()
    const each: typeof counting = { ...counting, key: ({ event: { n } }) => `n${n}` }
    await appendRange(store, 0, 12_000)
    const first = keptView(store, views, each)
    right(await first.catchUp())
    right(await first.save())
    const loaded: string[] = []
    const watched: ViewStore = {
      ...views,
      loadKeys: (view, keys) => {
        loaded.push(...keys)
        return memoryKeys(views)(view, keys)
      },
    }
    const second = keptView(store, watched, each)
    right(await second.catchUp())
    expect((await everything(second)).size).toBe(12_000)
    expect(loaded).toEqual([])
    right(await second.get(['n7']))
    right(await second.get(['n7']))
    expect(loaded).toEqual(['n7'])
    for (let from = 1000; from < 12_000; from += 1000) {
      right(await second.get(Array.from({ length: 1000 }, (_, n) => `n${from + n}`)))
    }
    right(await second.get(['n7']))
    expect(loaded.filter((key) => key === 'n7').length).toBe(2)
  })

  test('tells of all keys behind one only those, saved or not', async () => {
    const store = memoryStore<Counted>()
    const views = memoryViewStore()
    await appendRange(store, 0, 20)
    const view = keptView(store, views, twice)
    right(await view.catchUp())
    right(await view.save())
    await appendRange(store, 20, 30)
    const other = keptView(store, views, twice)
    right(await other.catchUp())
    const behind: string[] = []
    for await (const states of other.all('f')) behind.push(...right(states).keys())
    expect(behind.sort()).toEqual([...whole(30, twice).keys()].filter((key) => key > 'f').sort())
  })

  test('that could not be loaded is loaded when it is asked for again', async () => {
    const store = memoryStore<Counted>()
    const { loadKeys: _, loadPage: __, ...views } = memoryViewStore()
    await appendRange(store, 0, 5)
    const down = { _tag: 'Unavailable', where: 'test', detail: 'down' } as const
    let failures = 1
    const failing: ViewStore = {
      ...views,
      load: (view) => (failures-- > 0 ? async () => E.left(down) : views.load(view)),
    }
    const view = keptView(store, failing, twice)
    expect(await view.catchUp()).toEqual(E.left(down))
    right(await view.catchUp())
    expect(byKey(await everything(view))).toEqual(byKey(whole(5, twice)))
  })

  test('is not saved after an event that nobody here knows', async () => {
    const store = memoryStore<Counted>()
    const views = memoryViewStore()
    await appendRange(store, 0, 5)
    const unknown = { type: 'Forgotten', version: 1, known: undefined }
    const skipping: EventStore<Counted> = {
      ...store,
      readAll:
        (...how) =>
        async () => {
          const page = await store.readAll(...how)()
          const skipped = [{ _tag: 'Undecodable', stream: 'debt-9', revision: 0, problems: [], unknown } as const]
          return E.isRight(page) && page.right.events.length > 0 ? E.right({ ...page.right, skipped }) : page
        },
    }
    const view = keptView(skipping, views, twice)
    right(await view.catchUp())
    right(await view.save())
    expect(right(await views.load(twice)())).toEqual({ checkpoint: undefined, states: new Map() })
    expect(byKey(await everything(view))).toEqual(byKey(whole(5, twice)))
  })
})
