import * as t from 'io-ts'
import { expect, it, vi } from 'vitest'
import { keptAgingIndex } from '../../../src/adapters/aging-index/kept-aging-index.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { right, until } from '../../../src/adapters/testing/contract-case.js'
import { catchUp } from '../../../src/adapters/view/catch-up.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import type { AgingQuery } from '../../../src/projections/aging/aging-report.js'
import { indexedAging } from '../../../src/projections/aging-index/indexed-aging.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { run } from '../child.js'
import { tempFiles } from '../temp-dir.js'

const file = tempFiles()

it('an index whose process is killed at any point is, when it is opened again, that of the log', async () => {
  const path = file()
  const warned = vi.spyOn(process, 'emitWarning')
  for (const [round, after] of [3, 17, 40, 9].entries()) {
    const child = run('aging-index/index-child.ts', path, `round-${round}`)
    await until(() => child.lines().length >= after)
    child.process.kill('SIGKILL')
    expect(await child.ended).toBe('SIGKILL')
    const store = right(await openSqliteStore(path, bookCodec)())
    const saved = right(
      await (store.views?.loadKeys?.({ name: 'aging-index', version: 1, codec: t.string }, [])() ??
        Promise.reject(new Error('no views'))),
    )
    expect(saved).toMatchObject({ checkpoint: expect.stringMatching(/^\d+$/) })
    const index = right(await keptAgingIndex(store, store.views).lookWhole())
    const { states } = right(await catchUp(store, openItems)())
    const days = ['2026-01-10', '2026-02-05', '2026-02-06', '2026-06-30'].map(localDate)
    for (const asOf of days) {
      const queries: ReadonlyArray<AgingQuery> = [{ asOf }, { asOf, groupBy: ({ debtor }) => debtor }]
      for (const query of queries) expect(indexedAging(index, query)).toEqual(aging(states, query))
    }
    await store.close()
  }
  expect(warned).not.toHaveBeenCalled()
})
