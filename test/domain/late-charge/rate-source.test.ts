import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import type { DatedFractions } from '../../../src/domain/late-charge/dated.js'
import { valueOn } from '../../../src/domain/late-charge/dated.js'
import { basisPoints } from '../../../src/domain/late-charge/rate.js'
import { ratesOf, type StatutoryRates } from '../../../src/domain/late-charge/rate-source.js'
import { day } from '../sample.js'
import { ordered } from './arbitrary.js'

const directive: StatutoryRates = {
  by: 'statutory',
  base: 'bank',
  margin: basisPoints(800),
  observed: 'first-day',
  fixed: 'half-yearly',
}
const act: StatutoryRates = { ...directive, observed: 'day-before', fixed: 'at-start' }

// The bank moved on 20 March and on 1 July.
const bank: DatedFractions = [
  { from: day('2025-06-01'), value: basisPoints(400) },
  { from: day('2026-03-20'), value: basisPoints(300) },
  { from: day('2026-07-01'), value: basisPoints(200) },
]
const baseRates = new Map([['bank', bank]])
const during = (from: string, asOf: string) => ({ baseRates, from: day(from), asOf: day(asOf) })

describe('statutory rates', () => {
  it('of the directive are observed on the first day of a half-year, and serve it', () => {
    expect(ratesOf(directive, during('2026-06-16', '2026-07-15'))).toEqual([
      { from: '2026-01-01', to: '2026-06-30', value: basisPoints(1200) },
      { from: '2026-07-01', to: '2026-12-31', value: basisPoints(1000) },
    ])
  })

  it('of the act are observed on the day before, and stay with the debt', () => {
    expect(ratesOf(act, during('2026-06-16', '2029-07-15'))).toEqual([{ from: '2026-06-16', value: basisPoints(1200) }])
    // On 30 June the bank had not moved to 2 % yet.
    expect(ratesOf(act, during('2026-07-01', '2026-07-15'))).toEqual([{ from: '2026-07-01', value: basisPoints(1100) }])
  })

  it('of the act depend on the day interest starts and on no later one', () => {
    const days = arbitrary.localDate({ from: day('2026-01-01'), to: day('2027-12-31') })
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const [from, asOf] = ordered(a, b)
        const [, later] = ordered(asOf, c)
        expect(ratesOf(act, { baseRates, from, asOf })).toEqual(ratesOf(act, { baseRates, from, asOf: later }))
      }),
    )
  })

  it('of the directive change on 1 January and 1 July alone', () => {
    const days = arbitrary.localDate({ from: day('2026-01-01'), to: day('2027-12-31') })
    fc.assert(
      fc.property(days, days, days, (a, b, c) => {
        const [from, asOf] = ordered(a, b)
        const table = ratesOf(directive, { baseRates, from, asOf })
        expect(table.every((each) => /-0[17]-01$/.test(each.from))).toBe(true)
        if (from <= c && c <= asOf) expect(valueOn(table, c)).toBeDefined()
      }),
    )
  })

  it('are left out for half-years whose base rate is not known: one before it does not go on', () => {
    const oneDay = new Map([['bank', [{ from: day('2026-01-01'), to: day('2026-01-01'), value: basisPoints(215) }]]])
    expect(ratesOf(directive, { ...during('2025-12-01', '2026-08-01'), baseRates: oneDay })).toEqual([
      { from: '2026-01-01', to: '2026-06-30', value: basisPoints(1015) },
    ])
    expect(ratesOf({ ...directive, base: 'another' }, during('2026-01-01', '2026-08-01'))).toEqual([])
    expect(ratesOf({ ...act, base: 'another' }, during('2026-01-01', '2026-08-01'))).toEqual([])
  })

  it('are never below zero', () => {
    const deep = new Map([['bank', [{ from: day('2020-01-01'), value: basisPoints(-900) }]]])
    expect(ratesOf(act, { ...during('2026-01-01', '2026-08-01'), baseRates: deep })).toEqual([
      { from: '2026-01-01', value: basisPoints(0) },
    ])
  })

  it('end with the calendar', () => {
    expect(ratesOf(directive, during('9999-01-01', '9999-12-31'))).toHaveLength(2)
  })
})
