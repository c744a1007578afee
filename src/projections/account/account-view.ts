import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { sumIn } from '../../domain/value/money-arithmetic.js'
import type { ChequeView } from './cheque-view.js'
import type { DebtView } from './debt-view.js'
import type { PaymentView } from './payment-view.js'

/**
 * What stands in one currency of an account. `outstanding` is `open` less `unapplied`; `covered` is what cheques are for.
 *
 * @since 0.2.0
 */
export interface CurrencyAccount {
  readonly currency: CurrencyCode
  readonly open: Money
  readonly overdue: Money
  readonly disputed: Money
  readonly promised: Money
  readonly covered: Money
  readonly unapplied: Money
  readonly outstanding: Money
}

/**
 * Where a debtor stood at the end of a day: debts of which something was open or recoverable, payments of which something was
 * unapplied, and cheques that were waited for; with the sums of each currency, never netted across them.
 *
 * @since 0.2.0
 */
export interface AccountView {
  readonly debtor: DebtorId
  readonly asOf: LocalDate
  readonly currencies: ReadonlyArray<CurrencyAccount>
  readonly debts: ReadonlyArray<DebtView>
  readonly payments: ReadonlyArray<PaymentView>
  readonly cheques: ReadonlyArray<ChequeView>
}

/** All that there is of a debtor on a day, whatever has come of it. */
export interface AccountParts {
  readonly debts: ReadonlyArray<DebtView>
  readonly payments: ReadonlyArray<PaymentView>
  readonly cheques: ReadonlyArray<ChequeView>
}

/**
 * The account that these debts, payments and cheques make: those that are still of interest, and their sums.
 *
 * @since 0.2.0
 */
export const accountView = (debtor: DebtorId, asOf: LocalDate, parts: AccountParts): AccountView => {
  const debts = parts.debts.filter(({ open, recoverable }) => open.amount > 0n || recoverable.amount > 0n)
  const payments = parts.payments.filter(({ unapplied }) => unapplied.amount > 0n)
  const cheques = parts.cheques.filter(({ covers, recourse }) => covers.length > 0 || recourse.amount > 0n)
  const currencies = new Set([
    ...debts.map(({ open }) => open.currency),
    ...payments.map(({ unapplied }) => unapplied.currency),
  ])
  return {
    ...{ debtor, asOf, debts, payments, cheques },
    currencies: [...currencies].sort().map((currency) => sums(currency, { debts, payments, cheques })),
  }
}

const sums = (currency: CurrencyCode, { debts, payments, cheques }: AccountParts): CurrencyAccount => {
  const own = debts.filter(({ open }) => open.currency === currency)
  const of = (amount: bigint): Money => money(amount, currency)
  const sum = (amounts: ReadonlyArray<Money>): bigint => sumIn(currency, amounts).amount
  const open = sum(own.map((debt) => debt.open))
  const unapplied = sum(payments.map((one) => one.unapplied))
  return {
    ...{ currency, open: of(open), unapplied: of(unapplied), outstanding: of(open - unapplied) },
    overdue: of(sum(own.map(({ overdue }) => overdue))),
    disputed: of(sum(own.map(({ disputed }) => disputed))),
    promised: of(sum(own.map(({ promised }) => promised))),
    covered: of(own.reduce((all, debt) => all + coverOf(debt, cheques), 0n)),
  }
}

/** What cheques in the currency of the debt are for, and no more than is open. */
const coverOf = ({ debt, open }: DebtView, cheques: ReadonlyArray<ChequeView>): bigint => {
  const named = cheques.flatMap(({ covers }) => covers.flatMap((one) => (one.debt === debt ? [one.amount] : [])))
  const covered = sumIn(open.currency, named).amount
  return covered < open.amount ? covered : open.amount
}
