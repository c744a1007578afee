import { type CalendarOfFile, monthNamed, saysNothing } from './month-names.js'

/** Which of year, month and day comes first, where numbers alone do not say. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD'

/** A day as it is written, before it is known which number is which, or of which calendar. */
export type WrittenDay =
  /** Three numbers. `looks` is the same for dates that are written alike: `9/9/9999`, `9.9.99`. */
  | { readonly form: 'numbers'; readonly numbers: readonly [number, number, number]; readonly looks: string }
  /** A month by its name; nothing is open but the calendar's days. */
  | {
      readonly form: 'named'
      readonly year: number
      readonly month: number
      readonly day: number
      readonly calendar: CalendarOfFile
      readonly pattern: string
    }
  /** The days that spreadsheets count, from 1899-12-30. */
  | { readonly form: 'serial'; readonly days: number }

const longest = 64

/** From 1954 to 2119, as spreadsheets count: what is less or more is likelier a number of something else. */
const [firstSerial, lastSerial] = [20_000, 80_000]

/** Takes a day apart. Nothing where the text cannot be one. */
export const writtenDay = (text: string): WrittenDay | undefined => {
  if (text.length > longest) return undefined
  if (/^\d{8}$/.test(text)) return eightDigits(text)
  if (/^\d{5}(?:\.\d{1,10})?$/.test(text)) {
    const days = Math.floor(Number(text))
    return days >= firstSerial && days <= lastSerial ? { form: 'serial', days } : undefined
  }
  return threeNumbers(text) ?? named(text)
}

/** `20260105`, or the year behind where that is no day: the years of both do not meet. */
const eightDigits = (text: string): WrittenDay => {
  const part = (from: number, to: number) => Number(text.slice(from, to))
  const [year, month, day] = [part(0, 4), part(4, 6), part(6, 8)]
  const yearFirst = year >= 1300 && month >= 1 && month <= 12 && day >= 1 && day <= 31
  return yearFirst
    ? { form: 'numbers', numbers: [year, month, day], looks: '99999999' }
    : { form: 'numbers', numbers: [part(0, 2), part(2, 4), part(4, 8)], looks: '99/9999' }
}

const numbers = /^(\d{1,4})(\s?[-/.]\s?|\s)(\d{1,2})(\s?[-/.]\s?|\s)(\d{1,4})\.?$/

const threeNumbers = (text: string): WrittenDay | undefined => {
  const match = numbers.exec(text)
  if (match === null) return undefined
  const [, a = '', first = '', b = '', second = '', c = ''] = match
  const mark = first.trim() || ' '
  if ((second.trim() || ' ') !== mark) return undefined
  const long = (part: string) => part.length > 2
  if ([a, c].filter(long).length > 1 || [a, c].some((part) => part.length === 3)) return undefined
  const looks = [long(a) ? '9999' : '9', '9', long(c) ? '9999' : long(a) ? '9' : '99'].join(mark)
  return { form: 'numbers', numbers: [Number(a), Number(b), Number(c)], looks }
}

const words = /[\p{L}\u200c]+|\d+/gu

const named = (text: string): WrittenDay | undefined => {
  const found = text.match(words)
  if (found === null || found.length > 8) return undefined
  const figures: Array<readonly [at: number, figure: string]> = []
  const names: string[] = []
  let nameAt = -1
  for (const [at, word] of found.entries()) {
    if (/^\d/.test(word)) figures.push([at, word])
    else if (monthNamed(word) !== undefined || !saysNothing(word)) {
      if (nameAt < 0) nameAt = at
      names.push(word)
    }
  }
  const month = monthNamed(names.join(' '))
  const [one, other, ...more] = figures
  if (month === undefined || one === undefined || other === undefined || more.length > 0) return undefined
  const yearFirst = one[1].length === 4
  const [day, year] = yearFirst ? [other[1], one[1]] : [one[1], other[1]]
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return undefined
  const year2 = year.length === 4 ? 'YYYY' : 'YY'
  const pattern = yearFirst ? `${year2} Month D` : nameAt < one[0] ? `Month D, ${year2}` : `D Month ${year2}`
  return {
    form: 'named',
    year: fullYear(Number(year), year.length),
    month: month.month,
    day: Number(day),
    calendar: month.calendar,
    pattern,
  }
}

/** Two digits are of the years 1970 to 2069, as spreadsheets nearly have it; a Persian year is of the 1300s or 1400s. */
export const fullYear = (year: number, digits: number): number =>
  digits > 2 ? year : year < 70 ? 2000 + year : 1900 + year
