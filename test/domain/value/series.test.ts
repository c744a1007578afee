import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Series } from '../../../src/domain/value/series.js'

/** Long enough for a block, a branch of blocks, and a branch of branches. */
const lengths = fc.oneof(fc.nat(70), fc.constantFrom(31, 32, 33, 1023, 1024, 1056, 1057, 1088, 1089), fc.nat(3_000))

const numbers = (length: number): ReadonlyArray<number> => Array.from({ length }, (_, n) => n)

describe('a series', () => {
  it('holds what was appended to it, in that order', () => {
    fc.assert(
      fc.property(lengths, (length) => {
        const items = numbers(length)
        const series = Series.from(items)
        expect([...series]).toEqual(items)
        expect(series.length).toBe(length)
        for (const at of [0, 1, 31, 32, length - 1, length, -1, -length, -length - 1]) {
          expect(series.at(at)).toBe(items.at(at))
        }
      }),
    )
  })

  it('is never changed by what is grown from it, nor are two that are grown from the same', () => {
    fc.assert(
      fc.property(lengths, fc.nat(40), fc.nat(40), (length, a, b) => {
        const series = Series.from(numbers(length))
        const grow = (more: number, what: number) => {
          let grown = series
          for (let n = 0; n < more; n++) grown = grown.append(what)
          return grown
        }
        const [one, other] = [grow(a, -1), grow(b, -2)]
        expect([...one]).toEqual([...numbers(length), ...Array.from({ length: a }, () => -1)])
        expect([...other]).toEqual([...numbers(length), ...Array.from({ length: b }, () => -2)])
        expect([...series]).toEqual(numbers(length))
      }),
    )
  })

  it('with another item at a place differs there alone', () => {
    fc.assert(
      fc.property(
        lengths.filter((length) => length > 0),
        fc.nat(),
        (length, n) => {
          const series = Series.from(numbers(length))
          const at = n % length
          expect([...series.with(at, -1)]).toEqual(numbers(length).with(at, -1))
          expect([...series]).toEqual(numbers(length))
        },
      ),
    )
  })

  it('answers as a list does', () => {
    fc.assert(
      fc.property(lengths, fc.integer({ min: 2, max: 9 }), (length, n) => {
        const items = numbers(length)
        const series = Series.from(items)
        const divides = (item: number) => item % n === 1
        expect(series.filter(divides)).toEqual(items.filter(divides))
        expect(series.map((item, at) => item * at)).toEqual(items.map((item, at) => item * at))
        expect(series.flatMap((item) => (divides(item) ? [item, item] : []))).toEqual(
          items.flatMap((item) => (divides(item) ? [item, item] : [])),
        )
        expect(series.reduce((sum, item) => sum + item, 0)).toBe(items.reduce((sum, item) => sum + item, 0))
        expect(series.find(divides)).toBe(items.find(divides))
        expect(series.findIndex(divides)).toBe(items.findIndex(divides))
        expect(series.findLast(divides)).toBe(items.findLast(divides))
        expect(series.findLastIndex(divides)).toBe(items.findLastIndex(divides))
        expect(series.some(divides)).toBe(items.some(divides))
        expect(series.every(divides)).toBe(items.every(divides))
        expect(series.includes(n)).toBe(items.includes(n))
        expect(series.slice(n, -n)).toEqual(items.slice(n, -n))
        expect([...series.changeLast(divides, (item) => -item)]).toEqual(
          items.map((item, at) => (at === items.findLastIndex(divides) ? -item : item)),
        )
      }),
    )
  })

  it('equals one of the same items, however it was grown, and no other', () => {
    expect(Series.of(1, 2).append(3)).toEqual(Series.of(1, 2, 3))
    expect(Series.of(1, 2, 3)).not.toEqual(Series.of(1, 2, 4))
    expect(Series.of(1, 2, 3)).not.toEqual(Series.of(1, 2))
    expect(JSON.stringify(Series.of(1, 2))).toBe('[1,2]')
  })

  it('copies no more for the ten thousandth item than for the hundredth', () => {
    let copied = 0
    const slice = Array.prototype.slice
    const copies = (series: Series<number>): number => {
      copied = 0
      series.append(-1).with(0, -1)
      return copied
    }
    const [short, long] = [Series.from(numbers(33)), Series.from(numbers(10_017))]
    Array.prototype.slice = function (this: unknown[], ...args) {
      copied += this.length
      return slice.apply(this, args)
    }
    try {
      expect(copies(short)).toBeLessThanOrEqual(64)
      expect(copies(long)).toBeLessThanOrEqual(128)
    } finally {
      Array.prototype.slice = slice
    }
  })
})
