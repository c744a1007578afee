import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { monthCalendars } from '../../../src/adapters/calendars/index.js'
import { dateFormat } from '../../../src/adapters/import/date/date-format.js'
import { readDate } from '../../../src/adapters/import/date/read-date.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { fromEpochDay } from '../../../src/domain/value/local-date.js'
import type { Zone } from '../../../src/domain/value/zone.js'

const context = { calendars: monthCalendars, zone: undefined }

const read = (text: string, pattern: string): string => {
  const date = readDate({ format: right(dateFormat(pattern)), orders: {}, calendar: undefined }, context, text)
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
    ['YY-MM-DD', '26-03-05'],
    ['persian YYYY/MM/DD', '1404/12/14'],
    ['hijri D/M/YYYY', '16/9/1447'],
  ])('%s reads %s', (pattern, text) => {
    expect(read(text, pattern)).toBe('2026-03-05')
  })

  test.each(['', 'YYYY-MM', 'YYYY-MM-DD-DD', 'YYYYMD', 'MMM D, YYYY', 'DD de MM de YYYY', 'YYYY-MMDD'])(
    '%j is none',
    (pattern) => {
      expect(dateFormat(pattern)).toEqual(E.left({ _tag: 'InvalidDateFormat', pattern }))
    },
  )

  test('two letters are two digits', () => {
    expect(read('5.3.2026', 'DD.MM.YYYY')).toBe('a date as DD.MM.YYYY')
  })

  test('any day in any format, in any digits, is read as that day', () => {
    const known = ['YYYY-MM-DD', 'YYYY/M/D', 'M/D/YYYY', 'D/M/YYYY', 'D.M.YYYY', 'D-M-YYYY', 'YYYYMMDD']
    const patterns = [...known, 'DD.MM.YYYY', 'DDMMYYYY', 'MM-DD-YYYY', 'D M YYYY']
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
    expect(read('2026-00-10', 'YYYY-MM-DD')).toBe('a day of the calendar, as YYYY-MM-DD: there is no month 0')
    expect(read('2024-02-29', 'YYYY-MM-DD')).toBe('2024-02-29')
  })

  test('a year of another calendar, where nobody says which', () => {
    const told = 'a day of the calendar, as YYYY/M/D: the year 1404 looks like one of the Persian or the Hijri calendar'
    expect(read('1404/02/31', 'YYYY/M/D')).toContain(told)
    expect(read('۱۴۰۴/۰۲/۳۱', 'YYYY/M/D')).toContain(told)
    expect(read('1599/12/31', 'YYYY/M/D')).toContain('the year 1599')
    expect(read('1600/01/01', 'YYYY/M/D')).toBe('1600-01-01')
    expect(read('1404/02/32', 'persian YYYY/M/D')).toContain('no day 1404/2/32 in the persian calendar')
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
      expect(read(text, 'YYYY-MM-DD')).toContain('without a time (with a time zone it can be another day')
    }
  })
})

describe('a date that nobody names the format of', () => {
  const reading = { format: undefined, orders: { '9/9/9999': 'MDY', '9/9/99': 'DMY' }, calendar: 'persian' } as const
  const plain = (text: string): string => {
    const date = readDate(reading, context, text)
    return E.isLeft(date) ? date.left.expected : date.right
  }

  test.each([
    ['2026-01-05', '2026-01-05'],
    ['20260105', '2026-01-05'],
    ['05012026', 'a date such as 2026-03-31: a date whose order is known: MDY or DMY'],
    ['5.1.2026', '2026-01-05'],
    ['5.1.26', '2026-01-05'],
    ['1/5/2026', '2026-01-05'],
    ['5/1/26', '2026-01-05'],
    ['5/1/69', '2069-01-05'],
    ['5/1/70', '1970-01-05'],
    ['05-Jan-2026', '2026-01-05'],
    ['5 January 2026', '2026-01-05'],
    ['Jan 5, 2026', '2026-01-05'],
    ['Monday, January 5th, 2026', '2026-01-05'],
    ['5. März 2026', '2026-03-05'],
    ['5 févr. 2026', '2026-02-05'],
    ['5 de enero de 2026', '2026-01-05'],
    ['٥ يناير ٢٠٢٦', '2026-01-05'],
    ['۱۰ فروردین ۱۴۰۵', '2026-03-30'],
    ['1405/01/15', '2026-04-04'],
    ['46027', '2026-01-05'],
    ['46027.5', '2026-01-05'],
    ['1234', 'a date such as 2026-03-31'],
    ['13 14 15 16', 'a date such as 2026-03-31'],
  ])('%s is read as %s', (text, expected) => {
    expect(plain(text)).toBe(expected)
  })

  test('a day that only the other order has is of a column that no date of is sure', () => {
    const date = readDate(reading, context, '25/3/2026')
    expect(date).toMatchObject({ left: { rival: { format: 'M/D/YYYY', rival: 'D/M/YYYY' } } })
  })

  test('a time with a zone of its own falls on the day of the book', () => {
    const inZone = (zone: string) => readDate(reading, { ...context, zone: zone as Zone }, '2026-03-05T23:30:00Z')
    expect(inZone('Europe/Berlin')).toEqual(E.right('2026-03-06'))
    expect(inZone('America/New_York')).toEqual(E.right('2026-03-05'))
  })

  test('a cell of any length is answered in steps that grow with it', () => {
    for (const long of [
      `1 1:11${' '.repeat(40_000)}x`,
      `${'1 '.repeat(20_000)}:`,
      `${'9'.repeat(50_000)}/1/1`,
      'a'.repeat(1_000_000),
    ]) {
      expect(plain(long)).toBe('a date such as 2026-03-31')
    }
  })
})
