import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { monthCalendars } from '../../src/adapters/calendars/index.js'
import { arbitrary } from '../../src/adapters/testing/index.js'
import type { CalendarName } from '../../src/domain/calendar/month-parts.js'
import { areGregorian, dueDateBy, PaymentTerms } from '../../src/domain/payment-terms.js'
import { endOfMonth, localDate } from '../../src/domain/value/local-date.js'

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

const calendar = fc.constantFrom<CalendarName>('gregory', 'persian', 'islamic-umalqura')

/** The same steps, each in months of some calendar. */
const inAnyCalendar: fc.Arbitrary<PaymentTerms<CalendarName>> = fc.array(
  fc.tuple(steps, calendar).map(([step, name]) => (step.step === 'days' ? step : { ...step, calendar: name })),
  { maxLength: 4 },
)

const due = (terms: PaymentTerms<CalendarName>, issuedOn: string) =>
  dueDateBy(terms, localDate(issuedOn), monthCalendars)

describe('payment terms in months of another calendar', () => {
  it('never make a debt due before it is issued, and an earlier one not later than a later one', () => {
    fc.assert(
      fc.property(inAnyCalendar, arbitrary.localDate(), arbitrary.localDate(), (terms, a, b) => {
        const [first, second] = (a <= b ? [a, b] : [b, a]).map((date) => dueDateBy(terms, date, monthCalendars))
        if (first?._tag !== 'Right' || second?._tag !== 'Right') throw new Error('no due date')
        expect(first.right >= (a <= b ? a : b)).toBe(true)
        expect(first.right <= second.right).toBe(true)
      }),
    )
  })

  it('are read as before where they are Gregorian, whether or not they say so', () => {
    fc.assert(
      fc.property(fc.array(steps, { maxLength: 4 }), arbitrary.localDate(), (terms, issuedOn) => {
        const said = terms.map((step) => (step.step === 'days' ? step : { ...step, calendar: 'gregory' as const }))
        expect(dueDateBy(terms, issuedOn, {})).toEqual(E.right(dueDateBy(terms, issuedOn)))
        expect(dueDateBy(said, issuedOn)).toBe(dueDateBy(terms, issuedOn))
      }),
    )
  })

  it('end on 31 Farvardin, and reach the 15th of Ordibehesht', () => {
    // 5 Farvardin 1405.
    const issuedOn = '2026-03-25'
    expect(due([{ step: 'end-of-month', calendar: 'persian' }], issuedOn)).toEqual(E.right('2026-04-20'))
    expect(
      due(
        [
          { step: 'end-of-month', calendar: 'persian' },
          { step: 'day-of-month', day: 15, calendar: 'persian' },
        ],
        issuedOn,
      ),
    ).toEqual(E.right('2026-05-05'))
    expect(due([{ step: 'months', months: 2, calendar: 'islamic-umalqura' }], issuedOn)).toEqual(E.right('2026-05-23'))
  })

  it('are an error where the calendar was not supplied, or ends', () => {
    const terms = [{ step: 'months', months: 1, calendar: 'persian' }] as const
    const missing = { _tag: 'CalendarNotSupplied', calendar: 'persian' }
    expect(dueDateBy(terms, localDate('2026-03-25'), {})).toEqual(E.left(missing))
    expect(due(terms, '2100-12-31')).toMatchObject({ left: { _tag: 'OutOfRange', calendar: 'persian' } })
    expect(due([{ step: 'days', days: 10_000_000 }], '2026-03-25')).toMatchObject({ left: { _tag: 'OutOfRange' } })
  })

  it('do not go without the calendars, by their type', () => {
    const terms = [{ step: 'end-of-month', calendar: 'persian' }] as const
    // @ts-expect-error the calendars are missing
    expect(() => dueDateBy(terms, localDate('2026-03-25'))).toThrow('CalendarNotSupplied')
    const decoded = PaymentTerms.decode(terms)
    if (E.isLeft(decoded)) throw new Error('not decoded')
    // @ts-expect-error what was decoded may be in any calendar
    expect(() => dueDateBy(decoded.right, localDate('2026-03-25'))).toThrow('CalendarNotSupplied')
    expect(areGregorian(decoded.right)).toBe(false)
  })

  it('are data: a calendar that is none is refused', () => {
    const json = [{ step: 'end-of-month', calendar: 'persian' }, { step: 'days', days: 45 }, { step: 'end-of-month' }]
    expect(PaymentTerms.decode(json)).toEqual(E.right(json))
    expect(E.isLeft(PaymentTerms.decode([{ step: 'end-of-month', calendar: 'islamic' }]))).toBe(true)
    const gregorian = PaymentTerms.decode([{ step: 'months', months: 1, calendar: 'gregory' }])
    if (E.isLeft(gregorian) || !areGregorian(gregorian.right)) throw new Error('not Gregorian')
    expect(dueDateBy(gregorian.right, localDate('2026-01-31'))).toBe('2026-02-28')
  })
})
