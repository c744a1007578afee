import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type DateFormat, dateFormat } from '../../../src/adapters/import/date-format.js'
import { knownDateFormats } from '../../../src/adapters/import/known-date-formats.js'
import { readDate } from '../../../src/adapters/import/read-date.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { fromEpochDay } from '../../../src/domain/value/local-date.js'

const read = (text: string, pattern: string, told: 'by the user' | 'by the values' = 'by the user'): string => {
  const date = readDate({ format: right(dateFormat(pattern)), told }, text)
  return E.isLeft(date) ? date.left.expected : date.right
}

describe('a date format', () => {
  test.each([
    ['DD.MM.YYYY', '05.03.2026'],
    ['dd.mm.yyyy', '05.03.2026'],
    ['D.M.YYYY', '5.3.2026'],
    ['M/D/YYYY', '3/5/2026'],
    ['YYYY-MM-DD', '2026-03-05'],
    ['YYYYMMDD', '20260305'],
    ['DDMMYYYY', '05032026'],
    ['YYYY. M. D.', '2026. 3. 5.'],
  ])('%s reads %s', (pattern, text) => {
    expect(read(text, pattern)).toBe('2026-03-05')
  })

  test.each(['', 'YY-MM-DD', 'YYYY-MM', 'YYYY-MM-DD-DD', 'YYYYMD', 'MMM D, YYYY', 'DD de MM de YYYY', 'YYYY-MMDD'])(
    '%j is none',
    (pattern) => {
      expect(dateFormat(pattern)).toEqual(E.left({ _tag: 'InvalidDateFormat', pattern }))
    },
  )

  test('two letters are two digits', () => {
    expect(read('5.3.2026', 'DD.MM.YYYY')).toBe('a date as DD.MM.YYYY')
  })

  test('any day in any format, in any digits, is read as that day', () => {
    const patterns = [...knownDateFormats.map(({ name }) => name), 'DD.MM.YYYY', 'DDMMYYYY', 'MM-DD-YYYY', 'D M YYYY']
    const write = (format: string, iso: string): string => {
      const [year = '', month = '', day = ''] = iso.split('-')
      const short = (two: string) => two.replace(/^0/, '')
      return format
        .replace('YYYY', year)
        .replace(/MM|M/, (token) => (token === 'MM' ? month : short(month)))
        .replace(/DD|D/, (token) => (token === 'DD' ? day : short(day)))
    }
    const days = fc.integer({ min: -135_140, max: 2_932_896 })
    fc.assert(
      fc.property(
        days,
        fc.constantFrom(...patterns),
        fc.constantFrom('0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'),
        fc.constantFrom('', ' 00:00', ' 0:00', ' 12:00 AM'),
        (day, pattern, script, time) => {
          const date = fromEpochDay(day)
          const written = (write(pattern, date) + time).replace(/\d/g, (digit) => script[Number(digit)] ?? '')
          expect(read(written, pattern)).toBe(date)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

describe('a date is refused, with what was expected', () => {
  test('a day that the calendar does not have', () => {
    expect(read('2026-02-30', 'YYYY-MM-DD')).toBe('a day of the calendar, as YYYY-MM-DD: February 2026 has 28 days')
    expect(read('2026-04-31', 'YYYY-MM-DD')).toBe('a day of the calendar, as YYYY-MM-DD: April 2026 has 30 days')
    expect(read('2026-00-10', 'YYYY-MM-DD')).toBe('a date as YYYY-MM-DD: there is no month 0')
    expect(read('2024-02-29', 'YYYY-MM-DD')).toBe('2024-02-29')
  })

  test('a year of another calendar', () => {
    const told =
      'a Gregorian date as YYYY/M/D: the year 1404 looks like one of the Persian or the Hijri calendar, which are not read yet'
    expect(read('1404/02/31', 'YYYY/M/D')).toBe(told)
    expect(read('۱۴۰۴/۰۲/۳۱', 'YYYY/M/D')).toBe(told)
    expect(read('1599/12/31', 'YYYY/M/D')).toContain('the year 1599')
    expect(read('1600/01/01', 'YYYY/M/D')).toBe('1600-01-01')
  })

  test('two digits of a year, and what is no date', () => {
    for (const text of ['1/2/26', 'n/a', '2026-03', '45000', '1/2/2026 x']) {
      expect(read(text, 'M/D/YYYY')).toBe('a date as M/D/YYYY')
    }
  })
})

describe('a time', () => {
  test.each([
    '2026-03-05T00:00:00Z',
    '2026-03-05T00:00:00.000+03:30',
    '2026-03-05 00:00',
    '2026-03-05 14:05:59',
    '2026-03-05T14:05',
    '2026-03-05 2:05 PM',
  ])('%s is the day as it is written', (text) => {
    expect(read(text, 'YYYY-MM-DD')).toBe('2026-03-05')
  })

  test('with a zone, other than midnight, can be another day and is refused', () => {
    for (const text of ['2026-03-05T20:30:00Z', '2026-03-05T14:05:00+03:30']) {
      expect(read(text, 'YYYY-MM-DD')).toContain('without a time: with a time zone it can be another day')
    }
  })
})

describe('a format that was told by the values', () => {
  const problem = (text: string, pattern: string) => {
    const format = knownDateFormats.find(({ name }) => name === pattern) as DateFormat
    const date = readDate({ format, told: 'by the values' }, text)
    return E.isLeft(date) ? { expected: date.left.expected, rival: date.left.rival?.name } : date.right
  }

  test('is broken by a value in another one', () => {
    expect(problem('05.03.2026', 'YYYY-MM-DD')).toEqual({
      expected: 'a date as YYYY-MM-DD, as in the rows before (mixed date formats: this is D.M.YYYY)',
      rival: undefined,
    })
  })

  test('has a rival that looks the same', () => {
    expect(problem('25/3/2026', 'M/D/YYYY')).toHaveProperty('rival', 'D/M/YYYY')
    expect(problem('3/25/2026', 'D/M/YYYY')).toHaveProperty('rival', 'M/D/YYYY')
    expect(problem('2026/3/25', 'D/M/YYYY')).toHaveProperty('rival', undefined)
  })

  test('is not broken by what is no date at all', () => {
    expect(problem('n/a', 'M/D/YYYY')).toEqual({ expected: 'a date as M/D/YYYY', rival: undefined })
    expect(problem('2/30/2026', 'M/D/YYYY')).toHaveProperty('rival', undefined)
  })
})
