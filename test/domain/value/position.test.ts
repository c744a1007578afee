import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { comparePositions, isPosition, type Position } from '../../../src/domain/value/position.js'

const place = (text: string) => text as Position
const sign = (a: string, b: string) => Math.sign(comparePositions(place(a), place(b)))

describe('positions in a log', () => {
  it('compare as numbers, count by count', () => {
    expect(sign('9', '10')).toBe(-1)
    expect(sign('10', '10')).toBe(0)
    expect(sign('9/9', '10/1')).toBe(-1)
    expect(sign('10/2', '10/11')).toBe(-1)
    expect(sign('start', '0/0')).toBe(-1)
    const counts = fc.bigInt({ min: 0n, max: 2n ** 63n })
    fc.assert(
      fc.property(counts, counts, counts, counts, (a, b, c, d) => {
        const byNumber = a !== b ? (a < b ? -1 : 1) : c === d ? 0 : c < d ? -1 : 1
        expect(sign(`${a}/${c}`, `${b}/${d}`)).toBe(byNumber)
        expect(sign(`${a}`, `${b}`)).toBe(a < b ? -1 : a > b ? 1 : 0)
      }),
      { numRuns: 200, seed: 17 },
    )
  })

  it('are counts alone: no day, no instant and no id is one', () => {
    expect(['0', '17', '1420/1337', 'start'].every(isPosition)).toBe(true)
    const others = ['', '017', '1/', '/1', '2026-03-31', '2026-03-31T09:30:00.000Z', '-1', '1.5', 'debt-1', 7]
    expect(others.some(isPosition)).toBe(false)
  })
})
