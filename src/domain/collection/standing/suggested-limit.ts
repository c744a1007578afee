import { creditHeld, insolvenciesOn } from '../../debtor/in-force.js'
import type { RiskBand } from '../../debtor/risk-band.js'
import type { CurrencyCode } from '../../value/currency.js'
import { daysBetween, type LocalDate } from '../../value/local-date.js'
import { type Money, money } from '../../value/money.js'
import type { StandingCase } from './past.js'
import type { Standing } from './standing.js'

/**
 * A limit that a standing speaks for: so many months of what the debtor pays a month. `because` is why it is none: a hold of its credit,
 * or an insolvency; or what it goes by.
 *
 * @since 0.2.0
 */
export interface SuggestedLimit {
  readonly limit: Money
  readonly monthlyPaid: Money
  readonly halfMonths: number
  readonly because: 'band' | 'credit-held' | 'insolvent'
}

/** How many half months of its payments a debtor of each band may owe; of a new one nothing is known to go by. */
const halfMonthsOf: Readonly<Record<Exclude<RiskBand, 'new'>, number>> = { A: 6, B: 4, C: 2, D: 1, E: 0 }

const monthsLooked = 12n

/**
 * The limits that a standing speaks for, one of each currency in which the debtor has paid within a year; none of a debtor who is new. A
 * proposal, which somebody approves (`AssessCredit`, `SetCreditLimit`).
 *
 * @since 0.2.0
 */
export const suggestedLimits = (
  { debtor, debts }: StandingCase,
  { band, day }: Pick<Standing, 'band' | 'day'>,
): ReadonlyArray<SuggestedLimit> => {
  if (band === 'new') return []
  const paid = new Map<CurrencyCode, bigint>()
  for (const { currency, payments } of debts) {
    for (const { valueDate, amount, method, reversed } of payments) {
      if (reversed !== undefined || method === 'credit' || !isWithinAYear(valueDate, day)) continue
      paid.set(currency, (paid.get(currency) ?? 0n) + amount)
    }
  }
  const barred = barredBy(debtor, day)
  const halfMonths = barred === undefined ? halfMonthsOf[band] : 0
  return [...paid]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, amount]) => ({
      limit: money((amount * BigInt(halfMonths)) / (2n * monthsLooked), currency),
      monthlyPaid: money(amount / monthsLooked, currency),
      halfMonths,
      because: barred ?? 'band',
    }))
}

const isWithinAYear = (on: LocalDate, day: LocalDate): boolean => on <= day && daysBetween(on, day) <= 365

const barredBy = (debtor: StandingCase['debtor'], day: LocalDate): 'credit-held' | 'insolvent' | undefined => {
  if (debtor.situation === 'unregistered') return undefined
  if (insolvenciesOn(debtor, day).length > 0) return 'insolvent'
  return creditHeld(debtor, day).length > 0 ? 'credit-held' : undefined
}
