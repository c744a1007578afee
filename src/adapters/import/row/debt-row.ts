import * as E from 'fp-ts/lib/Either.js'
import { DebtId, DebtorId, PaymentId } from '../../../domain/value/id.js'
import type { Instalment } from '../../../domain/value/instalment.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { type Money, money, toDecimal } from '../../../domain/value/money.js'
import type { DebtStatus } from '../cell/debt-words.js'
import type { Reading } from '../reading.js'
import type { SourceRow } from '../row-source.js'
import { Cells } from './cells.js'
import { type DebtDates, datesOf } from './debt-dates.js'
import { type Figures, figuresOf } from './debt-figures.js'
import type { LeftOut, LeftOutReason } from './left-out.js'
import { refused, type Unread } from './unread.js'

/** A row that says what somebody owes, how much of that was paid, and when. */
export interface DebtRow extends DebtDates {
  readonly kind: 'debt'
  readonly row: number
  readonly debt: DebtId
  /** Its number in the file, where the book has another debt by that, which was imported and taken back. */
  readonly number?: DebtId
  readonly debtor: DebtorId
  readonly principal: Money
  /** Where it is due in parts, all of them; the last is due on the due date. */
  readonly instalments?: ReadonlyArray<Instalment>
  /** What was received for it; more than the debt takes stays on account. */
  readonly paid: Paid | undefined
  readonly disputed: boolean
  /** What its status says, whether or not that is told by its figures as well. */
  readonly status: DebtStatus | undefined
  readonly tags: Readonly<Record<string, string>> | undefined
}

/** What a row says was paid. `dated`: the row says on which day, too. */
export interface Paid {
  readonly payment: PaymentId
  readonly on: LocalDate
  readonly amount: Money
  readonly dated: boolean
}

/** A row that says what a debtor has to his credit: a credit note, or a payment that was for nothing yet. */
export interface CreditRow {
  readonly kind: 'credit'
  readonly row: number
  readonly payment: PaymentId
  readonly debtor: DebtorId
  readonly date: LocalDate
  /** What is left of it. */
  readonly amount: Money
  readonly money: boolean
  /** The debt that it is for. */
  readonly pays?: DebtId | undefined
}

export const readDebtRow = (
  reading: Reading,
  record: SourceRow,
  section: string | undefined,
): E.Either<Unread, DebtRow | CreditRow | LeftOut> => {
  const cells = new Cells(reading, record, section)
  if (!cells.isWhole()) return refused(cells)
  const figures = figuresOf(cells, reading)
  const without = figures && whyLeftOut(figures)
  if (figures !== undefined && without !== undefined) {
    return E.right({ kind: 'left-out', row: record.row, why: without, figure: figures.amount })
  }
  return figures !== undefined && figures.amount.amount < 0n
    ? readCredit(cells, record, figures, reading)
    : readDebt(cells, record, figures, reading)
}

const whyLeftOut = ({ amount, open, status }: Figures): LeftOutReason | undefined => {
  if (status === 'excluded') return 'void'
  if (amount.amount === 0n && (open === undefined || open.amount === 0n)) return 'zero'
  return amount.amount < 0n && open?.amount === 0n ? 'used-credit' : undefined
}

const readCredit = (
  cells: Cells,
  { row }: SourceRow,
  { amount, open = amount, type }: Figures,
  reading: Reading,
): E.Either<Unread, CreditRow> => {
  const numbered = cells.optionalId('debt', PaymentId)
  const debtor = cells.id('debtor', DebtorId)
  const dates = datesOf(cells, reading)
  const pays = cells.optionalId('pays', DebtId)
  const payment =
    numbered ?? (cells.has('debt') || !debtor || !dates ? undefined : unnumbered(debtor, dates, open, pays))
  if (payment === undefined && !cells.has('debt')) cells.problem('debt', 'the number of the credit')
  if (open.amount > 0n || open.amount < amount.amount) {
    cells.problem('open', 'what is left of the credit: below zero, and not more than its amount')
  }
  if (!payment || !debtor || !dates || cells.problems.length > 0) return refused(cells)
  const left = money(-open.amount, open.currency)
  return E.right({
    kind: 'credit',
    row,
    payment,
    debtor,
    date: dates.issueDate,
    amount: left,
    money: type === 'payment',
    pays,
  })
}

/** What has no number goes by who has it, since when, and how much: lists of open items have payments so. */
const unnumbered = (
  debtor: DebtorId,
  { issueDate }: DebtDates,
  { amount, currency }: Money,
  pays: DebtId | undefined,
): PaymentId | undefined => {
  const said = [debtor, issueDate, `${toDecimal(money(-amount, currency))} ${currency}`]
  const id = [...said, ...(pays === undefined ? [] : [pays])].join('/')
  return PaymentId.is(id) ? id : undefined
}

const readDebt = (
  cells: Cells,
  { row }: SourceRow,
  figures: Figures | undefined,
  reading: Reading,
): E.Either<Unread, DebtRow> => {
  const debt = cells.id('debt', DebtId)
  const debtor = cells.id('debtor', DebtorId)
  const dates = datesOf(cells, reading)
  const settledOn = cells.optionalDate('settledDate')
  const disputed = cells.yes('disputed')
  const tags = cells.tags()
  const received = figures && receivedFor(cells, figures, settledOn !== undefined, reading.paidBelowZero)
  const payment = received !== undefined && received > 0n ? `${debt}/settled` : undefined
  if (payment !== undefined && debt !== undefined && !PaymentId.is(payment)) {
    cells.problem('debt', 'an id of at most 192 characters, for its payment is called <id>/settled')
  }
  if (!debt || !debtor || !dates || figures === undefined || received === undefined) return refused(cells)
  if (cells.problems.length > 0) return refused(cells)
  const { amount: principal, status } = figures
  const on = settledOn ?? reading.paidOn ?? dates.issueDate
  const dated = settledOn !== undefined
  const paid =
    payment === undefined
      ? undefined
      : { payment: payment as PaymentId, on, amount: money(received, principal.currency), dated }
  const { issueDate, issueFrom, dueDate, dueFrom } = dates
  // Each member by its name: objects that are spread into another are copied by a slower way, and take three times the room.
  return E.right({
    kind: 'debt',
    row,
    debt,
    debtor,
    issueDate,
    issueFrom,
    dueDate,
    dueFrom,
    principal,
    paid,
    disputed,
    status,
    tags,
  })
}

/** How much was received, in minor units: what is not open, what the row calls paid, or all where only a word says so. */
const receivedFor = (cells: Cells, figures: Figures, settled: boolean, belowZero: boolean): bigint | undefined => {
  const { amount, open, paid, status } = figures
  if (open !== undefined) {
    if (open.amount <= amount.amount) return amount.amount - open.amount
    return cells.problem('open', 'no more than the amount')
  }
  if (paid !== undefined) {
    const received = belowZero ? -paid.amount : paid.amount
    if (received >= 0n) return received
    return cells.problem(
      'paid',
      `what was paid of the amount, ${belowZero ? 'below zero as on the other rows' : 'not below zero'}`,
    )
  }
  if (settled || status === 'settled') return amount.amount
  if (status !== 'partly-paid') return 0n
  return cells.problem('status', 'a column for what was paid or what is open, since some of it was')
}
