import * as E from 'fp-ts/lib/Either.js'
import { DebtId, DebtorId, PaymentId } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { type Money, toDecimal } from '../../../domain/value/money.js'
import type { Reading } from '../reading.js'
import type { SourceRow } from '../row-source.js'
import { Cells } from './cells.js'
import { refused, type Unread } from './unread.js'

/** A row that says what somebody paid, and for which debt if it does. Without an id of its own it gets one. */
export interface PaymentRow {
  readonly kind: 'payment'
  readonly row: number
  readonly payment: PaymentId | undefined
  readonly debtor: DebtorId
  readonly date: LocalDate
  readonly amount: Money
  readonly debt: DebtId | undefined
}

export const readPaymentRow = (reading: Reading, record: SourceRow): E.Either<Unread, PaymentRow> => {
  const cells = new Cells(reading, record)
  if (!cells.isWhole()) return refused(cells)
  const payment = cells.optionalId('payment', PaymentId)
  const debtor = cells.id('debtor', DebtorId)
  const date = cells.date('date')
  const amount = cells.amount(cells.currency())
  const debt = cells.optionalId('debt', DebtId)
  if (
    payment === undefined &&
    debtor &&
    date &&
    amount &&
    !PaymentId.is(derived({ debtor, date, amount, debt }, 1e6))
  ) {
    cells.problem('debtor', 'a shorter id, or a column with the ids of payments')
  }
  const whole = debtor && date && amount
  if (!whole || cells.problems.length > 0) return refused(cells)
  return E.right({ kind: 'payment', row: record.row, payment, debtor, date, amount, debt })
}

type Said = Pick<PaymentRow, 'debtor' | 'date' | 'amount' | 'debt'>

const derived = ({ debtor, date, amount, debt }: Said, occurrence: number): string =>
  [debtor, date, `${toDecimal(amount)} ${amount.currency}`, ...(debt === undefined ? [] : [debt]), occurrence].join('/')

/**
 * The id of a payment without one: who paid what, when and for which debt, and which of such payments in the file it is.
 * The same file again gives the same ids, in whatever order its rows are.
 */
export const derivedPaymentId = (row: PaymentRow, occurrence: number): PaymentId =>
  derived(row, occurrence) as PaymentId
