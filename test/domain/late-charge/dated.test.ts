import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { datedTable, valueOn } from '../../../src/domain/late-charge/dated.js'
import { basisPoints, Rate } from '../../../src/domain/late-charge/rate.js'
import { day } from '../sample.js'

const value = { basisPoints: 800 }
const table = datedTable(Rate, 'yearly rates')
const isTable = (...entries: ReadonlyArray<object>) =>
  E.isRight(table.decode(entries.map((one) => ({ value, ...one }))))

describe('a table of dated values', () => {
  it('is in the order of its days, and no entry ends before it begins or after the next begins', () => {
    const [january, june] = [{ from: '2026-01-01', to: '2026-05-31' }, { from: '2026-06-01' }]
    expect(isTable(january)).toBe(true)
    expect(isTable(january, june)).toBe(true)
    expect(isTable({ from: '2026-01-01', to: '2026-01-01' }, { from: '2026-01-02' })).toBe(true)
    expect(isTable(june, january)).toBe(false)
    expect(isTable(june, june)).toBe(false)
    expect(isTable({ from: '2026-01-02', to: '2026-01-01' })).toBe(false)
    expect(isTable({ ...january, to: '2026-06-01' }, june)).toBe(false)
  })

  it('says what holds from the first day of an entry to its last, and nothing in a gap', () => {
    const entries = [
      { from: day('2026-01-01'), to: day('2026-03-31'), value: basisPoints(100) },
      { from: day('2026-05-01'), value: basisPoints(200) },
    ]
    const days = ['2025-12-31', '2026-01-01', '2026-03-31', '2026-04-01', '2026-04-30', '2026-05-01', '2099-01-01']
    expect(days.map((on) => valueOn(entries, day(on)))).toEqual([
      ...[undefined, basisPoints(100), basisPoints(100), undefined, undefined, basisPoints(200), basisPoints(200)],
    ])
  })
})
