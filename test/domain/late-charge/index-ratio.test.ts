import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { DatedFractions } from '../../../src/domain/late-charge/dated.js'
import { addFractions, fraction, subtractFractions, zeroFraction } from '../../../src/domain/late-charge/fraction.js'
import { indexRatio } from '../../../src/domain/late-charge/index-ratio.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day } from '../sample.js'
import { firstDay, lastDay, day as someDay } from './arbitrary.js'
import { amounts, charge, due, owed, paid, refusal, right } from './late.js'

const value = fc.bigInt({ min: 1n, max: 100_000n }).map((n) => fraction(n, 10n))
const amount = fc.bigInt({ min: 1n, max: 10n ** 12n })

/** The index of the first day, and another one from `on`. */
const twoYears = (first: DatedFractions[number]['value'], on: typeof firstDay, then: typeof first): DatedFractions => [
  { from: day('2020-01-01'), value: first },
  { from: on, value: then },
]
const late = (principal: bigint, asOf = lastDay) => ({
  movements: [{ on: firstDay, amount: principal }],
  holds: [],
  from: addDays(firstDay, 1),
  asOf,
})
const growth = (...args: Parameters<typeof indexRatio>) => right(indexRatio(...args)).exact

describe('laws of the index ratio', () => {
  it('principal and damages are principal x index(paid) / index(due)', () => {
    fc.assert(
      fc.property(amount, value, value, (principal, at, then) => {
        const damages = growth(late(principal), 'prices', twoYears(at, lastDay, then))
        expect(addFractions(fraction(principal), damages)).toEqual(
          fraction(principal * then.num * at.den, then.den * at.num),
        )
      }),
    )
  })

  it('nothing when the index has not moved, more when it has risen more', () => {
    fc.assert(
      fc.property(amount, value, value, (principal, at, by) => {
        expect(growth(late(principal), 'prices', twoYears(at, lastDay, at))).toEqual(zeroFraction)
        const more = growth(late(principal), 'prices', twoYears(at, lastDay, addFractions(at, by)))
        expect(more.num > 0n).toBe(true)
      }),
    )
  })

  it('a part that was paid is indexed to the day of its payment, and the rest to the end', () => {
    fc.assert(
      fc.property(amount, amount, value, value, someDay, someDay, (part, rest, at, then, paidOn, rises) => {
        if (rises === firstDay || paidOn === firstDay) return
        const table = twoYears(at, rises, then)
        const both = {
          ...late(part + rest),
          movements: [...late(part + rest).movements, { on: paidOn, amount: -part }],
        }
        const apart = addFractions(growth(late(part, paidOn), 'prices', table), growth(late(rest), 'prices', table))
        expect(growth(both, 'prices', table)).toEqual(apart)
      }),
    )
  })

  it('days on which all is held add nothing, and need no index', () => {
    const rises = twoYears(fraction(100n), day('2028-01-01'), fraction(150n))
    const holds = [{ from: day('2027-12-15'), to: day('2028-01-15') }]
    expect(growth({ ...late(1_000n), holds }, 'prices', rises)).toEqual(zeroFraction)
    const always = { ...late(1_000n), holds: [{ from: firstDay }] }
    expect(growth(always, 'prices', [])).toEqual(zeroFraction)
  })
})

describe('what is held of parts that were due on several days', () => {
  // The older part has doubled since it was due, the younger one has not grown.
  const doubled: DatedFractions = [
    { from: day('2025-01-01'), value: fraction(100n) },
    { from: day('2025-07-01'), value: fraction(200n) },
  ]
  const parts = {
    movements: [
      { on: day('2025-06-01'), due: day('2025-06-01'), amount: 100n },
      { on: day('2025-06-01'), due: day('2025-06-30'), amount: 60n },
    ],
    ...{ from: day('2025-06-02'), asOf: day('2025-12-31') },
  }
  const lost = (amount: bigint) => {
    const { segments } = right(
      indexRatio({ ...parts, holds: [{ from: day('2025-06-02'), amount }] }, 'prices', doubled),
    )
    return segments.map(({ balance, held, principal }) => [balance, held, principal])
  }

  it('is held of the latest first, and only what is beyond it of the one before', () => {
    expect(lost(0n)).toEqual([
      [100n, 0n, 100n],
      [60n, 0n, 60n],
    ])
    expect(lost(40n)).toEqual([
      [100n, 0n, 100n],
      [60n, 40n, 20n],
    ])
    expect(lost(90n)).toEqual([
      [100n, 30n, 70n],
      [60n, 60n, 0n],
    ])
    expect(lost(999n)).toEqual([
      [100n, 100n, 0n],
      [60n, 60n, 0n],
    ])
  })
})

describe('a debt of rials', () => {
  const prices: DatedFractions = [
    { from: day('2023-03-21'), to: day('2024-03-19'), value: fraction(1_000n, 10n) },
    { from: day('2024-03-20'), to: day('2025-03-20'), value: fraction(1_505n, 10n) },
  ]
  const says = { currency: 'IRR' as const, indices: new Map([['prices', prices]]) }
  const strategy = { strategy: 'index-ratio', index: 'prices' } as const

  it('of 100,000,000 is 150,500,000 when the index went from 100.0 to 150.5', () => {
    const lateness = due('2023-09-22', '2024-09-22', [owed('2023-09-01', 100_000_000_00n)], says)
    expect(amounts(charge(strategy, lateness))).toEqual({ index: 50_500_000_00n })
  })

  it('says on which day the index has no value', () => {
    const invoice = [owed('2023-01-01', 100_00n)]
    const unknown = (on: string) => ({ _tag: 'IndexUnknown', on, index: 'prices' })
    expect(refusal(strategy, due('2023-09-22', '2025-04-01', invoice, says))).toEqual(unknown('2025-04-01'))
    expect(refusal(strategy, due('2023-02-01', '2024-04-01', invoice, says))).toEqual(unknown('2023-02-01'))
    expect(refusal(strategy, due('2023-09-22', '2024-04-01', invoice))).toEqual(unknown('2023-09-22'))
    const across = [...invoice, paid('2025-03-25', 50_00n)]
    expect(refusal(strategy, due('2024-09-22', '2025-04-01', across, says))).toEqual(unknown('2025-03-25'))
  })

  it('is never less than it was: a falling index takes nothing off', () => {
    const falling = prices.map((each, index) => ({ ...each, value: fraction(100n - BigInt(index) * 10n) }))
    const lateness = due('2023-09-22', '2024-09-22', [owed('2023-09-01', 100_00n)], {
      ...says,
      indices: new Map([['prices', falling]]),
    })
    const [line] = charge(strategy, lateness).lines
    expect(line?.amount).toBe(0n)
    expect(line?.exact).toEqual(fraction(-10_00n))
    expect(E.isRight(indexRatio(late(1n), 'prices', twoYears(fraction(1n), lastDay, fraction(2n))))).toBe(true)
    expect(subtractFractions(fraction(1n), fraction(1n))).toEqual(zeroFraction)
  })
})
