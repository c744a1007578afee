import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import { openDriver } from '../../../src/adapters/sqlite/driver.js'
import { openSqliteViewStore } from '../../../src/adapters/sqlite/sqlite-view-store.js'
import type { Position } from '../../../src/adapters/store/event-store.js'
import type { ViewStore } from '../../../src/adapters/store/view-store.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { type ViewStoreContractOptions, viewStoreContract } from '../../../src/adapters/testing/view-store-contract.js'
import { type Count, counting } from '../counting.js'
import { tempFiles } from '../temp-dir.js'

const file = tempFiles()
const at = (n: number) => `${n}` as Position
const states = (entries: Record<string, Count>) => new Map(Object.entries(entries))
const a = { count: 1, trace: 2 }

const inFile = async (place: string): Promise<ViewStore> => right(await openSqliteViewStore(place)())
let place = ''

describe.each<[string, ViewStoreContractOptions]>([
  ['memory', { open: async () => memoryViewStore(), states: 'by-reference' }],
  [
    'SQLite',
    {
      open: () => {
        place = file()
        return inFile(place)
      },
      again: () => inFile(place),
    },
  ],
])('a view store in %s', (_, options) => {
  for (const { name, run } of viewStoreContract(options)) test(name, run)
})

describe('the contract of view stores', () => {
  /** Which cases a store that is broken in one way does not pass. */
  const failing = async (broken: (views: ViewStore) => ViewStore): Promise<ReadonlyArray<string>> => {
    const failed: string[] = []
    for (const { name, run } of viewStoreContract({
      open: async () => broken(memoryViewStore()),
      states: 'by-reference',
    })) {
      await run().catch(() => failed.push(name))
    }
    return failed
  }

  test('passes a store that keeps it', async () => {
    expect(await failing((views) => views)).toEqual([])
  })

  test('fails a store that saves whatever the checkpoint is', async () => {
    const failed = await failing((views) => ({
      ...views,
      save: (view, save) => async () => {
        const answer = await views.save(view, save)()
        return answer._tag === 'Left' && answer.left._tag === 'Superseded'
          ? views.save(view, { ...save, previous: answer.left.actual })()
          : answer
      },
    }))
    expect(failed).toContain('save where the checkpoint has moved is Superseded, says where it is, and keeps nothing')
    expect(failed).toContain('save by many at once from one checkpoint is won by one of them, whole')
  })

  test('fails a store that keeps states without their codec', async () => {
    const plain = (states: ReadonlyMap<string, unknown>) =>
      new Map(
        [...states].map(([key, state]): [string, never] => [
          key,
          JSON.parse(JSON.stringify(state, (_, value) => (typeof value === 'bigint' ? Number(value) : value))) as never,
        ]),
      )
    const failed = await failing((views) => ({
      ...views,
      save: (view, save) => views.save(view, { ...save, changed: plain(save.changed) }),
    }))
    expect(failed).toContain(
      'save keeps the states that changed beside those that did not, and the checkpoint as it is written',
    )
  })

  test('fails a store that saves before it is asked to, or promotes without dropping', async () => {
    const eager = await failing((views) => ({
      ...views,
      save: (view, save) => {
        const answer = views.save(view, save)()
        return () => answer
      },
    }))
    expect(eager).toEqual(['save and promote do nothing before they are run'])
    const keeping = await failing((views) => ({ ...views, promote: () => async () => E.right(undefined) }))
    expect(keeping).toContain('promote shows a version and drops the older ones, which are Retired from then on')
  })
})

describe('a view store in SQLite', () => {
  test('finds again what was saved before, and tells a state that its codec does not accept', async () => {
    const path = file()
    const first = right(await openSqliteViewStore(path)())
    right(await first.save(counting, { previous: undefined, changed: states({ x: a }), checkpoint: at(1) })())
    await first.close()

    const handle = right(await openDriver(path)())
    const second = right(await openSqliteViewStore(handle)())
    expect(right(await second.load(counting)()).states).toEqual(states({ x: a }))
    for (const text of ['{"count":"one","trace":2}', '{"count":']) {
      handle.prepare('UPDATE view_states SET state = ?').run(text)
      const failed = left(await second.load(counting)())
      expect(failed).toMatchObject({
        _tag: 'UndecodableState',
        view: 'counting',
        version: 1,
        key: 'x',
        problems: [expect.any(String)],
      })
    }
    handle.close()
  })
})
