import assert from 'node:assert/strict'
import { left, right } from './contract-case.js'
import { at, of, saved, totals, type ViewStoreCase } from './view-contract-case.js'

/** How versions stand beside each other and are promoted, in the words of the port. */
export const viewPromoteContract: ReadonlyArray<ViewStoreCase> = [
  {
    name: 'views of other names, and versions of one name, are kept apart',
    run: async (views) => {
      const kept = [totals(1), totals(2), totals(1, 'totals:0/2'), totals(1, 'Totals')]
      for (const [n, view] of kept.entries()) {
        const changed = of(['x', `of ${n}`])
        right(await views.save(view, { previous: undefined, changed, checkpoint: at(n) })())
      }
      for (const [n, view] of kept.entries()) {
        assert.deepEqual(await saved(views, view), { checkpoint: at(n), states: of(['x', `of ${n}`]) })
      }
    },
  },
  {
    name: 'promote shows a version and drops the older ones, which are Retired from then on',
    run: async (views) => {
      const save = { previous: undefined, checkpoint: at(1) }
      right(await views.save(totals(1), { ...save, changed: of(['x', 'old']) })())
      right(await views.promote('totals', 1)())
      right(await views.save(totals(3), { ...save, changed: of(['x', 'new']) })())
      assert.equal(right(await views.current('totals')()), 1)
      assert.deepEqual((await saved(views, totals(1))).states, of(['x', 'old']))

      right(await views.promote('totals', 3)())
      assert.equal(right(await views.current('totals')()), 3)
      assert.deepEqual(await saved(views, totals(3)), { checkpoint: at(1), states: of(['x', 'new']) })
      for (const version of [1, 2]) {
        const retired = { _tag: 'Retired', view: 'totals', version, current: 3 }
        assert.deepEqual(left(await views.load(totals(version))()), retired)
        assert.deepEqual(left(await views.save(totals(version), { ...save, changed: new Map() })()), retired)
        assert.deepEqual(left(await views.promote('totals', version)()), retired)
        if (views.loadKeys) assert.deepEqual(left(await views.loadKeys(totals(version), ['x'])()), retired)
        if (views.loadPage) assert.deepEqual(left(await views.loadPage(totals(version), undefined, 1)()), retired)
      }
      right(await views.save(totals(3), { previous: at(1), changed: of(['y', 'on']), checkpoint: at(2) })())
      right(await views.save(totals(4), { ...save, changed: of(['x', 'next']) })())
    },
  },
  {
    name: 'promote of the current version again changes nothing, and of one name nothing of another',
    run: async (views) => {
      const save = { previous: undefined, checkpoint: at(1), changed: of(['x', 'kept']) }
      right(await views.save(totals(1, 'other'), save)())
      right(await views.save(totals(2), save)())
      right(await views.promote('totals', 2)())
      right(await views.promote('totals', 2)())
      assert.deepEqual((await saved(views, totals(2))).states, save.changed)
      assert.deepEqual((await saved(views, totals(1, 'other'))).states, save.changed)
      assert.equal(right(await views.current('other')()), undefined)
    },
  },
  {
    name: 'every operation answers Closed after close, which may be called again',
    run: async (views) => {
      await views.close()
      await views.close()
      const answers = [
        await views.load(totals(1))(),
        await views.save(totals(1), { previous: undefined, changed: new Map(), checkpoint: at(1) })(),
        await views.promote('totals', 1)(),
        await views.current('totals')(),
        ...(views.loadKeys ? [await views.loadKeys(totals(1), ['x'])()] : []),
        ...(views.loadPage ? [await views.loadPage(totals(1), undefined, 1)()] : []),
      ]
      for (const answer of answers) assert.equal(answer._tag === 'Left' && answer.left._tag, 'Closed')
    },
  },
]
