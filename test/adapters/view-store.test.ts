import { describe, expect, test } from 'vitest'
import type { Position } from '../../src/adapters/event-store.js'
import { memoryViewStore } from '../../src/adapters/memory/memory-view-store.js'
import { openDriver } from '../../src/adapters/sqlite/driver.js'
import { openSqliteViewStore } from '../../src/adapters/sqlite/sqlite-view-store.js'
import { left, right } from '../../src/adapters/testing/contract-case.js'
import type { ViewStore } from '../../src/adapters/view-store.js'
import { type Count, counting, countingOn } from './counting.js'
import { tempFiles } from './temp-dir.js'

const file = tempFiles()
const at = (n: number) => `${n}` as Position
const states = (entries: Record<string, Count>) => new Map(Object.entries(entries))
const a = { count: 1, trace: 2 }
const b = { count: 3, trace: 4 }

describe.each([
  ['memory', async (): Promise<ViewStore> => memoryViewStore()],
  ['SQLite', async (): Promise<ViewStore> => right(await openSqliteViewStore(file())())],
])('a view store in %s', (_, open) => {
  test('answers nothing of a view that was never saved', async () => {
    const views = await open()
    expect(right(await views.load(counting)())).toEqual({ checkpoint: undefined, states: new Map() })
    expect(right(await views.current('counting')())).toBe(undefined)
    await views.close()
  })

  test('keeps the states that changed, beside those that did not', async () => {
    const views = await open()
    right(await views.save(counting, { previous: undefined, changed: states({ x: a, ی: a }), checkpoint: at(1) })())
    right(await views.save(counting, { previous: at(1), changed: states({ x: b }), checkpoint: at(2) })())
    expect(right(await views.load(counting)())).toEqual({ checkpoint: '2', states: states({ x: b, ی: a }) })
    await views.close()
  })

  test('keeps nothing when the checkpoint has moved, and says where it is', async () => {
    const views = await open()
    right(await views.save(counting, { previous: undefined, changed: states({ x: a }), checkpoint: at(1) })())
    for (const previous of [undefined, at(0), at(2)]) {
      const failed = left(await views.save(counting, { previous, changed: states({ x: b }), checkpoint: at(3) })())
      expect(failed).toEqual({ error: 'Superseded', view: 'counting', version: 1, actual: '1' })
    }
    expect(right(await views.load(counting)())).toEqual({ checkpoint: '1', states: states({ x: a }) })
    await views.close()
  })

  test('keeps versions apart until one is promoted, which drops the older', async () => {
    const views = await open()
    const save = { previous: undefined, checkpoint: at(1) }
    right(await views.save(counting, { ...save, changed: states({ x: a }) })())
    right(await views.promote('counting', 1)())
    right(await views.save(countingOn, { ...save, changed: states({ x: b }) })())
    expect(right(await views.current('counting')())).toBe(1)
    expect(right(await views.load(counting)()).states).toEqual(states({ x: a }))

    right(await views.promote('counting', 2)())
    right(await views.promote('counting', 2)())
    expect(right(await views.current('counting')())).toBe(2)
    expect(right(await views.load(countingOn)()).states).toEqual(states({ x: b }))
    const retired = { error: 'Retired', view: 'counting', version: 1, current: 2 }
    expect(left(await views.load(counting)())).toEqual(retired)
    expect(left(await views.save(counting, { ...save, changed: new Map() })())).toEqual(retired)
    expect(left(await views.promote('counting', 1)())).toEqual(retired)
    expect(right(await views.current('another')())).toBe(undefined)
    await views.close()
  })

  test('answers Closed after close', async () => {
    const views = await open()
    await views.close()
    await views.close()
    const answers = [
      await views.load(counting)(),
      await views.save(counting, { previous: undefined, changed: new Map(), checkpoint: at(1) })(),
      await views.promote('counting', 1)(),
      await views.current('counting')(),
    ]
    for (const answer of answers) expect(answer).toMatchObject({ left: { error: 'Closed' } })
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
        error: 'UndecodableState',
        view: 'counting',
        version: 1,
        key: 'x',
        problems: [expect.any(String)],
      })
    }
    handle.close()
  })
})
