import { epochDay, fromEpochDay, type LocalDate, localDate } from '../../../domain/value/local-date.js'
import { asciiDigits } from '../../import/cell/ascii-digits.js'

/** Calendars that people here reckon in beside the Gregorian one, and the Gregorian year of a year of theirs, nearly. */
const calendars = {
  persian: { intl: 'persian', nearly: (year: number) => year + 621 },
  hijri: { intl: 'islamic-umalqura', nearly: (year: number) => year * 0.970_224 + 621.6 },
} as const
type Name = keyof typeof calendars

const written = /^(?:(persian|hijri)\s+)?(\d{4})([-/.])(\d{1,2})\3(\d{1,2})$/i
/** Of which calendar a year is, is plain where the other one is as far away at least. */
const near = 15

type Parts = readonly [year: number, month: number, day: number]

const partsIn = (calendar: Name): ((day: number) => Parts) => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendars[calendar].intl}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  return (day) => {
    const parts = format.formatToParts(day * 86_400_000)
    const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
    return [part('year'), part('month'), part('day')]
  }
}

const compare = (a: Parts, b: Parts): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]

/** The day of that date in that calendar; nothing where it has no such day. */
const dayOf = (calendar: Name, asked: Parts): LocalDate | undefined => {
  const parts = partsIn(calendar)
  const begin = epochDay(localDate(`${Math.floor(calendars[calendar].nearly(asked[0]))}-01-01`))
  let [low, high] = [begin - 400, begin + 1100]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (compare(parts(middle), asked) < 0) low = middle + 1
    else high = middle
  }
  return compare(parts(low), asked) === 0 ? fromEpochDay(low) : undefined
}

/** Of which calendar a year is that nobody means as a Gregorian one; nothing where it could be of both. */
const calendarOf = (year: number, thisYear: number): Name | undefined => {
  const off = (name: Name) => Math.abs(calendars[name].nearly(year) - thisYear)
  const [persian, hijri] = [off('persian'), off('hijri')]
  if (Math.abs(persian - hijri) < near) return undefined
  return persian < hijri ? 'persian' : 'hijri'
}

/**
 * A date of the Persian or of the Hijri calendar, as `1405/07/13` or `۱۴۴۸-۰۴-۲۴`, with the name of the calendar before it where
 * the year is not near to this one: as a day. Nothing where the text is no such date.
 */
export const dateOfCalendar = (text: string, thisYear: number): LocalDate | undefined => {
  const [, named, y = '', , m = '', d = ''] = written.exec(asciiDigits(text).trim()) ?? []
  const year = Number(y)
  if (year < 1200 || year >= 1600) return undefined
  const calendar = (named?.toLowerCase() as Name | undefined) ?? calendarOf(year, thisYear)
  return calendar && dayOf(calendar, [year, Number(m), Number(d)])
}
