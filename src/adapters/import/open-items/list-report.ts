import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { DebtorId } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { type Money, money } from '../../../domain/value/money.js'
import type { OpenList } from './open-list.js'

/**
 * What a list of open items says became of what the book had.
 *
 * @since 0.2.0
 */
export interface OpenItemsReport {
  readonly asOf: LocalDate
  /** What the book has as the list has it, less than it had, and gone from the list. */
  readonly unchanged: number
  readonly reduced: number
  readonly gone: number
  readonly debtors: ReadonlyArray<DebtorChange>
  /** Debtors that are not told. */
  readonly more: number
}

/**
 * What a list of open items says became of one debtor in one currency.
 *
 * @since 0.2.0
 */
export interface DebtorChange {
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  /** Of debts that are gone from the list, and of those that it has less of. */
  readonly settled: Money
  readonly reduced: Money
  /** Of credits that are gone or less. */
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
