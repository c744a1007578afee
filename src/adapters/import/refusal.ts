import { tellProblem } from '../../domain/value/codec-error.js'
import { describe } from '../words/describe.js'
import { tellRejection } from '../words/rejection.js'
import type { Field } from './field.js'
import { joint } from './header/slot.js'
import type { Reading } from './reading.js'
import type { ImportRow } from './row/read-rows.js'
import { type RowProblem, valueTold } from './row/row-problem.js'
import type { Role } from './row-tasks.js'
import type { Refused } from './tally.js'

/** The fields of a row by the names that a book has for them. */
const debtFieldOf: Readonly<Record<string, Field>> = {
  debtor: 'debtor',
  on: 'issueDate',
  dueDate: 'dueDate',
  principal: 'amount',
}
const settledFieldOf: Readonly<Record<string, Field>> = { debtor: 'debtor', on: 'settledDate', amount: 'amount' }
const creditFieldOf: Readonly<Record<string, Field>> = { debtor: 'debtor', on: 'issueDate', amount: 'amount' }
const paymentFieldOf: Readonly<Record<string, Field>> = { debtor: 'debtor', on: 'date', amount: 'amount' }

const chequeFieldOf: Readonly<Record<string, Field>> = {
  debtor: 'debtor',
  on: 'receivedDate',
  chequeDate: 'chequeDate',
  drawer: 'drawer',
  bank: 'bank',
  serial: 'serial',
  purpose: 'purpose',
  sayad: 'sayad',
  amount: 'amount',
  covers: 'debts',
}

const fieldsOfRole: Readonly<Record<Role, Field>> = {
  issue: 'debt',
  dispute: 'disputed',
  receive: 'settledDate',
  credit: 'debt',
  allocate: 'settledDate',
  apply: 'settledDate',
  cheque: 'cheque',
  deposit: 'depositedDate',
  endorse: 'endorsedDate',
  bounce: 'bouncedDate',
  represent: 'clearedDate',
  clear: 'clearedDate',
  return: 'returnedDate',
}

/** What the book says against a row, as problems of its columns. */
export const problemsOfRefusal = (
  { headers, columns }: Reading,
  row: ImportRow,
  cells: ReadonlyArray<string>,
  role: Role,
  refused: Refused,
): ReadonlyArray<RowProblem> => {
  const textOf = (field: Field): string => {
    const parts = (columns.of[field]?.at ?? []).map((index) => cells[index] ?? '')
    return valueTold(parts.filter((part) => part !== '').join(joint))
  }
  const problem = (field: Field, expected: string): RowProblem => {
    const at = columns.of[field]?.at ?? []
    const column = at.length === 0 ? field : at.map((index) => headers[index] ?? '').join('+')
    return { row: row.row, column, value: textOf(field), expected }
  }
  const inBook = (what: string, differs: ReadonlyArray<string>, fieldOf: Readonly<Record<string, Field>>) =>
    differs.map((name) =>
      problem(fieldOf[name] ?? fieldsOfRole[role], `what the book has: ${what} is there with another ${name}`),
    )
  const own = row.kind === 'payment' ? 'amount' : fieldsOfRole[role]
  if (refused._tag === 'InvalidCommand')
    return refused.problems.map((one) => problem(own, `for the book: ${tellProblem(one)}`))
  if (refused._tag === 'CommandIdReused') return [problem(own, `what the book has: ${describe(refused)}`)]
  if (refused._tag === 'Undecodable') return [problem(own, `what the book can read: ${describe(refused)}`)]
  const why = refused.rejection
  if (why._tag === 'AlreadyIssued') return inBook(`debt ${why.debt}`, why.differs, debtFieldOf)
  if (why._tag === 'AlreadyReceived') {
    const fieldOf = row.kind === 'debt' ? settledFieldOf : row.kind === 'credit' ? creditFieldOf : paymentFieldOf
    return inBook(`payment ${why.payment}`, why.differs, fieldOf)
  }
  if (why._tag === 'ChequeAlreadyReceived') return inBook(`cheque ${why.cheque}`, why.differs, chequeFieldOf)
  const has = (field: Field) => textOf(field) !== ''
  // The day of a step may stand in the column for the day of the status.
  const field = row.kind === 'cheque' && !has(own) && has('statusDate') ? 'statusDate' : own
  return [problem(field, `what the book accepts: ${tellRejection(why)}`)]
}
