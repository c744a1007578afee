import { asciiDigits } from '../cell/ascii-digits.js'

/** What stands in a cell for a date: the day as it is written, and the time if there is one. */
export interface DateText {
  readonly day: string
  readonly time: 'none' | 'midnight' | 'local' | 'zoned'
  /** The whole as an instant, where the day is written as ISO 8601 does and the time has a zone. */
  readonly zoned?: string
}

/** Longer cells hold no date. */
const longest = 64

/** What people write behind a day for the calendar it is of: `هـ` of the Hijri, `م` of the Gregorian, `ه.ش` of the Persian. */
const era = /\s?(?:هـ?\u200d?(?:\.?\s?[شق]\.?)?|[مش]|AH|SH|CE|AD)\.?$/u

/** `2026年10月15日` */
const japanese = /^(\d{4})年\s?(\d{1,2})月\s?(\d{1,2})日$/u

const clock = /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s?([ap])?\.?m?\.?\s?(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

/** Days of nothing but zeros, as SAP and MySQL have them, and words for none. */
const noDay = /^(?:[0\s./:T-]+|n\/?a|null|nil|none|-+|\u2013|\u2014)$/i

/** Whether a cell says that there is no day. */
export const saysNoDay = (cell: string): boolean => {
  const first = cell.charCodeAt(0)
  // Most days begin with a digit that is none, or go on with one.
  return (first < 49 || first > 57) && cell.length < 24 && noDay.test(cell)
}

/** Parts a cell into day and time. */
export const dateText = (cell: string): DateText => {
  if (cell.length > longest) return { day: cell, time: 'none' }
  const said = asciiDigits(cell).trim()
  const text = isDigit(said[said.length - 1]) ? said : said.replace(japanese, '$1/$2/$3').replace(era, '')
  const colon = text.indexOf(':')
  if (colon < 0) return { day: text, time: 'none' }
  let hour = colon
  while (hour > 0 && colon - hour < 2 && isDigit(text[hour - 1])) hour -= 1
  const parted = text[hour - 1]
  if (hour === colon || parted === undefined || !/[\sT,]/i.test(parted)) return { day: text, time: 'none' }
  const match = clock.exec(text.slice(hour))
  if (match === null) return { day: text, time: 'none' }
  const day = text.slice(0, hour - 1).replace(/[\s,]+$/, '')
  const [, hours = '', minutes, seconds = '0', half, zone] = match
  const whole = half?.toLowerCase() === 'a' ? Number(hours) % 12 : half ? (Number(hours) % 12) + 12 : Number(hours)
  if (whole + Number(minutes) + Number(seconds) === 0) return { day, time: 'midnight' }
  if (zone === undefined) return { day, time: 'local' }
  const offset = /^[a-z]/i.test(zone) ? 'Z' : zone
  const pad = (part: string | number | undefined) => String(part).padStart(2, '0')
  return { day, time: 'zoned', zoned: `${pad(whole)}:${pad(minutes)}:${pad(seconds)}${offset}` }
}
