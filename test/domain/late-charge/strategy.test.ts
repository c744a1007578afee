import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import { type Fraction, fraction } from '../../../src/domain/late-charge/fraction.js'
import { statutoryPresets } from '../../../src/domain/late-charge/preset/all.js'
import { ChargeSegment } from '../../../src/domain/late-charge/segment.js'
import { simpleInterest } from '../../../src/domain/late-charge/simple-interest.js'
import { LateChargeStrategy } from '../../../src/domain/late-charge/strategy.js'
import { problems as problemsOf, tellProblem } from '../../../src/domain/value/codec-error.js'
import { arrears, dayCount, rates } from './arbitrary.js'
import { right } from './late.js'

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))
const rate: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: 0n, max: 10_000n }), fc.bigInt({ min: 1n, max: 10_000n }))
  .map(([num, den]) => fraction(num, den))
const amount = arbitrary.money()
const source = fc.oneof(
  rates.map((table) => ({ by: 'agreed' as const, table })),
  arbitrary.record({
    by: fc.constant('statutory' as const),
    base: arbitrary.text(),
    margin: rate,
    observed: fc.constantFrom('first-day' as const, 'day-before' as const),
    fixed: fc.constantFrom('half-yearly' as const, 'at-start' as const),
  }),
)
const rounding = arbitrary.record({
  when: fc.constantFrom('end' as const, 'daily' as const),
  mode: fc.constantFrom('half-up' as const, 'half-even' as const),
})
const bears = fc.uniqueArray(fc.constantFrom('principal' as const, 'fee' as const, 'cost' as const))
const terms = arbitrary.record({ rates: source }, { dayCount, rounding, bears, cap: rate })
const units = fc.bigInt({ min: 0n, max: 10n ** 12n })
const fixed = fc.oneof(
  arbitrary.record({ by: fc.constant('amount' as const), amount }),
  arbitrary.record({
    by: fc.constant('size' as const),
    currency: arbitrary.currency(),
    bands: fc.array(arbitrary.record({ from: units, amount: units }), { maxLength: 3 }),
  }),
  arbitrary.record({ by: fc.constant('share' as const), share: rate }),
)
const days = fc.integer({ min: 1, max: 400 })
const fee = fc.oneof(
  fixed,
  arbitrary.record({
    by: fc.constant('step' as const),
    currency: arbitrary.currency(),
    steps: fc.array(arbitrary.record({ days, total: units }), { maxLength: 3 }),
  }),
  arbitrary.record({
    by: fc.constant('period' as const),
    days,
    counted: fc.constantFrom('over' as const, 'begun' as const),
    amount,
  }),
)
const penalty = fc.oneof(
  fixed,
  arbitrary.record({ by: fc.constant('day' as const), amount }),
  arbitrary.record({ by: fc.constant('rate' as const), terms }),
)
const strategy: fc.Arbitrary<LateChargeStrategy> = fc.oneof(
  fc.constantFrom({ strategy: 'none' as const }, { strategy: 'costs-only' as const }),
  arbitrary.record({ strategy: fc.constant('fixed' as const), charge: fee }),
  arbitrary.record({ strategy: fc.constant('simple-interest' as const), terms }, { compensation: fixed }),
  arbitrary.record({ strategy: fc.constant('index-ratio' as const), index: arbitrary.text() }),
  arbitrary.record({ strategy: fc.constant('agreed-penalty' as const), penalty, contested: fc.boolean() }),
  arbitrary.record({
    strategy: fc.constant('charity-undertaking' as const),
    undertaking: penalty,
    beneficiary: arbitrary.text(),
  }),
)

describe('a late charge strategy as data', () => {
  it('goes through JSON unchanged', () => {
    fc.assert(
      fc.property(strategy, (each) => {
        expect(LateChargeStrategy.is(each)).toBe(true)
        expect(LateChargeStrategy.decode(throughJson(LateChargeStrategy.encode(each)))).toEqual(E.right(each))
      }),
      { numRuns: 300 },
    )
    for (const { strategy: each } of statutoryPresets) {
      expect(LateChargeStrategy.decode(throughJson(LateChargeStrategy.encode(each)))).toEqual(E.right(each))
    }
  })

  it('is known by its tag', () => {
    expect(LateChargeStrategy).toBeInstanceOf(t.TaggedUnionType)
  })

  it('is refused where it makes no sense, with the place', () => {
    const problems = (json: unknown) => {
      const decoded = LateChargeStrategy.decode(json)
      return E.isLeft(decoded) ? problemsOf(decoded.left).map(tellProblem) : []
    }
    const at = (from: string, points: number) => ({ from, value: { basisPoints: points } })
    const agreed = (...table: ReadonlyArray<unknown>) => ({
      strategy: 'simple-interest',
      terms: { rates: { by: 'agreed', table } },
    })
    expect(problems(agreed(at('2026-01-01', 1000), at('2026-07-01', 1200)))).toEqual([])
    expect(problems(agreed(at('2026-01-01', -1)))).toHaveLength(1)
    expect(problems(agreed(at('2026-07-01', 1200), at('2026-01-01', 1000)))[0]).toContain('in the order of their days')
    expect(problems(agreed({ ...at('2026-07-01', 1200), to: '2026-06-30' }))).toHaveLength(1)
    const compound = { ...agreed(), terms: { ...agreed().terms, bears: ['interest'] } }
    expect(problems(compound)[0]).toContain('a component that bears interest')
    const bonus = { strategy: 'fixed', charge: { by: 'amount', amount: { amount: '-1', currency: 'EUR' } } }
    expect(problems(bonus)[0]).toContain('money from zero')
    const never = { by: 'period', days: 0, counted: 'over', amount: { amount: '1', currency: 'EUR' } }
    expect(problems({ strategy: 'fixed', charge: never })[0]).toContain('a number of days from 1')
    const silent = { strategy: 'agreed-penalty', penalty: { by: 'share', share: { basisPoints: 100 } } }
    expect(problems(silent)).toHaveLength(1)
  })
})

describe('the segments behind a charge', () => {
  it('go through JSON unchanged', () => {
    fc.assert(
      fc.property(arrears, rates, dayCount, (late, table, count) => {
        for (const segment of right(simpleInterest(late, table, count)).segments) {
          expect(ChargeSegment.decode(throughJson(ChargeSegment.encode(segment)))).toEqual(E.right(segment))
        }
      }),
    )
  })
})
