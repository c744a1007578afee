import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { DebtorId } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { type Money, money } from '../../../domain/value/money.js'
import type { OpenList } from './open-list.js'

/**
 * Changes that a list of open items implies for the items that the book had.
 *
 * @since 0.2.0
 */
export interface OpenItemsReport {
  readonly asOf: LocalDate
  /** Items that are the same in book and list, items that became less, and items that are gone from the list. */
  readonly unchanged: number
  readonly reduced: number
  readonly gone: number
  readonly debtors: ReadonlyArray<DebtorChange>
  /** Number of debtors that are not listed. */
  readonly more: number
}

/**
 * Changes that a list of open items implies for one debtor in one currency.
 *
 * @since 0.2.0
 */
export interface DebtorChange {
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  /** Amount by which debts are gone from the list or became less. */
  readonly settled: Money
  readonly reduced: Money
  /** Amount by which credits are gone or became less. */
  readonly used: Money
}

const debtorsTold = 100

export const openItemsReport = (list: OpenList): OpenItemsReport => {
  const changes = list.changes()
  const sum = (parts: ReadonlyArray<{ readonly amount: bigint }>) => parts.reduce((all, { amount }) => all + amount, 0n)
  const debtors = changes.slice(0, debtorsTold).map(({ debtor, currency, debts, credits }) => {
    const of = (amount: bigint) => money(amount, currency)
    return {
      debtor,
      currency,
      settled: of(sum(debts.filter(({ gone }) => gone))),
      reduced: of(sum(debts.filter(({ gone }) => !gone))),
      used: of(sum(credits)),
    }
  })
  return { asOf: list.asOf, ...list.counts(), debtors, more: changes.length - debtors.length }
}
