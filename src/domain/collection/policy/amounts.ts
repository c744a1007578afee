import * as t from 'io-ts'
import type { CurrencyCode } from '../../value/currency.js'
import { Money } from '../../value/money.js'
import { refined } from '../../value/refined.js'

const isOnePerCurrency = (amounts: ReadonlyArray<Money>): boolean =>
  new Set(amounts.map(({ currency }) => currency)).size === amounts.length &&
  amounts.every(({ amount }) => amount >= 0n)

/**
 * Amounts of a policy, one for each currency that it names, and none below zero. They are never converted: what a policy does not
 * name a currency for, it does not say of that currency.
 *
 * @since 0.2.0
 */
export const PolicyAmounts = refined(
  t.readonlyArray(Money),
  isOnePerCurrency,
  'amounts from zero, at most one for each currency',
)
export type PolicyAmounts = ReadonlyArray<Money>

/** What is named for a currency, in minor units. */
export const amountIn = (amounts: PolicyAmounts | undefined, currency: CurrencyCode): bigint | undefined =>
  amounts?.find((one) => one.currency === currency)?.amount
