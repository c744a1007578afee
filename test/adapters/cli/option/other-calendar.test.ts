import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it, test } from 'vitest'
import { monthCalendars } from '../../../../src/adapters/calendars/index.js'
import { dateArgument } from '../../../../src/adapters/cli/option/argument.js'
import { dateOfCalendar } from '../../../../src/adapters/cli/option/other-calendar.js'
import { fromEpochDay } from '../../../../src/domain/value/local-date.js'

describe('a day in the calendar of the book', () => {
  test.each([
    ['1405/07/13', '2026-10-05'],
    ['1405-7-13', '2026-10-05'],
    ['۱۴۰۵/۰۷/۱۳', '2026-10-05'],
    ['1448/04/24', '2026-10-05'],
    ['persian 1448/01/01', '2069-03-20'],
    ['hijri 1405-01-01', '1984-09-26'],
  ])('%s is %s', (text, day) => {
    expect(dateOfCalendar(text, 2026)).toBe(day)
  })

  test.each(['1405/13/01', '1405/07/31', '1425/01/01', '2026/03/31', '1405/07', 'tomorrow', '1405/7-13'])(
    '%s is none',
    (text) => {
      expect(dateOfCalendar(text, 2026)).toBeUndefined()
    },
  )

  it('is the one that the calendars of an import have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10_957, max: 29_219 }), fc.constantFrom('persian', 'hijri'), (at, name) => {
        const months = monthCalendars[name === 'persian' ? 'persian' : 'islamic-umalqura']
        const parts = months?.partsOf(fromEpochDay(at))
        if (parts === undefined || E.isLeft(parts)) throw new Error('no such calendar')
        const { year, month, day } = parts.right
        expect(dateOfCalendar(`${name} ${year}/${month}/${day}`, 2026)).toBe(fromEpochDay(at))
      }),
      { numRuns: 50 },
    )
  })

  it('stands where a command asks for a date; a year of long ago is none', () => {
    expect(dateArgument('2026-03-31')).toBe('2026-03-31')
    expect(dateArgument('persian 1405/01/11')).toBe('2026-03-31')
    expect(() => dateArgument('1425-01-01')).toThrow('no date')
  })
})
