import * as E from 'fp-ts/lib/Either.js'
import { DebtId, DebtorId, PaymentId } from '../../domain/value/id.js'
import { addDays, epochDay, isLocalDate, type LocalDate, localDate } from '../../domain/value/local-date.js'
import type { Money } from '../../domain/value/money.js'
import { Cells } from './cells.js'
import type { CsvRecord } from './csv/records.js'
import type { Reading } from './reading.js'
import { refused, type Unread } from './unread.js'

/** A row that says what somebody owes, and whether and when that was settled. */
export interface DebtRow {
  readonly kind: 'debt'
  readonly row: number
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly issueDate: LocalDate
  readonly dueDate: LocalDate
  readonly principal: Money
  readonly settled: { readonly payment: PaymentId; readonly on: LocalDate } | undefined
  readonly disputed: boolean
  readonly tags: Readonly<Record<string, string>> | undefined
}

const lastDay = epochDay(localDate('9999-12-31'))

const dueAfter = (issueDate: LocalDate, terms: number): LocalDate | undefined =>
  epochDay(issueDate) + terms > lastDay ? undefined : addDays(issueDate, terms)

export const readDebtRow = (reading: Reading, record: CsvRecord): E.Either<Unread, DebtRow> => {
  const cells = new Cells(reading, record)
  if (!cells.isWhole()) return refused(cells)
  const debt = cells.id('debt', DebtId)
  const debtor = cells.id('debtor', DebtorId)
  const issueDate = cells.date('issueDate')
  const dueDate = dueDateOf(cells, issueDate, reading.terms)
  const principal = cells.amount(cells.currency())
  const settledOn = cells.optionalDate('settledDate')
  const disputed = cells.yes('disputed')
  const payment = `${debt}/settled`
  if (settledOn !== undefined && debt !== undefined && !PaymentId.is(payment)) {
    cells.problem('debt', 'an id of at most 192 characters, for its payment is called <id>/settled')
  }
  const whole = debt && debtor && issueDate && dueDate && principal
  if (!whole || cells.problems.length > 0) return refused(cells)
  const settled = settledOn === undefined ? undefined : { payment: payment as PaymentId, on: settledOn }
  const tags = cells.tags()
  return E.right({
    kind: 'debt',
    row: record.row,
    debt,
    debtor,
    issueDate,
    dueDate,
    principal,
    settled,
    disputed,
    tags,
  })
}

const dueDateOf = (cells: Cells, issueDate: LocalDate | undefined, terms: number): LocalDate | undefined => {
  const given = cells.text('dueDate') !== ''
  const due = given ? cells.date('dueDate') : issueDate && dueAfter(issueDate, terms)
  if (issueDate === undefined) return undefined
  if (due === undefined) return given ? undefined : cells.problem('issueDate', `a date ${terms} days before year 10000`)
  return isLocalDate(due) && due >= issueDate
    ? due
    : cells.problem('dueDate', `a due date that is not before the issue date ${issueDate}`)
}
