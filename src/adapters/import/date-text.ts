import { asciiDigits } from './ascii-digits.js'

/** What stands in a cell for a date: the day as it is written, and the time if there is one. */
export interface DateText {
  readonly day: string
  readonly time: 'none' | 'midnight' | 'local' | 'zoned'
}

const withTime = /^(.*\d)(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]m)?\s*(z|[+-]\d{2}:?\d{2})?$/i

/** Parts a cell into day and time. */
export const dateText = (cell: string): DateText => {
  const text = asciiDigits(cell).trim()
  if (!text.includes(':')) return { day: text, time: 'none' }
  const match = withTime.exec(text)
  if (match === null) return { day: text, time: 'none' }
  const [, day = '', hour, minute, second = '0', half, zone] = match
  const hours = half?.toLowerCase() === 'am' ? Number(hour) % 12 : Number(hour)
  if (hours + Number(minute) + Number(second) === 0) return { day, time: 'midnight' }
  return { day, time: zone === undefined ? 'local' : 'zoned' }
}
