import type { CurrencyCode } from '../../domain/value/currency.js'
import { endOfMonth, type LocalDate } from '../../domain/value/local-date.js'
import type { Movement } from '../../domain/value/movement.js'

/** What all streams together come to on any day, by currency: kept as one figure per day on which something moved. */
export const openBalances = () => {
  const days = new Map<CurrencyCode, Map<LocalDate, bigint>>()

  return {
    /** Adds the movements of a debt (`1n`), or takes off those of unapplied cash (`-1n`). */
    add: (currency: CurrencyCode, movements: Iterable<Movement>, sign: 1n | -1n): void => {
      const own = days.get(currency) ?? new Map<LocalDate, bigint>()
      days.set(currency, own)
      for (const { on, amount } of movements) own.set(on, (own.get(on) ?? 0n) + sign * amount)
    },
    on: (currency: CurrencyCode, day: LocalDate): bigint => {
      let balance = 0n
      for (const [on, amount] of days.get(currency) ?? []) if (on <= day) balance += amount
      return balance
    },
    currencies: (): ReadonlyArray<CurrencyCode> => [...days.keys()].sort(),
    /** The last day of each month in which something moved. */
    monthEnds: (): ReadonlyArray<LocalDate> => {
      const all = [...days.values()].flatMap((own) => [...own.keys()])
      return [...new Set(all.map(endOfMonth))].sort()
    },
  }
}

export type Balances = ReturnType<typeof openBalances>
