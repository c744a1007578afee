import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Money } from '../../domain/value/money.js'
import type { BookReport } from '../../projections/report/book-report.js'

/** A week of cash: what is or was expected of it, and what came, where it is over. */
export interface CashWeek {
  readonly to: LocalDate
  readonly expected: Money
  readonly least: Money
  readonly most: Money
  readonly came: Money | undefined
}

/** The weeks that are over, and then those ahead. */
export const cashWeeks = ({ cash }: BookReport, currency: CurrencyCode): ReadonlyArray<CashWeek> => {
  const tried = cash.came.find((one) => one.currency === currency)?.tried ?? []
  const ahead = cash.ahead.currencies.find((one) => one.currency === currency)?.periods ?? []
  return [
    ...tried.map(({ to, expected, p10, p90, came }) => ({ to, expected, least: p10, most: p90, came })),
    ...ahead.map(({ to, amount, p10, p90 }) => ({ to, expected: amount, least: p10, most: p90, came: undefined })),
  ]
}
