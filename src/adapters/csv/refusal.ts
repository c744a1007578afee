import type { BookRejection } from '../../domain/book.js'
import { tellRejection } from '../cli/rejection.js'
import type { Field } from './field.js'
import type { ImportRow } from './read-rows.js'
import type { Reading } from './reading.js'
import type { RowProblem } from './row-problem.js'
import type { Role } from './row-tasks.js'

/** The fields of a row by the names that a book has for them. */
const debtFieldOf: Readonly<Record<string, Field>> = {
  debtor: 'debtor',
  on: 'issueDate',
  dueDate: 'dueDate',
  principal: 'amount',
}
const settledFieldOf: Readonly<Record<string, Field>> = { debtor: 'debtor', on: 'settledDate', amount: 'amount' }
const paymentFieldOf: Readonly<Record<string, Field>> = { debtor: 'debtor', on: 'date', amount: 'amount' }

const fieldsOfRole: Readonly<Record<Role, Field>> = {
  issue: 'debt',
  dispute: 'disputed',
  receive: 'settledDate',
  allocate: 'settledDate',
  apply: 'settledDate',
}

/** What the book says against a row, as problems of its columns. */
export const problemsOfRefusal = (
  { headers, columns }: Reading,
  row: ImportRow,
  cells: ReadonlyArray<string>,
  role: Role,
  why: BookRejection,
): ReadonlyArray<RowProblem> => {
  const problem = (field: Field, expected: string): RowProblem => {
    const index = columns.of[field]
    const value = index === undefined ? '' : (cells[index] ?? '')
    return { row: row.row, column: index === undefined ? field : headers[index], value, expected }
  }
  const inBook = (what: string, differs: ReadonlyArray<string>, fieldOf: Readonly<Record<string, Field>>) =>
    differs.map((name) =>
      problem(fieldOf[name] ?? fieldsOfRole[role], `what the book has: ${what} is there with another ${name}`),
    )
  if (why.rejection === 'AlreadyIssued') return inBook(`debt ${why.debt}`, why.differs, debtFieldOf)
  if (why.rejection === 'AlreadyReceived') {
    const fieldOf = row.kind === 'debt' ? settledFieldOf : paymentFieldOf
    return inBook(`payment ${why.payment}`, why.differs, fieldOf)
  }
  const field = row.kind === 'payment' ? 'amount' : fieldsOfRole[role]
  return [problem(field, `what the book accepts: ${tellRejection(why)}`)]
}
