import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { fixedCharge } from '../../../src/domain/late-charge/fixed-charge.js'
import { fraction } from '../../../src/domain/late-charge/fraction.js'
import type { InterestTerms } from '../../../src/domain/late-charge/interest-terms.js'
import type { Lateness } from '../../../src/domain/late-charge/lateness.js'
import { notYetCharged } from '../../../src/domain/late-charge/not-yet-charged.js'
import { basisPoints } from '../../../src/domain/late-charge/rate.js'
import type { LateChargeStrategy } from '../../../src/domain/late-charge/strategy.js'
import { noComponents, plus, total } from '../../../src/domain/value/component.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'
import { day, eur } from '../sample.js'
import { arrears, day as someDay } from './arbitrary.js'
import { amounts, charge, due, owed, paid, refusal } from './late.js'

const terms: InterestTerms = {
  rates: { by: 'agreed', table: [{ from: day('2020-01-01'), value: basisPoints(1000) }] },
}
const interest: LateChargeStrategy = { strategy: 'simple-interest', terms }
const compensated: LateChargeStrategy = { ...interest, compensation: { by: 'amount', amount: eur('40.00') } }
const perDay = { by: 'day', amount: eur('6.00') } as const
const strategies: Readonly<Record<LateChargeStrategy['strategy'], LateChargeStrategy>> = {
  none: { strategy: 'none' },
  fixed: { strategy: 'fixed', charge: { by: 'share', share: basisPoints(1500) } },
  'simple-interest': compensated,
  'index-ratio': { strategy: 'index-ratio', index: 'prices' },
  'agreed-penalty': { strategy: 'agreed-penalty', penalty: perDay, contested: true },
  'charity-undertaking': {
    strategy: 'charity-undertaking',
    undertaking: { by: 'rate', terms },
    beneficiary: 'Red Crescent',
  },
  'costs-only': { strategy: 'costs-only' },
}

const prices = [
  { from: day('2020-01-01'), value: fraction(100n) },
  { from: day('2028-01-01'), value: fraction(140n) },
]
const lateness: fc.Arbitrary<Lateness> = fc
  .tuple(arrears, fc.array(fc.record({ on: someDay, amount: fc.bigInt({ min: 0n, max: 9_000n }) }), { maxLength: 3 }))
  .map(([{ movements, ...late }, costs]) => ({
    ...late,
    currency: 'EUR',
    movements: { principal: movements },
    baseRates: new Map(),
    indices: new Map([['prices', prices]]),
    costs: costs.map((cost) => ({ ...cost, evidence: 'a bill' })),
  }))
const anyStrategy = fc.constantFrom(...Object.values(strategies))

describe('laws of late charges', () => {
  it('is never below zero, and of whole minor units', () => {
    fc.assert(
      fc.property(anyStrategy, lateness, (strategy, late) => {
        const { lines, charity } = charge(strategy, late)
        for (const { amount } of [...lines, ...(charity === undefined ? [] : [charity])])
          expect(amount >= 0n).toBe(true)
      }),
    )
  })

  it('where there is no interest, nothing is owed beyond the principal and costs that are proven', () => {
    const free = fc.constantFrom(strategies.none, strategies['costs-only'], strategies['charity-undertaking'])
    fc.assert(
      fc.property(free, lateness, (strategy, late) => {
        const charged = charge(strategy, late).lines.reduce((sum, { amount }) => sum + amount, 0n)
        const proven = late.costs.reduce((sum, { amount }) => sum + amount, 0n)
        expect(charged <= proven).toBe(true)
      }),
    )
  })

  it('charity is reported apart and never enters the balance', () => {
    fc.assert(
      fc.property(lateness, (late) => {
        const undertaken = charge(strategies['charity-undertaking'], late)
        expect(undertaken.lines).toEqual([])
        expect(notYetCharged(undertaken, {})).toEqual([])
        const [asInterest] = charge(interest, late).lines
        expect(undertaken.charity).toMatchObject({ beneficiary: 'Red Crescent', amount: asInterest?.amount })
      }),
    )
  })

  it('charged step by step, it is what it would be at once', () => {
    fc.assert(
      fc.property(anyStrategy, lateness, fc.array(someDay, { maxLength: 4 }), (strategy, late, steps) => {
        const days = [...steps.filter((step) => step < late.asOf).toSorted(), late.asOf]
        let charged = noComponents
        for (const asOf of days) {
          for (const { component, amount } of notYetCharged(charge(strategy, { ...late, asOf }), charged)) {
            charged = plus(charged, { [component]: amount })
          }
        }
        const atOnce = charge(strategy, late).lines.reduce((sum, { amount }) => sum + amount, 0n)
        expect(total(charged)).toBe(atOnce)
        expect(notYetCharged(charge(strategy, late), charged)).toEqual([])
      }),
    )
  })

  it('of a debt that is not late, or was paid on its due date, is nothing', () => {
    fc.assert(
      fc.property(anyStrategy, lateness, (strategy, late) => {
        const early = { ...late, asOf: addDays(late.from, -1) }
        const settled = { ...late, movements: { principal: [] }, costs: [] }
        for (const each of [early, settled]) {
          const { lines, charity } = charge(strategy, each)
          expect([...lines.map(({ amount }) => amount), charity?.amount ?? 0n].every((amount) => amount === 0n)).toBe(
            true,
          )
        }
      }),
    )
  })
})

describe('each strategy', () => {
  const invoice = [owed('2026-03-01', 1_000_00n)]
  const costs = [
    { on: day('2026-04-20'), amount: 25_00n, evidence: 'registry fee' },
    { on: day('2026-05-20'), amount: 99_00n, evidence: 'counsel' },
  ]
  const says = { costs, indices: new Map([['prices', prices]]) }
  const late = due('2026-03-31', '2026-04-30', invoice, says)
  const of = (strategy: LateChargeStrategy['strategy']) => amounts(charge(strategies[strategy], late))

  it('charges what it is named for', () => {
    expect(of('none')).toEqual({})
    expect(of('fixed')).toEqual({ 'late-fee': 150_00n })
    expect(of('simple-interest')).toEqual({ interest: 8_22n, compensation: 40_00n })
    expect(of('index-ratio')).toEqual({ index: 0n })
    expect(of('agreed-penalty')).toEqual({ penalty: 180_00n })
    expect(of('charity-undertaking')).toEqual({})
    expect(charge(strategies['charity-undertaking'], late).charity?.amount).toBe(8_22n)
    expect(of('costs-only')).toEqual({ 'proven-costs': 25_00n })
  })

  it('counts a cost that was proven on the day itself, and none that came later or before the debt was late', () => {
    const proven = (from: string, asOf: string) =>
      amounts(charge(strategies['costs-only'], { ...late, from: day(from), asOf: day(asOf) }))['proven-costs']
    expect(['2026-04-19', '2026-04-20', '2026-05-19', '2026-05-20'].map((asOf) => proven('2026-04-01', asOf))).toEqual([
      ...[0n, 25_00n, 25_00n, 124_00n],
    ])
    expect([proven('2026-04-30', '2026-04-30'), proven('2026-05-01', '2026-04-30')]).toEqual([25_00n, 0n])
  })

  it('counts a penalty by the day only on days on which something is late and not held', () => {
    const holds = [{ from: day('2026-04-11'), to: day('2026-04-20') }]
    const partly = [...holds, { from: day('2026-04-21'), amount: 999_99n }]
    expect(amounts(charge(strategies['agreed-penalty'], { ...late, holds: partly }))).toEqual({ penalty: 120_00n })
  })

  it('says whether its claim is contested', () => {
    expect(charge(strategies['agreed-penalty'], late).contested).toBe(true)
    expect(charge(strategies['simple-interest'], late).contested).toBe(false)
  })

  it('refuses an amount in another currency than the debt', () => {
    const mismatch = { _tag: 'CurrencyMismatch', expected: 'GBP', given: 'EUR' }
    const pounds = { ...late, currency: 'GBP' as const }
    expect(refusal(compensated, pounds)).toEqual(mismatch)
    expect(refusal(strategies['agreed-penalty'], pounds)).toEqual(mismatch)
    expect(refusal({ strategy: 'fixed', charge: { by: 'amount', amount: eur('5.00') } }, pounds)).toEqual(mismatch)
  })
})

describe('a fixed charge', () => {
  it('by size is that of the highest band reached, whatever the order of bands', () => {
    const bands = [
      { from: 1_000_00n, amount: 70_00n },
      { from: 0n, amount: 40_00n },
      { from: 10_000_00n, amount: 100_00n },
    ]
    const of = (amount: bigint) => fixedCharge({ by: 'size', currency: 'GBP', bands }, money(amount, 'GBP'))
    const sizes = [999_99n, 1_000_00n, 9_999_99n, 10_000_00n]
    expect(sizes.map(of)).toEqual([40_00n, 70_00n, 70_00n, 100_00n].map((amount) => E.right(fraction(amount))))
    expect(of(0n)).toEqual(E.right(fraction(0n)))
    const small = fixedCharge({ by: 'size', currency: 'GBP', bands: bands.slice(0, 1) }, money(1n, 'GBP'))
    expect(small).toEqual(E.right(fraction(0n)))
  })

  it('is not due while all that is late is disputed, and is once it no longer is', () => {
    const invoice = [owed('2026-03-01', 1_000_00n)]
    const holds = [{ from: day('2026-03-15'), to: day('2026-04-20') }]
    expect(amounts(charge(compensated, due('2026-03-31', '2026-04-20', invoice, { holds })))).toEqual({
      interest: 0n,
      compensation: 0n,
    })
    expect(amounts(charge(compensated, due('2026-03-31', '2026-04-21', invoice, { holds })))).toEqual({
      interest: 27n,
      compensation: 40_00n,
    })
  })
})

describe('what was charged before', () => {
  const strategy = compensated
  const invoice = [owed('2026-03-01', 1_000_00n)]

  it('is charged once: the compensation stays, the interest grows', () => {
    const april = charge(strategy, due('2026-03-31', '2026-04-30', invoice))
    expect(notYetCharged(april, {})).toEqual([
      { component: 'cost', amount: 40_00n },
      { component: 'interest', amount: 8_22n },
    ])
    const may = charge(strategy, due('2026-03-31', '2026-05-31', invoice))
    expect(notYetCharged(may, { cost: 40_00n, interest: 8_22n })).toEqual([{ component: 'interest', amount: 8_49n }])
  })

  it('was too much when a payment turns out to have come earlier', () => {
    const corrected = charge(strategy, due('2026-03-31', '2026-04-30', [...invoice, paid('2026-04-10', 1_000_00n)]))
    expect(notYetCharged(corrected, { cost: 40_00n, interest: 8_22n })).toEqual([
      { component: 'interest', amount: -5_48n },
    ])
  })
})

describe('terms of interest', () => {
  const movements = {
    principal: [owed('2026-03-01', 1_000_00n), paid('2026-04-10', 1_000_00n)],
    cost: [owed('2026-04-10', 500_00n)],
    interest: [owed('2026-04-10', 9_999_00n)],
  }
  const late = due('2026-03-31', '2026-04-30', [], { movements })

  it('let the principal bear unless said otherwise, and never the interest', () => {
    expect(amounts(charge(interest, late))).toEqual({ interest: 2_74n })
    const onCosts: LateChargeStrategy = { ...interest, terms: { ...terms, bears: ['principal', 'cost', 'cost'] } }
    expect(amounts(charge(onCosts, late))).toEqual({ interest: 5_48n })
  })

  it('may cap all interest at a share of what was late', () => {
    const yearsLater = due('2026-03-31', '2046-03-31', [owed('2026-03-01', 1_000_00n)])
    const capped: LateChargeStrategy = { ...interest, terms: { ...terms, cap: fraction(1n) } }
    expect(amounts(charge(interest, yearsLater)).interest).toBe(2_001_37n)
    expect(amounts(charge(capped, yearsLater))).toEqual({ interest: 1_000_00n })
    expect(charge(capped, yearsLater).lines[0]?.exact).toEqual(charge(interest, yearsLater).lines[0]?.exact)
    expect(amounts(charge(capped, late))).toEqual(amounts(charge(interest, late)))
  })

  it('tell which base rate is missing', () => {
    const statutory: LateChargeStrategy = {
      strategy: 'charity-undertaking',
      beneficiary: 'a school',
      undertaking: {
        by: 'rate',
        terms: {
          rates: { by: 'statutory', base: 'a bank', margin: basisPoints(1), observed: 'first-day', fixed: 'at-start' },
        },
      },
    }
    expect(refusal(statutory, due('2026-03-31', '2026-04-30', [owed('2026-03-01', 1n)]))).toEqual({
      _tag: 'RateUnknown',
      on: '2026-04-01',
      base: 'a bank',
    })
  })
})
