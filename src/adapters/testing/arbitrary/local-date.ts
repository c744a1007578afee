import * as fc from 'fast-check'
import {
  addDays,
  addMonths,
  endOfMonth,
  epochDay,
  fromEpochDay,
  type LocalDate,
  localDate as literal,
} from '../../../domain/value/local-date.js'

export interface LocalDateConstraints {
  /** 2024-01-01 by default, the first day of a leap year. */
  readonly from?: LocalDate
  /** 2028-12-31 by default. */
  readonly to?: LocalDate
}

/** A day from `from` to `to`, both inclusive: often the last or first of a month, or near the end of a February. */
export const localDate = ({
  from = literal('2024-01-01'),
  to = literal('2028-12-31'),
}: LocalDateConstraints = {}): fc.Arbitrary<LocalDate> => {
  const [first, last] = [epochDay(from), epochDay(to)]
  const within = (date: LocalDate): LocalDate => (date < from ? from : date > to ? to : date)
  const anyDay = fc.integer({ min: first, max: last }).map(fromEpochDay)
  const months = Math.floor((last - first) / 31)
  const monthEnd = fc
    .tuple(fc.nat(months), fc.integer({ min: -1, max: 1 }))
    .map(([n, days]) => within(addDays(endOfMonth(addMonths(from, n)), days)))
  const februaryEnd = fc
    .tuple(fc.nat(Math.floor(months / 12)), fc.integer({ min: -1, max: 2 }))
    .map(([n, days]) => within(addDays(literal(`${addMonths(from, n * 12).slice(0, 4)}-02-28`), days)))
  return fc.oneof(
    { weight: 6, arbitrary: anyDay },
    { weight: 2, arbitrary: monthEnd },
    { weight: 1, arbitrary: februaryEnd },
  )
}
