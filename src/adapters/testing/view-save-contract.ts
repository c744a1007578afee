import assert from 'node:assert/strict'
import type { SavedView } from '../store/view-store.js'
import { left, right } from './contract-case.js'
import { at, of, race, saved, type Total, totals, type ViewStoreCase } from './view-contract-case.js'

/** How states and checkpoint are loaded and saved, in the words of the port. */
export const viewSaveContract: ReadonlyArray<ViewStoreCase> = [
  {
    name: 'load answers nothing of a view that was never saved, and current no version of it',
    run: async (views) => {
      assert.deepEqual(await saved(views, totals(1)), { checkpoint: undefined, states: new Map() })
      assert.equal(right(await views.current('totals')()), undefined)
    },
  },
  {
    name: 'save keeps the states that changed beside those that did not, and the checkpoint as it is written',
    run: async (views) => {
      const first = of(['x', 'one'], ['debt-شرکت 😀', 'two'], ["'; --", ''], ['', 'no key'])
      right(await views.save(totals(1), { previous: undefined, changed: first, checkpoint: at(1) })())
      assert.deepEqual(await saved(views, totals(1)), { checkpoint: at(1), states: first })
      const second = of(['x', 'three'], ['X', 'another key'])
      right(await views.save(totals(1), { previous: at(1), changed: second, checkpoint: at(2) })())
      assert.deepEqual(await saved(views, totals(1)), { checkpoint: at(2), states: new Map([...first, ...second]) })
    },
  },
  {
    name: 'save of no changes moves the checkpoint',
    run: async (views) => {
      right(await views.save(totals(1), { previous: undefined, changed: new Map(), checkpoint: at(1) })())
      right(await views.save(totals(1), { previous: at(1), changed: new Map(), checkpoint: at(2) })())
      assert.deepEqual(await saved(views, totals(1)), { checkpoint: at(2), states: new Map() })
    },
  },
  {
    name: 'save takes a page of thousands of states at once',
    run: async (views) => {
      const changed = of(...Array.from({ length: 5000 }, (_, n) => [`key-${n}`, `label ${n}`] as const))
      right(await views.save(totals(1), { previous: undefined, changed, checkpoint: at(1) })())
      assert.deepEqual((await saved(views, totals(1))).states, changed)
    },
  },
  {
    name: 'loadKeys, where there is one, answers those keys alone that were saved, with the checkpoint',
    run: async (views) => {
      if (views.loadKeys === undefined) return
      assert.deepEqual(right(await views.loadKeys(totals(1), ['x'])()), { checkpoint: undefined, states: new Map() })
      const all = of(['x', 'one'], ['debt-شرکت 😀', 'two'], ["'; --", ''], ['', 'no key'])
      right(await views.save(totals(1), { previous: undefined, changed: all, checkpoint: at(1) })())
      const some = right(await views.loadKeys(totals(1), ['', 'x', 'X', 'debt-شرکت 😀'])())
      const expected = new Map([...all].filter(([key]) => key !== "'; --"))
      assert.deepEqual(some, { checkpoint: at(1), states: expected })
      assert.deepEqual(right(await views.loadKeys(totals(1), [])()), { checkpoint: at(1), states: new Map() })
      const many = of(...Array.from({ length: 3000 }, (_, n) => [`key-${n}`, `label ${n}`] as const))
      right(await views.save(totals(1), { previous: at(1), changed: many, checkpoint: at(2) })())
      assert.deepEqual(right(await views.loadKeys(totals(1), [...many.keys()])()).states, many)
    },
  },
  {
    name: 'loadPage, where there is one, answers all states once, so many at a time, in the order of their keys',
    run: async (views) => {
      if (views.loadPage === undefined) return
      const keys = [...Array.from({ length: 25 }, (_, n) => `key-${n}`), '', 'KEY-7', 'Zoë', 'zebra', 'key-1 ', 'ключ']
      const all = of(...keys.map((key, n) => [key, `label ${n}`] as const))
      right(await views.save(totals(1), { previous: undefined, changed: all, checkpoint: at(1) })())
      const seen: string[] = []
      for (;;) {
        const page: SavedView<Total> = right(await views.loadPage(totals(1), seen.at(-1), 10)())
        assert.equal(page.checkpoint, at(1))
        assert.ok(page.states.size <= 10)
        if (page.states.size === 0) break
        for (const [key, state] of page.states) {
          assert.deepEqual(state, all.get(key))
          seen.push(key)
        }
      }
      assert.deepEqual(seen, [...all.keys()].sort())
      // Where a reader went on after a key that is not there, too.
      const between = right(await views.loadPage(totals(1), 'key-1z', 1)())
      assert.deepEqual([...between.states.keys()], ['key-2'])
    },
  },
  {
    name: 'save where the checkpoint has moved is Superseded, says where it is, and keeps nothing',
    run: async (views) => {
      const before = of(['x', 'kept'])
      right(await views.save(totals(1), { previous: undefined, changed: before, checkpoint: at(1) })())
      for (const previous of [undefined, at(0), at(2)]) {
        const lost = of(['x', 'lost'], ['y', 'lost'])
        const failed = left(await views.save(totals(1), { previous, changed: lost, checkpoint: at(3) })())
        assert.deepEqual(failed, { _tag: 'Superseded', view: 'totals', version: 1, actual: at(1) })
      }
      const never = left(await views.save(totals(2), { previous: at(1), changed: before, checkpoint: at(2) })())
      assert.deepEqual(never, { _tag: 'Superseded', view: 'totals', version: 2, actual: undefined })
      assert.deepEqual(await saved(views, totals(1)), { checkpoint: at(1), states: before })
      assert.deepEqual(await saved(views, totals(2)), { checkpoint: undefined, states: new Map() })
    },
  },
  {
    name: 'save by many at once from one checkpoint is won by one of them, whole',
    run: async (views) => {
      await race(views, totals(1, 'new'), undefined)
      const old = totals(1, 'old')
      right(await views.save(old, { previous: undefined, changed: new Map(), checkpoint: at(1) })())
      await race(views, old, at(1))
    },
  },
  {
    name: 'save and promote do nothing before they are run',
    run: async (views) => {
      const save = views.save(totals(1), { previous: undefined, changed: of(['x', 'one']), checkpoint: at(1) })
      const promote = views.promote('totals', 1)
      assert.deepEqual(await saved(views, totals(1)), { checkpoint: undefined, states: new Map() })
      assert.equal(right(await views.current('totals')()), undefined)
      right(await save())
      right(await promote())
      assert.equal((await saved(views, totals(1))).checkpoint, at(1))
      assert.equal(right(await views.current('totals')()), 1)
    },
  },
  {
    name: 'load answers what was saved then, whatever is saved afterwards',
    run: async (views) => {
      const before = of(['x', 'one'])
      right(await views.save(totals(1), { previous: undefined, changed: before, checkpoint: at(1) })())
      const loaded = await saved(views, totals(1))
      right(await views.save(totals(1), { previous: at(1), changed: of(['x', 'two']), checkpoint: at(2) })())
      assert.deepEqual((await saved(views, totals(1))).states, of(['x', 'two']))
      assert.deepEqual(loaded, { checkpoint: at(1), states: of(['x', 'one']) })
    },
  },
]
