import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DatedFractions } from '../../../src/domain/late-charge/dated.js'
import {
  addFractions,
  compareFractions,
  fraction,
  multiplyFractions,
  sumOfFractions,
  zeroFraction,
} from '../../../src/domain/late-charge/fraction.js'
import type { Rounding } from '../../../src/domain/late-charge/rounding.js'
import { roundInterest, simpleInterest } from '../../../src/domain/late-charge/simple-interest.js'
import { mostLate, stretches } from '../../../src/domain/late-charge/stretch.js'
import { addDays } from '../../../src/domain/value/local-date.js'
import { arrears, day, dayCount, firstDay, lastDay, ordered, rates } from './arbitrary.js'
import { interestDayByDay } from './day-by-day.js'
import { right } from './late.js'

const interest = (...args: Parameters<typeof simpleInterest>) => right(simpleInterest(...args))
const exact = (...args: Parameters<typeof simpleInterest>) => interest(...args).exact
const modes = fc.constantFrom('half-up' as const, 'half-even' as const)

describe('laws of simple interest', () => {
  it('it is what one counts by hand, day by day', () => {
    fc.assert(
      fc.property(arrears, rates, dayCount, (late, table, count) => {
        expect(exact(late, table, count)).toEqual(interestDayByDay(late, table, count))
      }),
    )
  })

  it('additive: the interest of a period is the sum of its parts, wherever it is cut', () => {
    fc.assert(
      fc.property(arrears, rates, dayCount, fc.array(day, { maxLength: 4 }), (late, table, count, cuts) => {
        const starts = [late.from, ...new Set(cuts.filter((cut) => late.from < cut && cut <= late.asOf))].sort()
        const parts = starts.map((from, index) => {
          const next = starts[index + 1]
          return exact({ ...late, from, asOf: next === undefined ? late.asOf : addDays(next, -1) }, table, count)
        })
        expect(sumOfFractions(parts)).toEqual(exact(late, table, count))
      }),
    )
  })

  it('monotone in days: a later day never has less', () => {
    fc.assert(
      fc.property(arrears, rates, dayCount, day, day, (late, table, count, a, b) => {
        const [earlier, later] = ordered(a, b)
        const less = exact({ ...late, asOf: earlier }, table, count)
        expect(compareFractions(less, exact({ ...late, asOf: later }, table, count))).toBeLessThanOrEqual(0)
        expect(less.num >= 0n).toBe(true)
      }),
    )
  })

  it('monotone in the rate, and linear in it', () => {
    const twice = fraction(2n)
    fc.assert(
      fc.property(arrears, rates, dayCount, (late, table, count) => {
        const raised: DatedFractions = table.map((each) => ({
          ...each,
          value: addFractions(each.value, fraction(1n, 50n)),
        }))
        expect(compareFractions(exact(late, table, count), exact(late, raised, count))).toBeLessThanOrEqual(0)
        const doubled = table.map((each) => ({ ...each, value: multiplyFractions(each.value, twice) }))
        expect(exact(late, doubled, count)).toEqual(multiplyFractions(exact(late, table, count), twice))
      }),
    )
  })

  it('linear in the balance', () => {
    fc.assert(
      fc.property(arrears, rates, dayCount, fc.bigInt({ min: 1n, max: 1_000n }), (late, table, count, times) => {
        const larger = {
          ...late,
          movements: late.movements.map(({ on, amount }) => ({ on, amount: amount * times })),
          holds: late.holds.map((hold) => ({
            ...hold,
            amount: hold.amount === undefined ? undefined : hold.amount * times,
          })),
        }
        expect(exact(larger, table, count)).toEqual(multiplyFractions(exact(late, table, count), fraction(times)))
      }),
    )
  })

  it('zero on holds: days on which all is held add nothing', () => {
    fc.assert(
      fc.property(arrears, rates, dayCount, day, day, (late, table, count, a, b) => {
        const [from, to] = ordered(a, b)
        const moratorium = { ...late, holds: [...late.holds, { from, to }] }
        const before = { ...late, asOf: late.asOf < from ? late.asOf : addDays(from, -1) }
        const after = { ...late, from: late.from > to ? late.from : addDays(to, 1) }
        const without = addFractions(exact(before, table, count), exact(after, table, count))
        expect(exact(moratorium, table, count)).toEqual(without)
        const always = { ...late, holds: [{ from: firstDay }] }
        expect(exact(always, table, count)).toEqual(zeroFraction)
      }),
    )
  })

  it('a held part bears nothing and the rest bears as if it were all', () => {
    const part = fc.bigInt({ min: 0n, max: 5_000n })
    fc.assert(
      fc.property(part, part, rates, dayCount, (disputed, rest, table, count) => {
        const days = { from: addDays(firstDay, 1), asOf: lastDay }
        const of = (amount: bigint) => [{ on: firstDay, amount }]
        const held = { ...days, movements: of(disputed + rest), holds: [{ from: firstDay, amount: disputed }] }
        expect(exact(held, table, count)).toEqual(exact({ ...days, movements: of(rest), holds: [] }, table, count))
      }),
    )
  })

  it('goes by the history: what was paid late stays claimable, and nothing is added once all is paid', () => {
    fc.assert(
      fc.property(day, day, rates, dayCount, (a, b, table, count) => {
        const [paidOn, asOf] = ordered(a, b)
        const movements = [
          { on: firstDay, amount: 10_000n },
          { on: paidOn, amount: -10_000n },
        ]
        const late = { movements, holds: [], from: addDays(firstDay, 1) }
        expect(exact({ ...late, asOf }, table, count)).toEqual(exact({ ...late, asOf: paidOn }, table, count))
      }),
    )
  })

  it('does not depend on the order of recording, and leaves what it is given as it is', () => {
    fc.assert(
      fc.property(arrears, rates, dayCount, (late, table, count) => {
        const before = structuredClone(late)
        const other = { ...late, movements: late.movements.toReversed(), holds: late.holds.toReversed() }
        expect(interest(other, table, count)).toEqual(interest(late, table, count))
        expect(late).toEqual(before)
      }),
    )
  })

  it('its segments follow one another within the period, and each explains its own amount', () => {
    fc.assert(
      fc.property(arrears, rates, dayCount, (late, table, count) => {
        const { segments } = interest(late, table, count)
        segments.forEach((segment, index) => {
          const { from, to, days, yearDays, principal, balance, held, rate } = segment
          expect(late.from <= from && from <= to && to <= late.asOf).toBe(true)
          expect(index === 0 || (segments[index - 1]?.to ?? '') < from).toBe(true)
          expect(principal).toBe(balance - held)
          expect(segment.exact).toEqual(fraction(principal * rate.num * BigInt(days), rate.den * BigInt(yearDays)))
        })
      }),
    )
  })

  it('rounded at the end is off by a half at most; rounded daily it is a whole amount for every day', () => {
    fc.assert(
      fc.property(arrears, rates, dayCount, modes, (late, table, count, mode) => {
        const whole = interest(late, table, count)
        const error = addFractions(fraction(roundInterest(whole, { when: 'end', mode })), {
          ...whole.exact,
          num: -whole.exact.num,
        })
        expect(2n * (error.num < 0n ? -error.num : error.num) <= error.den).toBe(true)
        const daily: Rounding = { when: 'daily', mode }
        const days = whole.segments.map((segment) =>
          roundInterest({ segments: [segment], exact: segment.exact }, daily),
        )
        expect(roundInterest(whole, daily)).toBe(days.reduce((sum, each) => sum + each, 0n))
      }),
    )
  })

  it('the most that was late is what some day bore, and no day bore more', () => {
    fc.assert(
      fc.property(arrears, (late) => {
        const principals = stretches(late).map(({ principal }) => principal)
        expect(principals.every((principal) => principal <= mostLate(late))).toBe(true)
        expect([0n, ...principals]).toContain(mostLate(late))
      }),
    )
  })
})
