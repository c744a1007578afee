import type { LocalDate } from '../../value/local-date.js'
import type { Money } from '../../value/money.js'

/**
 * What a debtor owes already, in the currency of the sale. `open`: the open balances. `uncleared`: cheques passed on with
 * recourse that are not cleared, which come back if they bounce. `unapplied`: money on account. None is below zero.
 * `overdueDays`: how many days past due the oldest debt is; zero or less, and nothing is overdue.
 *
 * @since 0.1.0
 */
export interface Exposure {
  readonly open: Money
  readonly uncleared: Money
  readonly unapplied: Money
  readonly overdueDays: number
}

/**
 * What is to be sold: `cashShare` (basis points) of the amount is offered at the sale, by the terms of `agreement`.
 *
 * @since 0.1.0
 */
export interface Sale {
  readonly on: LocalDate
  readonly amount: Money
  readonly cashShare: number
  readonly agreement?: string | undefined
}
