import * as E from 'fp-ts/lib/Either.js'
import { type DateFormat, dateFormat } from './date-format.js'

const known = (pattern: string): DateFormat => {
  const format = dateFormat(pattern)
  if (E.isRight(format)) return format.right
  throw new RangeError(`'${pattern}' is no date format`)
}

/** The formats that are told from the values of a column. Others are read when the user names them. */
export const knownDateFormats: ReadonlyArray<DateFormat> = [
  known('YYYY-MM-DD'),
  known('YYYY/M/D'),
  known('M/D/YYYY'),
  known('D/M/YYYY'),
  known('D.M.YYYY'),
  known('D-M-YYYY'),
  known('YYYYMMDD'),
]
