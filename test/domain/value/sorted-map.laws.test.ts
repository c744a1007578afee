import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SortedMap } from '../../../src/domain/value/sorted-map.js'

const key = () => fc.oneof(fc.integer({ min: 0, max: 60 }).map(String), fc.string({ maxLength: 3 }))
const steps = () => fc.array(fc.tuple(key(), fc.option(fc.nat(9), { nil: undefined })), { maxLength: 200 })

const inOrder = (map: ReadonlyMap<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1))

describe('a sorted map', () => {
  test('tells what a map of the language tells, in the order of the keys', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        let map = SortedMap.from<string, number>([])
        const plain = new Map<string, number>()
        for (const [at, value] of all) {
          map = value === undefined ? map.without(at) : map.with(at, value)
          if (value === undefined) plain.delete(at)
          else plain.set(at, value)
          expect(map.size).toBe(plain.size)
          expect(map.get(at)).toBe(plain.get(at))
        }
        expect([...map]).toEqual(inOrder(plain))
        expect([...map.keys()]).toEqual(inOrder(plain).map(([at]) => at))
      }),
    )
  })

  test('made of entries in their order is the one that was made of them one by one, and goes on as that', () => {
    fc.assert(
      fc.property(fc.uniqueArray(key()), steps(), (keys, then) => {
        const entries = keys.sort((a, b) => (a < b ? -1 : 1)).map((at, n) => [at, n] as const)
        let atOnce = SortedMap.from(entries)
        let oneByOne = SortedMap.from<string, number>([])
        for (const [at, value] of entries) oneByOne = oneByOne.with(at, value)
        for (const [at, value] of then) {
          atOnce = value === undefined ? atOnce.without(at) : atOnce.with(at, value)
          oneByOne = value === undefined ? oneByOne.without(at) : oneByOne.with(at, value)
        }
        expect([atOnce.size, ...atOnce]).toEqual([oneByOne.size, ...oneByOne])
      }),
    )
  })

  test('is not changed by what is made from it', () => {
    fc.assert(
      fc.property(steps(), steps(), (first, then) => {
        const before = SortedMap.from(
          first.flatMap(([at, value]) => (value === undefined ? [] : [[at, value] as const])),
        )
        const told = [...before]
        let after = before
        for (const [at, value] of then) after = value === undefined ? after.without(at) : after.with(at, value)
        expect([...before]).toEqual(told)
      }),
    )
  })

  test('is itself where nothing changes', () => {
    const map = SortedMap.from<string, number>([['a', 1]])
    expect(map.with('a', 1)).toBe(map)
    expect(map.without('b')).toBe(map)
  })

  test('of ten thousand keys in their order is not a list', () => {
    let map = SortedMap.from<string, true>([])
    for (let at = 0; at < 10_000; at++) map = map.with(`INV-${String(at).padStart(6, '0')}`, true)
    expect(map.size).toBe(10_000)
    expect([...map.keys()][9_999]).toBe('INV-009999')
  })
})
