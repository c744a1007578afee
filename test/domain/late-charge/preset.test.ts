import { describe, expect, it } from 'vitest'
import { statutoryPresets } from '../../../src/domain/late-charge/preset/all.js'
import { baseRateTables, publishedBaseRates } from '../../../src/domain/late-charge/preset/base-rate.js'
import {
  euLatePaymentDirective,
  france,
  germanyBusiness,
  germanyConsumer,
  ukLatePaymentAct,
} from '../../../src/domain/late-charge/preset/europe.js'
import { egyptCivil, saudiArabia } from '../../../src/domain/late-charge/preset/middle-east.js'
import { type PresetQuery, presetsFor } from '../../../src/domain/late-charge/preset/preset.js'
import { basisPoints } from '../../../src/domain/late-charge/rate.js'
import { LateChargeStrategy } from '../../../src/domain/late-charge/strategy.js'
import { day } from '../sample.js'
import { amounts, charge, due, owed, paid, refusal } from './late.js'

const ids = (query: PresetQuery, options = {}) => presetsFor(statutoryPresets, query, options).map(({ id }) => id)

describe('statutory presets', () => {
  it('have ids of their own, a law, a source, and a strategy that is one', () => {
    expect(new Set(statutoryPresets.map(({ id }) => id)).size).toBe(statutoryPresets.length)
    for (const preset of statutoryPresets) {
      expect(LateChargeStrategy.is(preset.strategy), preset.id).toBe(true)
      expect(preset.law.length > 0 && preset.source.length > 0).toBe(true)
      expect(preset.verified, preset.id).toBe(preset.status === 'in-force')
    }
  })

  it('are found by place, parties and day', () => {
    const on = day('2026-03-01')
    expect(ids({ jurisdiction: 'DE', debtor: 'consumer', on })).toEqual(['de-bgb-288-1'])
    expect(ids({ jurisdiction: 'DE', debtor: 'business', on })).toEqual(['de-bgb-288-2'])
    expect(ids({ jurisdiction: 'AE', debtor: 'consumer', creditor: 'islamic-institution', on })).toEqual([
      'ae-islamic-institution',
    ])
    expect(ids({ jurisdiction: 'DE', debtor: 'consumer', creditor: 'islamic-institution', on })).toEqual([
      'de-bgb-288-1',
    ])
    expect(ids({ jurisdiction: 'SA', debtor: 'business', on })).toEqual(['sa-no-charge', 'sa-costs-only'])
    expect(ids({ jurisdiction: 'SA', debtor: 'business', on: day('2023-12-15') })).toEqual([])
    expect(ids({ jurisdiction: 'US', debtor: 'business', on })).toEqual([])
  })

  it('for one kind of creditor keep the general ones out, even while they are off', () => {
    const off = statutoryPresets.map((each) => ({ ...each, verified: each.creditor === 'any' }))
    const query = {
      jurisdiction: 'AE',
      debtor: 'business',
      creditor: 'islamic-institution',
      on: day('2026-03-01'),
    } as const
    expect(presetsFor(off, query)).toEqual([])
    expect(presetsFor(off, query, { unverified: true }).map(({ id }) => id)).toEqual(['ae-islamic-institution'])
  })

  it('are off while they are not verified, and never on again once repealed', () => {
    const query = { jurisdiction: 'EG', debtor: 'consumer', on: day('2026-03-01') } as const
    expect(ids(query)).toEqual([])
    expect(ids(query, { unverified: true })).toEqual([egyptCivil.id])
    const gone = { ...saudiArabia, status: 'repealed' as const, effectiveTo: day('2026-01-31') }
    const there = { jurisdiction: 'SA', debtor: 'business', on: day('2026-01-01') } as const
    expect(presetsFor([gone], there, { unverified: true })).toEqual([])
    expect(presetsFor([{ ...gone, status: 'in-force' }], there)).toHaveLength(1)
    expect(presetsFor([{ ...gone, status: 'in-force' }], { ...there, on: day('2026-02-01') })).toEqual([])
  })
})

describe('base rates', () => {
  it('end: a day after is an error, and no guess', () => {
    const invoice = [owed('2026-11-01', 1_000_00n)]
    expect(refusal(euLatePaymentDirective.strategy, due('2026-12-30', '2027-01-05', invoice))).toEqual({
      _tag: 'RateUnknown',
      on: '2027-01-01',
      base: 'ecb-main-refinancing',
    })
    const unverified = { baseRates: publishedBaseRates({ unverified: true }) }
    const july = due('2026-06-30', '2026-07-30', [owed('2026-06-01', 10_000_00n)])
    expect(refusal(germanyBusiness.strategy, july)).toMatchObject({ on: '2026-07-01' })
    expect(amounts(charge(germanyBusiness.strategy, { ...july, ...unverified }))).toEqual({
      interest: 86_47n,
      compensation: 40_00n,
    })
  })

  it('serve to the day they say', () => {
    for (const { name, servesUntil } of baseRateTables) {
      const strategy: LateChargeStrategy = {
        strategy: 'simple-interest',
        terms: {
          rates: { by: 'statutory', base: name, margin: basisPoints(0), observed: 'first-day', fixed: 'half-yearly' },
        },
      }
      if (servesUntil === undefined) continue
      const on = (asOf: string) => due('2026-05-01', asOf, [owed('2026-01-01', 1_000_00n)])
      expect(charge(strategy, on(servesUntil)).lines).toHaveLength(1)
      expect(refusal(strategy, on('2027-01-02'))._tag).toBe('RateUnknown')
    }
  })

  it('of the Bank of England are brought by the user', () => {
    const late = due('2026-03-31', '2026-04-30', [owed('2026-03-01', 1_000_00n)], { currency: 'GBP' })
    expect(refusal(ukLatePaymentAct.strategy, late)).toMatchObject({ base: 'boe-official-dealing-rate' })
  })
})

describe('10,000.00 EUR thirty days late in the first half of 2026', () => {
  const late = due('2026-03-01', '2026-03-31', [owed('2026-02-01', 10_000_00n)])
  const interest = (preset: { readonly strategy: LateChargeStrategy }) =>
    amounts(charge(preset.strategy, late)).interest

  it('bears 83.42 by the directive, 84.41 in Germany and 99.86 in France', () => {
    expect([euLatePaymentDirective, germanyBusiness, france].map(interest)).toEqual([83_42n, 84_41n, 99_86n])
  })

  it('and 40.00 for the cost of recovery, but not of a German consumer, who pays 6.27 %', () => {
    expect(amounts(charge(germanyConsumer.strategy, late))).toEqual({ interest: 51_53n })
    expect(amounts(charge(france.strategy, late)).compensation).toBe(40_00n)
  })

  it('bears 84.45 if it was due on 15 June: half at 10.15 %, half at 10.40 %', () => {
    const over = due('2026-06-15', '2026-07-15', [owed('2026-02-01', 10_000_00n)])
    const [line] = charge(euLatePaymentDirective.strategy, over).lines
    expect(line?.amount).toBe(84_45n)
    expect(line?.segments.map(({ from, days }) => [from, days])).toEqual([
      ['2026-06-16', 15],
      ['2026-07-01', 15],
    ])
  })

  it('bears nothing in Saudi Arabia', () => {
    expect(charge(saudiArabia.strategy, late)).toMatchObject({ lines: [], charity: undefined })
  })
})

describe('a British invoice', () => {
  const bank = new Map([['boe-official-dealing-rate', [{ from: day('2025-12-18'), value: basisPoints(425) }]]])
  const late = (pence: bigint) =>
    due('2026-03-31', '2026-07-10', [owed('2026-03-01', pence)], { currency: 'GBP', baseRates: bank })

  it('of 5,000.00, 101 days late at 12.25 %: 169.49 and 70.00', () => {
    expect(amounts(charge(ukLatePaymentAct.strategy, late(5_000_00n)))).toEqual({
      interest: 169_49n,
      compensation: 70_00n,
    })
  })

  it('is compensated by its size, and a late part payment does not make it smaller', () => {
    const compensation = (pence: bigint) => amounts(charge(ukLatePaymentAct.strategy, late(pence))).compensation
    expect([999_99n, 1_000_00n, 9_999_99n, 10_000_00n].map(compensation)).toEqual([40_00n, 70_00n, 70_00n, 100_00n])
    const principal = [owed('2026-03-01', 1_200_00n), paid('2026-04-05', 700_00n)]
    expect(amounts(charge(ukLatePaymentAct.strategy, { ...late(0n), movements: { principal } })).compensation).toBe(
      70_00n,
    )
  })
})
