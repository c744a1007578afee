import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../src/adapters/testing/index.js'
import { endOfMonth, localDate } from '../../src/domain/local-date.js'
import { dueDateBy, PaymentTerms } from '../../src/domain/payment-terms.js'

const steps = fc.oneof(
  fc.record({ step: fc.constant('days' as const), days: fc.nat(120) }),
  fc.record({ step: fc.constant('months' as const), months: fc.nat(6) }),
  fc.constant({ step: 'end-of-month' as const }),
  fc.record({ step: fc.constant('day-of-month' as const), day: fc.integer({ min: 1, max: 31 }) }),
)

describe('payment terms', () => {
  it('never make a debt due before it is issued, and an earlier one not later than a later one', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 4 }), arbitrary.localDate(), arbitrary.localDate(), (terms, a, b) => {
        expect(dueDateBy(terms, a) >= a).toBe(true)
        const [first, second] = a <= b ? [a, b] : [b, a]
        expect(dueDateBy(terms, first) <= dueDateBy(terms, second)).toBe(true)
      }),
    )
  })

  it('to a day of the month reach that day, or the last of a shorter month, and stay there', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 31 }), arbitrary.localDate(), (day, issuedOn) => {
        const terms = [{ step: 'day-of-month', day }] as const
        const due = dueDateBy(terms, issuedOn)
        expect(Number(due.slice(8)) === day || (due === endOfMonth(due) && Number(due.slice(8)) < day)).toBe(true)
        expect(dueDateBy(terms, due)).toBe(due)
      }),
    )
  })

  it('are data: steps that are none are refused', () => {
    const json = [{ step: 'end-of-month' }, { step: 'days', days: 45 }]
    expect(PaymentTerms.decode(json)).toEqual(E.right(json))
    for (const wrong of [
      [{ step: 'weeks', weeks: 2 }],
      [{ step: 'days', days: -1 }],
      [{ step: 'day-of-month', day: 32 }],
    ]) {
      expect(E.isLeft(PaymentTerms.decode(wrong))).toBe(true)
    }
  })

  it('at once are due on the issue date', () => {
    expect(dueDateBy([], localDate('2026-01-31'))).toBe('2026-01-31')
  })
})
