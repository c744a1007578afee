import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { BusinessCalendar, isBusinessDay, Weekends } from '../../../src/domain/calendar/business-calendar.js'
import { weekdayOf } from '../../../src/domain/calendar/weekday.js'
import {
  saudiArabiaWeekend,
  uaeWeekend,
  type WeekendPreset,
  weekendPresets,
} from '../../../src/domain/calendar/weekend-preset.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { businessCalendar, day } from './arbitrary.js'

const on = ({ weekends }: WeekendPreset, date: string): boolean =>
  isBusinessDay({ name: 'a place', version: '1', weekends, holidays: [], months: 'gregory' }, localDate(date))

describe('a business calendar', () => {
  it('is data: it is read as it was written', () => {
    fc.assert(
      fc.property(businessCalendar, (calendar) => {
        expect(BusinessCalendar.decode(JSON.parse(JSON.stringify(BusinessCalendar.encode(calendar))))).toEqual(
          E.right(calendar),
        )
      }),
    )
  })

  it('refuses weekends that overlap, end before they begin or never end', () => {
    const friday = { days: ['friday'] }
    for (const wrong of [
      [friday, friday],
      [
        { ...friday, to: '2026-01-01' },
        { ...friday, from: '2026-01-01' },
      ],
      [
        { ...friday, from: '2026-01-01' },
        { ...friday, to: '2025-12-31' },
      ],
      [{ ...friday, from: '2026-01-02', to: '2026-01-01' }],
      [{ days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] }],
      [{ days: ['Friday'] }],
    ]) {
      expect(E.isLeft(Weekends.decode(wrong)), JSON.stringify(wrong)).toBe(true)
    }
    expect(
      E.isRight(
        Weekends.decode([
          { ...friday, to: '2025-12-31' },
          { ...friday, from: '2026-01-01' },
        ]),
      ),
    ).toBe(true)
  })

  it('closes on holidays', () => {
    const tehran: BusinessCalendar = {
      name: 'Tehran',
      version: '1405',
      weekends: [{ days: ['friday'] }],
      holidays: [{ on: localDate('2026-03-21'), name: 'Nowruz' }],
      months: 'persian',
    }
    expect(isBusinessDay(tehran, localDate('2026-03-21'))).toBe(false)
    expect(isBusinessDay({ ...tehran, holidays: [] }, localDate('2026-03-21'))).toBe(true)
  })
})

describe('days of the week', () => {
  it('are those of Intl', () => {
    const intl = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' })
    fc.assert(
      fc.property(day, (date) => {
        expect(weekdayOf(date)).toBe(intl.format(Date.parse(date)).toLowerCase())
      }),
    )
  })

  it('go back before 1970', () => {
    expect(weekdayOf(localDate('1969-12-31'))).toBe('wednesday')
    expect(weekdayOf(localDate('1900-01-01'))).toBe('monday')
  })
})

describe('the weekends of countries', () => {
  it('are sound data, and say where they are from', () => {
    for (const { weekends, source, country } of weekendPresets) {
      expect(Weekends.decode(weekends)).toEqual(E.right(weekends))
      expect(source).not.toBe('')
      expect(country).toMatch(/^[A-Z]{2}$/)
    }
  })

  it('change with the law: the Emirates on 1 September 2006 and on 1 January 2022', () => {
    // Thursdays, Fridays, Saturdays and Sundays before, between and after.
    const days = (dates: ReadonlyArray<string>) => dates.map((date) => on(uaeWeekend, date))
    expect(days(['2006-08-24', '2006-08-25', '2006-08-26', '2006-08-27'])).toEqual([false, false, true, true])
    expect(days(['2021-12-23', '2021-12-24', '2021-12-25', '2021-12-26'])).toEqual([true, false, false, true])
    expect(days(['2022-01-06', '2022-01-07', '2022-01-08', '2022-01-09'])).toEqual([true, true, false, false])
  })

  it('change with the law: Saudi Arabia on 29 June 2013', () => {
    const days = ['2013-06-20', '2013-06-21', '2013-06-22', '2013-06-27', '2013-06-28', '2013-06-29', '2013-07-04']
    expect(days.map((date) => on(saudiArabiaWeekend, date))).toEqual([false, false, true, false, false, false, true])
  })
})
