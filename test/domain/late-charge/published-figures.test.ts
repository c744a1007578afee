// Figures that others have published, and what they come to.
import { describe, expect, it } from 'vitest'
import { basisPoints } from '../../../src/domain/late-charge/rate.js'
import type { Rounding } from '../../../src/domain/late-charge/rounding.js'
import { roundInterest, simpleInterest } from '../../../src/domain/late-charge/simple-interest.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day } from '../sample.js'
import { right } from './late.js'

const end: Rounding = { when: 'end', mode: 'half-up' }
const daily: Rounding = { when: 'daily', mode: 'half-up' }

const interest = (amount: bigint, points: number, days: number, rounding = end): bigint => {
  const dueDate = day('2026-03-31')
  const late = {
    movements: [{ on: dueDate, amount }],
    holds: [],
    from: addDays(dueDate, 1),
    asOf: addDays(dueDate, days),
  }
  return roundInterest(right(simpleInterest(late, [{ from: dueDate, value: basisPoints(points) }])), rounding)
}

describe('published figures by act/365', () => {
  it('5,000.00 at 12.25 % for 101 days: 169.49 rounded at the end, 169.68 when the day is rounded first', () => {
    expect(interest(5_000_00n, 1225, 101)).toBe(169_49n)
    expect(interest(5_000_00n, 1225, 101, daily)).toBe(169_68n)
    expect(interest(5_000_00n, 1225, 1, daily)).toBe(1_68n)
  })

  it('2,000.00 for 45 days: 30.21 at 12.25 %, 28.97 at 11.75 %, 32.67 at 13.25 %', () => {
    expect([1225, 1175, 1325].map((points) => interest(2_000_00n, points, 45))).toEqual([30_21n, 28_97n, 32_67n])
  })

  it('10,000.00 at 11.75 %: 3.22 a day', () => {
    expect(interest(10_000_00n, 1175, 1)).toBe(3_22n)
  })
})
