import * as E from 'fp-ts/lib/Either.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import type { LeftOutReason } from './row/left-out.js'
import type { ImportRow, ReadRow } from './row/read-rows.js'
import type { StatedTotal } from './row/totals.js'

/**
 * Sums of one currency: of debts the amounts, what is paid of them and what is open; credits; what is left out.
 *
 * @since 0.2.0
 */
export interface CurrencySums {
  readonly currency: CurrencyCode
  readonly amount: Money
  readonly paid: Money
  readonly open: Money
  readonly credit: Money
  readonly refused: Money
  readonly excluded: Money
}

/**
 * A total that the file states, as it stands there, and what was read, by currency.
 *
 * @since 0.2.0
 */
export interface CheckedTotal {
  readonly row: number
  readonly column: string
  readonly stated: string
  readonly read: ReadonlyArray<Money>
  readonly agrees: boolean
}

/**
 * A row as it was understood. The amount of a credit is below zero.
 *
 * @since 0.2.0
 */
export interface ShownRow {
  readonly row: number
  readonly id: string
  readonly debtor: string
  readonly date: LocalDate
  readonly due: LocalDate | null
  readonly amount: Money
  readonly open: Money | null
}

/**
 * What all rows of a file come to.
 *
 * @since 0.2.0
 */
export interface RowsReport {
  readonly sums: ReadonlyArray<CurrencySums>
  readonly leftOut: Readonly<Partial<Record<LeftOutReason, number>>>
  /** Rows without a due date, by what became of them: due by their terms, by those of all, or on their issue date. */
  readonly blankDueDates: { readonly byTerms: number; readonly byAllTerms: number; readonly onIssue: number }
  readonly dueBeforeIssue: number
  /** Rows that were issued on their due date or on the day of the opening, for want of an issue date. */
  readonly withoutIssueDate: number
  /** Payments that are dated on the issue date or on `paidOn`, since the file does not say when. */
  readonly paidWithoutDate: number
  readonly credits: number
  readonly disputedByStatus: number
  /** Rows whose status says that they are paid, and whose figures say that something is open. */
  readonly contradicted: number
  readonly totals: ReadonlyArray<CheckedTotal>
  readonly first: ReadonlyArray<ShownRow>
}

interface Sums {
  amount: bigint
  paid: bigint
  open: bigint
  credit: bigint
  refused: bigint
  excluded: bigint
}

const shownRows = 3
const totalsTold = 20

/** Adds up rows as they are read. */
export interface RowsTally {
  readonly add: (read: ReadRow, rejected: boolean) => void
  readonly report: () => RowsReport
}

export const rowsTally = (): RowsTally => {
  const sums = new Map<CurrencyCode, Sums>()
  const leftOut: Partial<Record<LeftOutReason, number>> = {}
  const blank = { byTerms: 0, byAllTerms: 0, onIssue: 0 }
  const counts = {
    dueBeforeIssue: 0,
    withoutIssueDate: 0,
    paidWithoutDate: 0,
    credits: 0,
    disputedByStatus: 0,
    contradicted: 0,
  }
  const totals: CheckedTotal[] = []
  const first: ShownRow[] = []
  const of = (currency: CurrencyCode): Sums => {
    const known = sums.get(currency)
    if (known !== undefined) return known
    const made = { amount: 0n, paid: 0n, open: 0n, credit: 0n, refused: 0n, excluded: 0n }
    sums.set(currency, made)
    return made
  }
  const addRow = (row: ImportRow): void => {
    const figure = figureOf(row)
    const sum = of(figure.currency)
    if (row.kind === 'credit') {
      sum.credit += figure.amount
      counts.credits += 1
    } else sum.amount += figure.amount
    if (first.length < shownRows) first.push(shown(row))
    if (row.kind !== 'debt') return
    const { dueFrom, dueDate, issueDate, paid, status, principal } = row
    if (dueFrom === 'terms') blank.byTerms += 1
    else if (dueFrom === 'all-terms') blank.byAllTerms += 1
    else if (dueFrom === 'issue') blank.onIssue += 1
    if (dueDate < issueDate) counts.dueBeforeIssue += 1
    if (row.issueFrom !== 'cell') counts.withoutIssueDate += 1
    if (status === 'disputed' && !row.disputed) counts.disputedByStatus += 1
    const received = paid === undefined ? 0n : paid.amount.amount
    if (status === 'settled' && received < principal.amount) counts.contradicted += 1
    sum.open += received < principal.amount ? principal.amount - received : 0n
    if (paid === undefined) return
    sum.paid += received
    if (!paid.dated) counts.paidWithoutDate += 1
  }
  return {
    add: ({ read, stated }, rejected) => {
      for (const total of stated) if (totals.length < totalsTold) totals.push(toldTotal(total))
      if (E.isLeft(read)) return
      const row = read.right
      if (row.kind === 'left-out') {
        leftOut[row.why] = (leftOut[row.why] ?? 0) + 1
        if (row.figure !== undefined) of(row.figure.currency).excluded += row.figure.amount
      } else if (rejected) {
        const figure = figureOf(row)
        of(figure.currency).refused += row.kind === 'credit' ? -figure.amount : figure.amount
      } else addRow(row)
    },
    report: () => ({
      sums: [...sums].map(([currency, { amount, paid, open, credit, refused, excluded }]) => {
        const of = (minor: bigint) => money(minor, currency)
        return {
          currency,
          amount: of(amount),
          paid: of(paid),
          open: of(open),
          credit: of(credit),
          refused: of(refused),
          excluded: of(excluded),
        }
      }),
      leftOut,
      blankDueDates: { ...blank },
      ...counts,
      totals,
      first,
    }),
  }
}

const figureOf = (row: ImportRow): Money => (row.kind === 'debt' ? row.principal : row.amount)

const toldTotal = ({ row, column, stated, read, agrees }: StatedTotal): CheckedTotal => ({
  row,
  column,
  stated,
  read: read.map(({ amount, currency }) => money(amount, currency)),
  agrees,
})

const shown = (row: ImportRow): ShownRow => {
  switch (row.kind) {
    case 'debt': {
      const { debt: id, debtor, issueDate: date, dueDate: due, principal, paid } = row
      const open = money(principal.amount - (paid?.amount.amount ?? 0n), principal.currency)
      return { row: row.row, id, debtor, date, due, amount: principal, open }
    }
    case 'credit':
      return {
        row: row.row,
        id: row.payment,
        debtor: row.debtor,
        date: row.date,
        due: null,
        amount: money(-row.amount.amount, row.amount.currency),
        open: null,
      }
    case 'payment':
      return {
        row: row.row,
        id: row.payment ?? '',
        debtor: row.debtor,
        date: row.date,
        due: null,
        amount: row.amount,
        open: null,
      }
    case 'cheque': {
      const { cheque: id, debtor, receivedDate: date, chequeDate: due, amount } = row
      return { row: row.row, id, debtor, date, due, amount, open: null }
    }
  }
}
