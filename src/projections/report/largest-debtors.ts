import type { CurrencyCode } from '../../domain/value/currency.js'
import { type Money, money } from '../../domain/value/money.js'
import type { AgingReport, CurrencyAging } from '../aging/aging-report.js'

/**
 * One of the debtors who owe the most.
 *
 * @since 0.2.0
 */
export interface LargestDebtor {
  readonly debtor: string
  readonly aged: CurrencyAging
}

/**
 * The debtors who owe the most of a currency, the largest first, and how much all others owe together.
 *
 * @since 0.2.0
 */
export interface LargestDebtors {
  readonly currency: CurrencyCode
  readonly debtors: ReadonlyArray<LargestDebtor>
  readonly others: { readonly count: number; readonly open: Money }
}

/** So many of the debtors of an aging by debtor. */
export const largestDebtors = ({ currencies, groups }: AgingReport, most: number): ReadonlyArray<LargestDebtors> =>
  currencies.map(({ currency }) => {
    const all = (groups ?? [])
      .flatMap(({ group, currencies: own }): ReadonlyArray<LargestDebtor> => {
        const aged = own.find((one) => one.currency === currency)
        return aged === undefined || aged.open.amount <= 0n ? [] : [{ debtor: group, aged }]
      })
      .sort((a, b) => Number(b.aged.open.amount - a.aged.open.amount))
    const others = all.slice(most)
    const open = others.reduce((sum, { aged }) => sum + aged.open.amount, 0n)
    return { currency, debtors: all.slice(0, most), others: { count: others.length, open: money(open, currency) } }
  })
