import * as E from 'fp-ts/lib/Either.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type DateFormat, dateIn, fits } from './date-format.js'
import { dateText } from './date-text.js'
import { knownDateFormats } from './known-date-formats.js'

/** How a column writes its dates, and whether its values told so or the user did. */
export interface DateColumn {
  readonly format: DateFormat
  readonly told: 'by the values' | 'by the user'
}

/** Why a cell is no date. `rival` is the format of the same look in which it would be one. */
export interface DateProblem {
  readonly expected: string
  readonly rival?: DateFormat
}

const lookOf = ({ name }: DateFormat): string => name.replace('YYYY', 'Y').replace(/[MD]+/g, '.')

/** Where days and months change places without being seen: no value of such a column can be trusted. */
const rivalOf = (format: DateFormat, day: string): DateFormat | undefined =>
  knownDateFormats.find((other) => other !== format && lookOf(other) === lookOf(format) && fits(other, day))

/**
 * Reads a cell as a date. A time is dropped where the day stands by itself: at midnight, or without a zone. A time with a
 * zone may be another day elsewhere, and is refused.
 */
export const readDate = ({ format, told }: DateColumn, cell: string): E.Either<DateProblem, LocalDate> => {
  const { day, time } = dateText(cell)
  const date = dateIn(format, day)
  if (E.isLeft(date)) {
    const inOrder = told === 'by the values' && !fits(format, day)
    const other = inOrder ? knownDateFormats.find((one) => fits(one, day)) : undefined
    if (other === undefined) return E.left({ expected: date.left })
    const rival = rivalOf(format, day)
    const expected = `a date as ${format.name}, as in the rows before (mixed date formats: this is ${other.name})`
    return E.left(rival === undefined ? { expected } : { expected, rival })
  }
  return time === 'zoned'
    ? E.left({ expected: `a date as ${format.name} without a time: with a time zone it can be another day` })
    : date
}
