import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { DatedFractions } from '../../../src/domain/late-charge/dated.js'
import { fraction } from '../../../src/domain/late-charge/fraction.js'
import { basisPoints } from '../../../src/domain/late-charge/rate.js'
import { roundInterest, type SimpleInterest, simpleInterest } from '../../../src/domain/late-charge/simple-interest.js'
import { day } from '../sample.js'
import { owed, paid, right } from './late.js'

const tenPercent: DatedFractions = [{ from: day('2020-01-01'), value: basisPoints(1000) }]

/** 1,000.00 due on 31 March 2026, as it stands at the end of June. */
const invoice = {
  movements: [owed('2026-03-01', 1_000_00n)],
  holds: [],
  from: day('2026-04-01'),
  asOf: day('2026-06-30'),
}

const lines = ({ segments }: SimpleInterest) =>
  segments.map(({ from, to, days, principal, rate }) => `${from}..${to} ${days}d ${principal} ${rate.num}/${rate.den}`)

describe('the interest of an invoice', () => {
  it('runs from the day after the due date to the day it is asked for, both counted', () => {
    const interest = right(simpleInterest(invoice, tenPercent))
    expect(lines(interest)).toEqual(['2026-04-01..2026-06-30 91d 100000 1/10'])
    expect(interest.exact).toEqual(fraction(1_000_00n * 91n, 10n * 365n))
    expect(roundInterest(interest)).toBe(24_93n)
  })

  it('is nothing on the due date, and a day of it the day after', () => {
    expect(right(simpleInterest({ ...invoice, asOf: day('2026-03-31') }, tenPercent)).segments).toEqual([])
    expect(lines(right(simpleInterest({ ...invoice, asOf: day('2026-04-01') }, tenPercent)))).toEqual([
      '2026-04-01..2026-04-01 1d 100000 1/10',
    ])
  })

  it('a part payment is late to its day and the rest goes on', () => {
    const partly = { ...invoice, movements: [...invoice.movements, paid('2026-04-30', 400_00n)] }
    const interest = right(simpleInterest(partly, tenPercent))
    expect(lines(interest)).toEqual(['2026-04-01..2026-04-30 30d 100000 1/10', '2026-05-01..2026-06-30 61d 60000 1/10'])
    // Today's balance times all the days would be 14.96.
    expect(roundInterest(interest)).toBe(18_25n)
  })

  it('stays claimable when the principal is paid, late', () => {
    const settled = { ...invoice, movements: [...invoice.movements, paid('2026-04-10', 1_000_00n)] }
    expect(lines(right(simpleInterest(settled, tenPercent)))).toEqual(['2026-04-01..2026-04-10 10d 100000 1/10'])
  })

  it('pauses while a payment was there that the bank took back', () => {
    const returned = [...invoice.movements, paid('2026-04-10', 1_000_00n), owed('2026-04-20', 1_000_00n)]
    expect(lines(right(simpleInterest({ ...invoice, movements: returned }, tenPercent)))).toEqual([
      '2026-04-01..2026-04-10 10d 100000 1/10',
      '2026-04-21..2026-06-30 71d 100000 1/10',
    ])
  })

  it('a rate that changes in the middle cuts at its first day', () => {
    const raised = [...tenPercent, { from: day('2026-06-01'), value: basisPoints(1200) }]
    expect(lines(right(simpleInterest(invoice, raised)))).toEqual([
      '2026-04-01..2026-05-31 61d 100000 1/10',
      '2026-06-01..2026-06-30 30d 100000 3/25',
    ])
  })

  it('a disputed part bears nothing while it is disputed, and the rest goes on', () => {
    const holds = [{ from: day('2026-05-01'), to: day('2026-05-31'), amount: 300_00n }]
    expect(lines(right(simpleInterest({ ...invoice, holds }, tenPercent)))).toEqual([
      '2026-04-01..2026-04-30 30d 100000 1/10',
      '2026-05-01..2026-05-31 31d 70000 1/10',
      '2026-06-01..2026-06-30 30d 100000 1/10',
    ])
  })

  it('a moratorium of sixty days (SI 2020/1311) is seen in the segments, at zero', () => {
    const holds = [{ from: day('2026-04-11'), to: day('2026-06-09') }]
    const interest = right(simpleInterest({ ...invoice, holds }, tenPercent))
    expect(lines(interest)).toEqual([
      '2026-04-01..2026-04-10 10d 100000 1/10',
      '2026-04-11..2026-06-09 60d 0 0/1',
      '2026-06-10..2026-06-30 21d 100000 1/10',
    ])
    expect(interest.exact).toEqual(fraction(1_000_00n * 31n, 10n * 365n))
  })

  it('an open hold lasts on, and holds together hold no more than there is', () => {
    const holds = [
      { from: day('2026-04-11'), amount: 800_00n },
      { from: day('2026-04-21'), amount: 800_00n },
    ]
    expect(lines(right(simpleInterest({ ...invoice, holds }, tenPercent)))).toEqual([
      '2026-04-01..2026-04-10 10d 100000 1/10',
      '2026-04-11..2026-04-20 10d 20000 1/10',
      '2026-04-21..2026-06-30 71d 0 0/1',
    ])
  })

  it('in a leap year is a 366th a day by act/act, and cut at new year', () => {
    const late = { ...invoice, from: day('2027-12-01'), asOf: day('2028-01-31') }
    const interest = right(simpleInterest(late, tenPercent, 'act/act-isda'))
    expect(interest.segments.map(({ from, days, yearDays }) => [from, days, yearDays])).toEqual([
      ['2027-12-01', 31, 365],
      ['2028-01-01', 31, 366],
    ])
    // No other day count knows of years that are longer: one line is one line, also over new year.
    expect(lines(right(simpleInterest(late, tenPercent, 'act/365')))).toEqual([
      '2027-12-01..2028-01-31 62d 100000 1/10',
    ])
  })

  it('a hold of one day holds that day', () => {
    const holds = [{ from: day('2026-05-01'), to: day('2026-05-01') }]
    expect(lines(right(simpleInterest({ ...invoice, holds }, tenPercent)))).toEqual([
      '2026-04-01..2026-04-30 30d 100000 1/10',
      '2026-05-01..2026-05-01 1d 0 0/1',
      '2026-05-02..2026-06-30 60d 100000 1/10',
    ])
  })
})

describe('a rate that nobody knows', () => {
  const known: DatedFractions = [{ from: day('2026-04-01'), to: day('2026-05-31'), value: basisPoints(1000) }]

  it('is said with the first day that needs it: after the end of a table, before its beginning, in a gap', () => {
    expect(simpleInterest(invoice, known)).toEqual(E.left({ _tag: 'RateUnknown', on: '2026-06-01' }))
    expect(simpleInterest({ ...invoice, from: day('2026-03-30') }, known)).toEqual(
      E.left({ _tag: 'RateUnknown', on: '2026-03-30' }),
    )
    const gap = [...known, { from: day('2026-06-03'), value: basisPoints(1000) }]
    expect(simpleInterest(invoice, gap)).toEqual(E.left({ _tag: 'RateUnknown', on: '2026-06-01' }))
    expect(simpleInterest(invoice, [])).toEqual(E.left({ _tag: 'RateUnknown', on: '2026-04-01' }))
  })

  it('is not needed on days on which nothing bears', () => {
    const settled = { ...invoice, movements: [...invoice.movements, paid('2026-05-31', 1_000_00n)] }
    expect(E.isRight(simpleInterest(settled, known))).toBe(true)
    const held = { ...invoice, holds: [{ from: day('2026-06-01') }] }
    expect(E.isRight(simpleInterest(held, known))).toBe(true)
  })
})
