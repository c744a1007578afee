import type { CurrencyCode } from '../../../domain/value/currency.js'
import type { DebtorId, PaymentId } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { money, toDecimal } from '../../../domain/value/money.js'
import type { Field } from '../field.js'
import type { CreditRow, DebtRow } from '../row/debt-row.js'
import type { BookAt, BookCredit, BookDebt } from './book-at.js'

/** What is taken off a debt, or off what is on account: since the list has less of it, or nothing any more. */
export interface Less<A> {
  readonly of: A
  readonly amount: bigint
  readonly gone: boolean
}

/** What a list has changed of one debtor in one currency. */
export interface AccountChange {
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  /** The oldest due first. */
  readonly debts: ReadonlyArray<Less<BookDebt>>
  readonly credits: ReadonlyArray<Less<BookCredit>>
}

/** Why a row of a list cannot be brought together with the book. */
export interface ListProblem {
  readonly field: Field
  readonly expected: string
}

/** A list of all that is open on a day, compared with the book row by row. */
export interface OpenList {
  readonly asOf: LocalDate
  /** Whether the book has it, open or closed; what it has not is new. */
  readonly knows: (row: DebtRow | CreditRow) => boolean
  /** Notes what a row says of something that the book has; answers what cannot be. */
  readonly see: (row: DebtRow | CreditRow) => ListProblem | undefined
  readonly changes: () => ReadonlyArray<AccountChange>
  readonly counts: () => { readonly unchanged: number; readonly reduced: number; readonly gone: number }
  /** Payments of imports that were taken back: their ids are used up. */
  readonly takenBack: ReadonlySet<PaymentId>
}

export const openList = (book: BookAt, asOf: LocalDate, gone: 'settle' | 'keep'): OpenList => {
  const debts = new Map<BookDebt, bigint>()
  const credits = new Map<BookCredit, bigint>()
  const counts = { unchanged: 0, reduced: 0, gone: 0 }

  const seeDebt = (row: DebtRow): ListProblem | undefined => {
    const known = book.debts.get(row.debt)
    if (known === undefined) {
      return {
        field: 'debt',
        expected: `a debt that is open in the book on ${asOf}: the book has it as closed by then`,
      }
    }
    const open = row.principal.amount - (row.paid?.amount.amount ?? 0n)
    const problem = mismatch(known, row.debtor, row.principal.currency, open)
    if (problem === undefined) debts.set(known, open)
    return problem
  }

  const seeCredit = (row: CreditRow): ListProblem | undefined => {
    const known = book.credits.get(row.payment)
    if (known === undefined) {
      return {
        field: 'debt',
        expected: `a credit that is on account in the book on ${asOf}: the book has it as used by then`,
      }
    }
    const problem = mismatch(known, row.debtor, row.amount.currency, row.amount.amount)
    if (problem === undefined) credits.set(known, row.amount.amount)
    return problem
  }

  const less = <A extends BookDebt | BookCredit>(of: A, left: bigint | undefined): ReadonlyArray<Less<A>> => {
    if (left === undefined && gone === 'keep') return []
    const wanted = of.open - (left ?? 0n)
    const amount = wanted < of.reducible ? wanted : of.reducible
    if (wanted === 0n) counts.unchanged += 1
    else if (left === undefined) counts.gone += 1
    else counts.reduced += 1
    return amount > 0n ? [{ of, amount, gone: left === undefined }] : []
  }

  return {
    asOf,
    knows: (row) =>
      row.kind === 'debt'
        ? book.debts.has(row.debt) || book.closedDebts.has(row.debt)
        : book.credits.has(row.payment) || book.closedCredits.has(row.payment),
    see: (row) => (row.kind === 'debt' ? seeDebt(row) : seeCredit(row)),
    changes: () => {
      Object.assign(counts, { unchanged: 0, reduced: 0, gone: 0 })
      const accounts = new Map<string, { debts: Less<BookDebt>[]; credits: Less<BookCredit>[] }>()
      const accountOf = ({ debtor, currency }: BookDebt | BookCredit) => {
        const key = `${currency} ${debtor}`
        const account = accounts.get(key) ?? { debts: [], credits: [] }
        accounts.set(key, account)
        return account
      }
      for (const debt of book.debts.values()) {
        const found = less(debt, debts.get(debt))
        if (found.length > 0) accountOf(debt).debts.push(...found)
      }
      for (const credit of book.credits.values()) {
        const found = less(credit, credits.get(credit))
        if (found.length > 0) accountOf(credit).credits.push(...found)
      }
      return [...accounts].map(([key, account]) => ({
        debtor: key.slice(4) as DebtorId,
        currency: key.slice(0, 3) as CurrencyCode,
        debts: account.debts.sort((a, b) => (a.of.dueDate < b.of.dueDate ? -1 : a.of.dueDate > b.of.dueDate ? 1 : 0)),
        credits: account.credits,
      }))
    },
    counts: () => ({ ...counts }),
    takenBack: book.takenBack,
  }
}

const mismatch = (
  known: BookDebt | BookCredit,
  debtor: DebtorId,
  currency: CurrencyCode,
  open: bigint,
): ListProblem | undefined => {
  if (known.debtor !== debtor) return { field: 'debtor', expected: `${known.debtor}, who has it in the book` }
  if (known.currency !== currency) return { field: 'currency', expected: `${known.currency}, as it is in the book` }
  if (open <= known.open) return undefined
  const has = `${toDecimal(money(known.open, currency))} ${currency}`
  return {
    field: 'open',
    expected: `no more than is open of it in the book: ${has}. A list does not say why there is more`,
  }
}
