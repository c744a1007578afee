import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { unitedStatesWeekend } from '../../../src/domain/calendar/weekend-preset.js'
import { validationPeriod } from '../../../src/domain/contact/validation-period.js'
import { addDays, daysBetween } from '../../../src/domain/value/local-date.js'
import { day } from '../sample.js'

const calendar = {
  name: 'United States',
  version: '2026',
  weekends: unitedStatesWeekend.weekends,
  holidays: [{ on: day('2026-07-03'), name: 'Independence Day, observed' }],
  months: 'gregory',
} as const

describe('the validation period', () => {
  it('begins with the fifth business day after the notice was sent, and lasts thirty days more', () => {
    // Monday; the third of July is a holiday, and the fourth and fifth are a weekend.
    expect(validationPeriod(day('2026-06-29'), calendar)).toEqual(
      E.right({ receivedOn: '2026-07-07', endsOn: '2026-08-06' }),
    )
  })

  it('is never shorter than thirty-five days from the sending', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 730 }), (n) => {
        const sentOn = addDays(day('2026-01-01'), n)
        const period = validationPeriod(sentOn, calendar)
        expect(E.isRight(period) && daysBetween(sentOn, period.right.endsOn) >= 35).toBe(true)
      }),
    )
  })
})
