import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { openSqliteViewStore } from '../../../src/adapters/sqlite/sqlite-view-store.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import type { ViewStore } from '../../../src/adapters/store/view-store.js'
import { left, right, until } from '../../../src/adapters/testing/contract-case.js'
import { projectionRun } from '../../../src/adapters/view/projection-run.js'
import { projector } from '../../../src/adapters/view/projector.js'
import { run } from '../child.js'
import { appendRange, counting, countingOn, whole } from '../counting.js'
import { tempFiles } from '../temp-dir.js'
import { type Counted, toyCodec } from '../toy-codec.js'

const file = tempFiles()

const settings = { durability: 'normal', pollInterval: 5 } as const

interface Place {
  readonly store: EventStore<Counted>
  readonly views: ViewStore
}

const inMemory = async (): Promise<Place> => ({ store: memoryStore<Counted>(), views: memoryViewStore() })

const inOneFile = async (): Promise<Place> => {
  const path = file()
  const store = right(await openSqliteStore(path, toyCodec, settings)())
  return { store, views: right(await openSqliteViewStore(path, settings)()) }
}

const places = [
  ['memory', inMemory],
  ['one SQLite file', inOneFile],
] as const

/** A projection that throws at a number. */
const boomAt =
  (n: number): typeof counting.apply =>
  (state, recorded, key) => {
    if (recorded.event.n === n) throw new Error('boom')
    return counting.apply(state, recorded, key)
  }

/** A view store whose process dies at a save: before it was made, or after, without an answer. */
const dying = (views: ViewStore, saves: number, when: 'before' | 'after'): ViewStore => {
  let left = saves
  return {
    ...views,
    save: (view, save) => async () => {
      if (left-- > 0) return views.save(view, save)()
      if (when === 'after') await views.save(view, save)()
      return E.left({ _tag: 'Unavailable', where: 'test', detail: 'died' })
    },
  }
}

describe.each(places)('a projector in %s', (_, open) => {
  test('that fails on the way tells what is saved, from which the next one goes on', async () => {
    const { store, views } = await open()
    await appendRange(store, 0, 23)
    const thrown = { ...counting, apply: boomAt(13) }
    const failures = [
      left(await projector(store, dying(views, 2, 'before'), counting, { batchSize: 5 }).catchUp()()),
      left(await projector(store, views, thrown, { batchSize: 1 }).catchUp()()),
    ]
    expect(failures.map(({ _tag, reached }) => [_tag, reached])).toEqual([
      ['Unavailable', { position: '10', events: 10 }],
      ['HandlerFailed', { position: '13', events: 3 }],
    ])
    const rest = right(await projector(store, views, counting, { batchSize: 5 }).catchUp()())
    expect([rest.states, rest.events]).toEqual([whole(23), 10])
    await store.close()
    expect(left(await projector(store, views, counting).catchUp()()).reached).toEqual({ position: '23', events: 0 })
  })

  test('that dies at any save is resumed without an event lost or doubled', async () => {
    const count = 47
    const { store, views } = await open()
    await appendRange(store, 0, count)
    const saves = Math.ceil(count / 5)
    for (let died = 0; died <= saves; died++) {
      for (const when of ['before', 'after'] as const) {
        const projection = { ...counting, name: `${when}-${died}` }
        const first = await projector(store, dying(views, died, when), projection, { batchSize: 5 }).catchUp()()
        expect(first._tag).toBe(died < saves ? 'Left' : 'Right')
        const second = right(await projector(store, views, projection, { batchSize: 7 }).catchUp()())
        const saved = died === saves ? count : Math.min(count, 5 * (when === 'after' ? died + 1 : died))
        expect(second).toEqual({ states: whole(count), position: `${count}`, events: count - saved })
        expect(right(await views.load(projection)())).toEqual({ checkpoint: `${count}`, states: whole(count) })
      }
    }
  })

  test('follows what is appended, until it is stopped', async () => {
    const { store, views } = await open()
    await appendRange(store, 0, 10)
    const following = projector(store, views, counting, { batchSize: 3 }).follow()
    await appendRange(store, 10, 20)
    const checkpoint = async () => right(await views.load(counting)()).checkpoint
    let reached: string | undefined
    await until(() => {
      void checkpoint().then((position) => {
        reached = position
      })
      return reached === '20'
    })
    await following.stop()
    expect(await following.ended).toBe(undefined)
    expect(right(await views.current('counting')())).toBe(1)
    await appendRange(store, 20, 30)
    expect(right(await views.load(counting)())).toEqual({ checkpoint: '20', states: whole(20) })
  })

  test('builds a new version beside the old one, and switches once it has caught up', async () => {
    const { store, views } = await open()
    await appendRange(store, 0, 40)
    const old = projector(store, views, counting, { batchSize: 10 })
    right(await old.catchUp()())
    const following = old.follow()

    const halfway = projector(store, dying(views, 2, 'before'), countingOn, { batchSize: 10 })
    left(await halfway.catchUp()())
    expect(right(await views.current('counting')())).toBe(1)
    expect(right(await views.load(counting)()).states).toEqual(whole(40))
    expect(right(await views.load(countingOn)()).states).toEqual(whole(20, countingOn))

    right(await projector(store, views, countingOn, { batchSize: 10 }).catchUp()())
    expect(right(await views.current('counting')())).toBe(2)
    expect(right(await views.load(countingOn)()).states).toEqual(whole(40, countingOn))
    await appendRange(store, 40, 42)
    expect(await following.ended).toEqual({ _tag: 'Retired', view: 'counting', version: 1, current: 2 })
    expect(left(await old.catchUp()())).toMatchObject({ _tag: 'Retired' })
  })

  test('runs beside others without doubling', async () => {
    const { store, views } = await open()
    await appendRange(store, 0, 50)
    const followers = [3, 7, 100].map((batchSize) => projector(store, views, counting, { batchSize }).follow())
    for (let n = 50; n < 80; n += 3) {
      await appendRange(store, n, n + 3)
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    const { states } = right(await projector(store, views, counting, { batchSize: 4 }).catchUp()())
    expect(states).toEqual(whole(80))
    for (const follower of followers) {
      await follower.stop()
      expect(await follower.ended).toBe(undefined)
    }
    expect(right(await views.load(counting)())).toEqual({ checkpoint: '80', states: whole(80) })
  })

  test('tells an exception of the projection, in history and live', async () => {
    const { store, views } = await open()
    const cause = new Error('no')
    const throwing = {
      ...counting,
      apply: () => {
        throw cause
      },
    }
    const live = projector(store, views, throwing).follow()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await appendRange(store, 1, 2)
    expect(await live.ended).toEqual({ _tag: 'HandlerFailed', cause })
    const reached = { position: store.start, events: 0 }
    expect(left(await projector(store, views, throwing).catchUp()())).toEqual({ _tag: 'HandlerFailed', cause, reached })
  })

  test('ends with what its store failed with', async () => {
    const { store, views } = await open()
    const following = projector(store, views, counting).follow()
    await new Promise((resolve) => setTimeout(resolve, 5))
    await store.close()
    expect(await following.ended).toMatchObject({ _tag: 'Closed' })
    await views.close()
    expect(await projector(store, views, counting).follow().ended).toMatchObject({ _tag: 'Closed' })
  })
})

describe('runners of one view', () => {
  test('in any interleaving of any page sizes save the fold of the events before the checkpoint', async () => {
    const step = fc.record({ runner: fc.nat(2), limit: fc.integer({ min: 1, max: 9 }), reload: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const { store, views } = await inMemory()
        await appendRange(store, 0, 40)
        const start = async () => projectionRun(store, views, counting, right(await views.load(counting)()))
        const runs = [await start(), await start(), await start()]
        for (const { runner, limit, reload } of steps) {
          if (reload) runs[runner] = await start()
          const run = runs[runner] as (typeof runs)[number]
          const page = right(await store.readAll(run.position(), limit, 'trust')())
          if (page.events.length > 0) right(await run.advance(page))
          const { checkpoint, states } = right(await views.load(counting)())
          expect(states).toEqual(whole(Number(checkpoint ?? 0)))
          expect(run.states).toEqual(whole(Number(run.position())))
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('a projector in a process that is killed', () => {
  test('is resumed without an event lost or doubled', async () => {
    const path = file()
    const count = 20_000
    const store = right(await openSqliteStore(path, toyCodec, settings)())
    await appendRange(store, 0, count)
    for (const after of [3, 150, 500]) {
      const runner = run('runner.ts', path, '5')
      await until(() => runner.lines().length >= after)
      runner.process.kill('SIGKILL')
      await runner.ended
    }
    const views = right(await openSqliteViewStore(path, settings)())
    const saved = right(await views.load(counting)())
    expect(Number(saved.checkpoint)).toBeGreaterThan(0)
    expect(saved.states).toEqual(whole(Number(saved.checkpoint)))
    expect(right(await projector(store, views, counting).catchUp()()).states).toEqual(whole(count))
    expect(right(await views.load(counting)())).toEqual({ checkpoint: `${count}`, states: whole(count) })
    await store.close()
    await views.close()
  })
})
