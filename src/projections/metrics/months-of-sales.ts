import { addDays, addMonths, daysBetween, type LocalDate, localDate } from '../../domain/value/local-date.js'
import type { MonthOfSales } from './sales-outstanding.js'

/** A sale of a day, in minor units. */
export interface Sale {
  readonly on: LocalDate
  readonly amount: bigint
}

const beginOf = (day: LocalDate): LocalDate => localDate(`${day.slice(0, 7)}-01`)

/** Sales by calendar month until a day, the newest first: its month until that day, then whole months back to the first sale. */
export const monthsOfSales = (sales: ReadonlyArray<Sale>, asOf: LocalDate): ReadonlyArray<MonthOfSales> => {
  const byMonth = new Map<string, bigint>()
  let first = asOf
  for (const { on, amount } of sales) {
    if (on > asOf) continue
    byMonth.set(on.slice(0, 7), (byMonth.get(on.slice(0, 7)) ?? 0n) + amount)
    if (on < first) first = on
  }
  const months: MonthOfSales[] = []
  for (let begin = beginOf(asOf), end = asOf; end >= first; end = addDays(begin, -1), begin = addMonths(begin, -1)) {
    months.push({ sales: byMonth.get(begin.slice(0, 7)) ?? 0n, days: daysBetween(begin, end) + 1 })
  }
  return months
}
