// Interest as one would count it by hand, a day at a time: slow and plain, to judge the segments by.
import { type DatedFractions, valueOn } from '../../../src/domain/late-charge/dated.js'
import { type DayCount, dayCounts } from '../../../src/domain/late-charge/day-count.js'
import { addFractions, type Fraction, fraction, zeroFraction } from '../../../src/domain/late-charge/fraction.js'
import type { Arrears } from '../../../src/domain/late-charge/stretch.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { balanceOn } from '../../../src/domain/value/movement.js'

/** What bears on that day: the balance of the evening before, less what is held. */
const bearing = ({ movements, holds }: Arrears, day: LocalDate): bigint => {
  const holding = holds.filter(({ from, to }) => from <= day && (to === undefined || day <= to))
  if (holding.some(({ amount }) => amount === undefined)) return 0n
  const left = holding.reduce((sum, { amount }) => sum - (amount ?? 0n), balanceOn(movements, addDays(day, -1)))
  return left > 0n ? left : 0n
}

export const interestDayByDay = (arrears: Arrears, rates: DatedFractions, dayCount: DayCount): Fraction => {
  let sum = zeroFraction
  for (let day = arrears.from; day <= arrears.asOf; day = addDays(day, 1)) {
    const rate = valueOn(rates, day)
    if (rate === undefined) throw new Error(`no rate on ${day}`)
    const days = BigInt(dayCounts[dayCount].days(day, day))
    const yearDays = BigInt(dayCounts[dayCount].yearDays(day))
    sum = addFractions(sum, fraction(bearing(arrears, day) * rate.num * days, rate.den * yearDays))
  }
  return sum
}
