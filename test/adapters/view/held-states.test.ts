import { describe, expect, test } from 'vitest'
import { toPosition } from '../../../src/adapters/store/counted-position.js'
import type { Placed } from '../../../src/adapters/store/event-store.js'
import { heldStates } from '../../../src/adapters/view/held-states.js'
import { counting } from '../counting.js'
import { type Counted, toldToy } from '../toy-codec.js'

const told = (n: number): Placed<Counted> => ({
  ...toldToy(n),
  stream: `debt-${n}`,
  revision: 0,
  position: toPosition(n),
})
const countOf = (trace: number, count: number) => ({ count, trace })

describe('states held of a view', () => {
  test('take in what was heard before a key was loaded, once it is', () => {
    const held = heldStates(counting)
    held.note(told(7))
    held.apply(['r0'])
    expect(held.state('r0')).toBeUndefined()
    held.load('r0', countOf(2, 1))
    held.apply(['r0'])
    expect(held.state('r0')).toEqual(countOf(69, 2))
    expect([...held.changed()]).toEqual([['r0', countOf(69, 2)]])
  })

  test('wait for what was heard, whether or not their key is loaded, and count no key twice', () => {
    const held = heldStates(counting)
    held.load('r0', undefined)
    for (const n of [7, 14, 8]) held.note(told(n))
    expect(held.waiting()).toEqual(['r0', 'r1'])
    expect(held.waitingCount()).toBe(2)
    held.apply(['r0'])
    expect(held.waiting()).toEqual(['r1'])
    expect(held.waitingCount()).toBe(1)
    expect(held.keys()).toEqual(['r0', 'r1'])
  })

  test('keep what a projection could not take in: nothing of it counts, and all of it still waits', () => {
    let isBroken = true
    const held = heldStates({
      ...counting,
      apply: (state, seen, key) => {
        if (isBroken && seen.event.n === 14) throw new Error('cannot')
        return counting.apply(state, seen, key)
      },
    })
    held.load('r0', undefined)
    for (const n of [7, 14]) held.note(told(n))
    expect(() => held.apply(['r0'])).toThrow('cannot')
    isBroken = false
    held.apply(['r0'])
    expect(held.state('r0')?.count).toBe(2)
  })

  test('are let go of as they were saved, and not what was changed or heard of since', () => {
    const held = heldStates(counting)
    held.load('r0', undefined)
    held.load('r1', undefined)
    held.load('r2', undefined)
    held.note(told(7))
    held.apply(['r0'])
    held.note(told(8))
    for (let n = 0; n < 4000; n++) held.load(`other ${n}`, countOf(n, 1))
    held.release()
    expect(new Set(held.keys())).toEqual(new Set(['r0', 'r1']))
    held.saved()
    expect(held.changed().size).toBe(0)
  })
})
