import { addDays, addMonths, daysBetween, type LocalDate, startOfMonth } from '../../domain/value/local-date.js'
import type { MonthOfSales } from './sales-outstanding.js'

/** Sales by calendar month, in minor units. */
export class MonthlySales {
  readonly #byMonth = new Map<string, bigint>()
  #first: LocalDate | undefined

  add(on: LocalDate, amount: bigint): void {
    const month = on.slice(0, 7)
    this.#byMonth.set(month, (this.#byMonth.get(month) ?? 0n) + amount)
    if (this.#first === undefined || on < this.#first) this.#first = on
  }

  /** The months until a day that is not before any of the sales, the newest first: its month until that day, then whole months back to the first sale. */
  until(asOf: LocalDate): ReadonlyArray<MonthOfSales> {
    const first = this.#first ?? asOf
    const months: MonthOfSales[] = []
    for (
      let begin = startOfMonth(asOf), end = asOf;
      end >= first;
      end = addDays(begin, -1), begin = addMonths(begin, -1)
    ) {
      months.push({ sales: this.#byMonth.get(begin.slice(0, 7)) ?? 0n, days: daysBetween(begin, end) + 1 })
    }
    return months
  }
}
