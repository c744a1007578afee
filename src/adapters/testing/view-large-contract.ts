import assert from 'node:assert/strict'
import type { ViewStore } from '../store/view-store.js'
import { left, right } from './contract-case.js'
import { at, of, saved, type Total, totals, type ViewStoreCase } from './view-contract-case.js'

/** Faults that appear only with large keys and states: nothing may be cut or dropped. */
export const viewLargeContract: ReadonlyArray<ViewStoreCase> = [
  {
    name: 'keys of any length are told apart by all of it',
    run: async (views) => {
      const lengths = [60, 120, 250, 255, 256, 300, 1_000, 4_000]
      const all = of(
        ...lengths.flatMap((length) => [
          [`${'k'.repeat(length)}1`, `first of ${length}`] as const,
          [`${'k'.repeat(length)}2`, `second of ${length}`] as const,
        ]),
      )
      right(await views.save(totals(1), { previous: undefined, changed: all, checkpoint: at(1) })())
      assert.deepEqual((await saved(views, totals(1))).states, all)
      if (views.loadKeys === undefined) return
      const some = right(await views.loadKeys(totals(1), [...all.keys()])())
      assert.deepEqual(some.states, all)
    },
  },
  {
    name: 'keys that look alike, or are names in the language, are keys of their own',
    run: async (views) => {
      const alike = ['caf\u00e9', 'cafe\u0301', 'Caf\u00e9', 'x', 'x ', ' x', 'X', '7', '07', '7.0']
      const all = of(
        ...[...alike, '__proto__', 'constructor', 'toString', 'null'].map((key) => [key, `of ${key}`] as const),
      )
      right(await views.save(totals(1), { previous: undefined, changed: all, checkpoint: at(1) })())
      assert.deepEqual((await saved(views, totals(1))).states, all)
      if (views.loadKeys === undefined) return
      assert.deepEqual(right(await views.loadKeys(totals(1), [...all.keys()])()).states, all)
    },
  },
  {
    name: 'a state of a megabyte is kept whole',
    run: async (views) => {
      const all = of(
        ...[1_000, 32_000, 66_000, 270_000, 1_100_000].map((size) => [`of ${size}`, 'ß'.repeat(size / 2)] as const),
      )
      right(await views.save(totals(1), { previous: undefined, changed: all, checkpoint: at(1) })())
      assert.deepEqual((await saved(views, totals(1))).states, all)
    },
  },
  {
    name: 'what is done to loaded states, or to those that were saved, is not done to the store: the map',
    run: async (views) => {
      const changed = of(['x', 'one'], ['y', 'two'])
      right(await views.save(totals(1), { previous: undefined, changed, checkpoint: at(1) })())
      const kept = of(['x', 'one'], ['y', 'two'])
      changed.delete('x')
      assert.deepEqual((await saved(views, totals(1))).states, kept)
      const loaded = (await saved(views, totals(1))).states as Map<string, Total>
      loaded.clear()
      assert.deepEqual((await saved(views, totals(1))).states, kept)
    },
  },
]

/** Loaded states are not shared, for stores that do not keep them by reference. */
export const viewCopyContract: ReadonlyArray<ViewStoreCase> = [
  {
    name: 'what is done to a loaded state, or to one that was saved, is not done to the store: the state itself',
    run: async (views) => {
      const changed = of(['x', 'one'])
      right(await views.save(totals(1), { previous: undefined, changed, checkpoint: at(1) })())
      Object.assign(changed.get('x') ?? {}, { label: 'written over after it was saved' })
      assert.deepEqual((await saved(views, totals(1))).states, of(['x', 'one']))
      Object.assign((await saved(views, totals(1))).states.get('x') ?? {}, {
        label: 'written over after it was loaded',
      })
      assert.deepEqual((await saved(views, totals(1))).states, of(['x', 'one']))
    },
  },
]

/** A case of a store that can be opened again. */
interface AgainCase {
  readonly name: string
  readonly run: (views: ViewStore, again: () => Promise<ViewStore>) => Promise<void>
}

/** The behaviour of a view store after it is opened again. */
export const viewAgainContract: ReadonlyArray<AgainCase> = [
  {
    name: 'what was saved and promoted is there when the store is opened again after close',
    run: async (views, again) => {
      const all = of(['x', 'one'], ['y', 'two'])
      right(await views.save(totals(1), { previous: undefined, changed: all, checkpoint: at(1) })())
      right(await views.promote('totals', 1)())
      await views.close()
      const reopened = await again()
      assert.deepEqual(await saved(reopened, totals(1)), { checkpoint: at(1), states: all })
      assert.equal(right(await reopened.current('totals')()), 1)
      right(await reopened.save(totals(1), { previous: at(1), changed: of(['z', 'on']), checkpoint: at(2) })())
    },
  },
  {
    name: 'a version that was retired is Retired when the store is opened again',
    run: async (views, again) => {
      right(await views.save(totals(1), { previous: undefined, changed: of(['x', 'old']), checkpoint: at(1) })())
      right(await views.save(totals(2), { previous: undefined, changed: of(['x', 'new']), checkpoint: at(1) })())
      right(await views.promote('totals', 2)())
      await views.close()
      const reopened = await again()
      const retired = { _tag: 'Retired', view: 'totals', version: 1, current: 2 }
      assert.deepEqual(left(await reopened.load(totals(1))()), retired)
      const save = { previous: undefined, changed: of(['x', 'old']), checkpoint: at(1) }
      assert.deepEqual(left(await reopened.save(totals(1), save)()), retired)
      assert.deepEqual(left(await reopened.promote('totals', 1)()), retired)
    },
  },
]
