import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { detectDates } from '../../../src/adapters/import/date-detection.js'
import { fits } from '../../../src/adapters/import/date-format.js'
import { knownDateFormats } from '../../../src/adapters/import/known-date-formats.js'

const told = (...values: ReadonlyArray<string>): unknown => {
  const detection = detectDates('Date')
  for (const [index, value] of values.entries()) detection.see(index + 2, value)
  const format = detection.format()
  return format === undefined || '_tag' in format ? format : format.name
}

const ambiguous = (row: number, value: string) => ({
  _tag: 'AmbiguousDates',
  column: 'Date',
  formats: ['M/D/YYYY', 'D/M/YYYY'],
  row,
  value,
})

describe('the format of a column is told from its values', () => {
  test.each([
    ['YYYY-MM-DD', ['2026-03-05']],
    ['YYYY-MM-DD', ['2026-03-05T00:00:00']],
    ['YYYY/M/D', ['2026/03/05', '2026/3/5']],
    ['M/D/YYYY', ['1/2/2026', '1/13/2026']],
    ['M/D/YYYY', ['01/02/2026', '12/31/2026']],
    ['D/M/YYYY', ['1/2/2026', '', '13/1/2026']],
    ['D.M.YYYY', ['05.03.2026', '5.3.2026']],
    ['D-M-YYYY', ['05-03-2026']],
    ['YYYYMMDD', ['20260305']],
    ['YYYY/M/D', ['۱۴۰۴/۱۲/۲۹']],
    ['D/M/YYYY', ['٢٥/٠٣/٢٠٢٦']],
  ])('%s', (format, values) => {
    expect(told(...values)).toBe(format)
  })

  test('days up to the twelfth leave two formats, which is an error where they are not the same day', () => {
    expect(told('5/5/2026', '1/2/2026', '3/4/2026')).toEqual(ambiguous(3, '1/2/2026'))
  })

  test('and none where they are', () => {
    expect(told('5/5/2026', '11/11/2026')).toBe('M/D/YYYY')
  })

  test('what is no date says nothing', () => {
    expect(told()).toBeUndefined()
    expect(told('', 'n/a', '31/31/2026')).toBeUndefined()
    expect(told('n/a', '2026-03-05', 'unknown')).toBe('YYYY-MM-DD')
  })

  test('a value in another format does not change what was told before', () => {
    expect(told('2026-03-05', '05.03.2026')).toBe('YYYY-MM-DD')
    expect(told('1/25/2026', '25/1/2026')).toBe('M/D/YYYY')
  })

  test('a format that is told fits every value, when there is one that does', () => {
    const format = fc.constantFrom(...knownDateFormats)
    const day = fc.tuple(
      fc.integer({ min: 1600, max: 2100 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    const values = format.chain(({ name }) =>
      fc
        .array(
          day.map(([year, month, date]) =>
            name
              .replace('YYYY', `${year}`)
              .replace(/MM?/, (token) => `${month}`.padStart(token.length, '0'))
              .replace(/DD?/, (token) => `${date}`.padStart(token.length, '0')),
          ),
          { minLength: 1, maxLength: 5 },
        )
        .map((days) => ({ name, days })),
    )
    fc.assert(
      fc.property(values, ({ name, days }) => {
        const found = told(...days)
        if (typeof found !== 'string') {
          expect(found).toHaveProperty('formats')
          expect((found as { formats: ReadonlyArray<string> }).formats).toContain(name)
          return
        }
        const chosen = knownDateFormats.find((one) => one.name === found)
        expect(days.every((text) => chosen !== undefined && fits(chosen, text))).toBe(true)
      }),
    )
  })
})
