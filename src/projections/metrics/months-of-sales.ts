import {
  addDays,
  addMonths,
  daysBetween,
  fromEpochDay,
  type LocalDate,
  startOfMonth,
} from '../../domain/value/local-date.js'
import type { AmountsByDay } from './balances.js'
import type { MonthOfSales } from './sales-outstanding.js'

/**
 * The months until a day that is not before any of the sales, the newest first: its month until that day, then whole months back to the
 * first sale.
 */
export const monthsOfSales = (sold: AmountsByDay, asOf: LocalDate): ReadonlyArray<MonthOfSales> => {
  const byMonth = new Map<string, bigint>()
  let first = asOf
  for (const [day, amount] of sold.entries()) {
    const on = fromEpochDay(day)
    const month = on.slice(0, 7)
    byMonth.set(month, (byMonth.get(month) ?? 0n) + amount)
    if (on < first) first = on
  }
  const months: MonthOfSales[] = []
  for (
    let begin = startOfMonth(asOf), end = asOf;
    end >= first;
    end = addDays(begin, -1), begin = addMonths(begin, -1)
  ) {
    months.push({ sales: byMonth.get(begin.slice(0, 7)) ?? 0n, days: daysBetween(begin, end) + 1 })
  }
  return months
}
