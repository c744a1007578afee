import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatedFractions } from '../../../src/domain/late-charge/dated.js'
import { fraction } from '../../../src/domain/late-charge/fraction.js'
import { statutoryPresets } from '../../../src/domain/late-charge/preset/all.js'
import { publishedBaseRates } from '../../../src/domain/late-charge/preset/base-rate.js'
import {
  egyptCivil,
  egyptCommercial,
  iranIndex,
  iranPriceIndex,
} from '../../../src/domain/late-charge/preset/middle-east.js'
import type { StatutoryPreset } from '../../../src/domain/late-charge/preset/preset.js'
import { basisPoints } from '../../../src/domain/late-charge/rate.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day } from '../sample.js'
import { charge, due, owed } from './late.js'

const principal = fc.bigInt({ min: 1n, max: 10_000_000_00n })
const daysLate = fc.integer({ min: 1, max: 4_000 })

const always: DatedFractions = [{ from: day('1990-01-01'), value: basisPoints(400) }]
const baseRates = new Map([...publishedBaseRates().keys()].map((name) => [name, always]))

/** What a preset charges for a principal that was due at the start of 2020, so many days later. */
const charged = ({ strategy }: StatutoryPreset, amount: bigint, days: number, index: DatedFractions = always) => {
  const asOf = addDays(day('2020-01-31'), days)
  const currency = strategy.strategy === 'simple-interest' && strategy.compensation?.by === 'size' ? 'GBP' : 'EUR'
  const indices = new Map([[iranPriceIndex, index]])
  return charge(strategy, due('2020-01-31', asOf, [owed('2020-01-01', amount)], { baseRates, indices, currency }))
}

const sumOf = (
  { lines }: ReturnType<typeof charged>,
  isIt: (line: { readonly component: string }) => boolean = () => true,
): bigint => lines.filter(isIt).reduce((sum, { amount }) => sum + amount, 0n)

const named = statutoryPresets.map((preset) => [preset.id, preset] as const)

describe.each(named)('the law of %s', (_, preset) => {
  it('takes nothing off what is owed, and no less the later it is', () => {
    fc.assert(
      fc.property(principal, daysLate, daysLate, (amount, a, b) => {
        const [soon, later] = a < b ? [a, b] : [b, a]
        const first = sumOf(charged(preset, amount, soon))
        expect(first >= 0n).toBe(true)
        expect(sumOf(charged(preset, amount, later)) >= first).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('charges a fixed sum once, however late it is', () => {
    fc.assert(
      fc.property(principal, daysLate, daysLate, (amount, a, b) => {
        const isCost = ({ component }: { readonly component: string }) => component === 'cost'
        expect(sumOf(charged(preset, amount, a), isCost)).toBe(sumOf(charged(preset, amount, b), isCost))
      }),
      { numRuns: 40 },
    )
  })
})

const free = named.filter(([, { strategy }]) => strategy.strategy === 'none' || strategy.strategy === 'costs-only')

it.each(free)('%s charges nothing for the time', (_, preset) => {
  fc.assert(
    fc.property(principal, daysLate, (amount, days) => {
      expect(sumOf(charged(preset, amount, days))).toBe(0n)
    }),
    { numRuns: 40 },
  )
})

it.each([egyptCivil, egyptCommercial])('$id never charges more interest than there is principal', (preset) => {
  fc.assert(
    fc.property(principal, fc.integer({ min: 1, max: 40_000 }), (amount, days) => {
      expect(sumOf(charged(preset, amount, days)) <= amount).toBe(true)
    }),
    { numRuns: 40 },
  )
})

it('Iran: principal and damages are the principal by the ratio of the index', () => {
  fc.assert(
    fc.property(principal, fc.bigInt({ min: 100n, max: 900n }), (amount, risen) => {
      const index: DatedFractions = [
        { from: day('2019-01-01'), value: fraction(100n) },
        { from: day('2021-01-01'), value: fraction(risen) },
      ]
      const lost = sumOf(charged(iranIndex, amount, 400, index))
      // Rounded by half a unit at most.
      const twice = 2n * (amount * risen - amount * 100n) - 2n * lost * 100n
      expect(twice <= 100n && twice >= -100n).toBe(true)
    }),
    { numRuns: 60 },
  )
})
