import fc from 'fast-check'
import { describe, it } from 'vitest'
import { WideSums } from '../../../src/projections/aging-index/wide-sums.js'
import { wordsOf } from '../../../src/projections/aging-index/words.js'

const sizeOf = (amount: bigint): bigint => (amount < 0n ? -amount : amount)

const sumsAreExact = (amounts: ReadonlyArray<bigint>, most?: number): boolean => {
  const sums = new WideSums(2, 3, most)
  const expected = [0n, 0n, 0n, 0n, 0n, 0n]
  for (const [n, amount] of amounts.entries()) {
    const [part, place] = [n % 2, n % 3]
    for (const { high, low, scale } of wordsOf(amount)) sums.add(part, place, scale, high, low)
    sums.carryAfter(1)
    expected[part * 3 + place] = (expected[part * 3 + place] ?? 0n) + amount
  }
  return expected.every((sum, at) => sums.amount(Math.floor(at / 3), at % 3) === sum)
}

describe('sums of amounts', () => {
  it('are exact, whatever their size', () => {
    fc.assert(fc.property(fc.array(fc.bigInt({ min: -(2n ** 90n), max: 2n ** 90n })), (all) => sumsAreExact(all)))
    fc.assert(fc.property(fc.array(fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n })), (all) => sumsAreExact(all)))
  })

  it('are exact as single numbers where all of them together are', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: -(2n ** 45n), max: 2n ** 45n }), { maxLength: 200 }), (all) =>
        sumsAreExact(all, Number(all.reduce((sum, amount) => sum + sizeOf(amount), 0n))),
      ),
    )
  })

  it('are exact where together they are just too much for a single number', () => {
    const all = [2n ** 53n - 1n, 2n, 3n, 1n, 1n, 1n, 2n ** 53n - 1n]
    fc.assert(fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (some) => sumsAreExact(some, 2 ** 54)))
  })
})
