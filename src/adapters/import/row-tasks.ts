import { createHash } from 'node:crypto'
import type { BookCommand } from '../../domain/book/book.js'
import type { Instruction } from '../../domain/payment/event.js'
import type { DisputeId, PaymentId } from '../../domain/value/id.js'
import type { Instant } from '../../domain/value/instant.js'
import { laterOf } from '../../domain/value/local-date.js'
import type { CommandInContext } from '../command/handle-batch.js'
import type { ChequeRow } from './row/cheque-row.js'
import type { ChequeStep } from './row/cheque-steps.js'
import type { CreditRow, DebtRow } from './row/debt-row.js'
import { derivedPaymentId, type PaymentRow } from './row/payment-row.js'
import type { ImportRow } from './row/read-rows.js'

/** What a command of a row is for. */
export type Role = 'issue' | 'dispute' | 'receive' | 'allocate' | 'apply' | 'credit' | 'cheque' | ChequeStep['step']

export interface RowTask {
  readonly role: Role
  readonly task: CommandInContext<BookCommand>
}

/** Who imports, when the book learns it, and what the events of the import have in common. */
export interface ImportedBy {
  readonly actor: string
  readonly at: Instant
  readonly correlationId?: string
}

/**
 * Command ids say what they say it about and, by a digest, what they say: the same row again is the same command, and
 * another row about the same debt is a new one, for the debt to judge.
 */
const digest = (...said: ReadonlyArray<unknown>): string =>
  createHash('sha1').update(said.join('\n')).digest('hex').slice(0, 16)

/**
 * A debt, its dispute, and its settlement by a payment of its own that is placed on it at once. The dispute comes first,
 * since a payment that is directed may pay what is disputed. The ids of the placement are those of the allocation
 * process, which finds its work done.
 */
const debtTasks = (row: DebtRow, by: ImportedBy): ReadonlyArray<RowTask> => {
  const { debt, number, debtor, issueDate, dueDate, principal, disputed, paid, tags, instalments } = row
  const task = (role: Role, commandId: string, command: BookCommand): RowTask => ({
    role,
    task: { command, given: { commandId, ...by } },
  })
  const { amount, currency } = principal
  const parts = (instalments ?? []).map(({ due, amount: part }) => `${due} ${part.amount}`)
  const issued = digest(debtor, issueDate, dueDate, amount, currency, ...parts)
  const tasks = [
    task('issue', `import:debt:${debt}:issue:${issued}`, {
      type: 'IssueDebt',
      ...{ debt, debtor, principal, dueDate },
      on: issueDate,
      ...(instalments && { instalments }),
      ...(number && { reference: number }),
      ...(tags && { tags }),
    }),
  ]
  if (disputed) {
    const dispute = 'imported' as DisputeId
    const reason = 'disputed in the imported ledger'
    const command: BookCommand = { type: 'RaiseDispute', debt, on: issueDate, dispute, reason }
    tasks.push(task('dispute', `import:debt:${debt}:dispute`, command))
  }
  if (paid === undefined) return tasks
  const { payment, on, amount: received } = paid
  const effective = laterOf(on, issueDate)
  const placed = received.amount < amount ? received : principal
  const said = digest(debtor, on, received.amount, currency)
  return [
    ...tasks,
    task('receive', `import:debt:${debt}:settled:${said}`, {
      type: 'ReceivePayment',
      ...{ payment, debtor, on, method: 'other' },
      amount: received,
      instruction: { strategy: 'specific', directions: [{ debt }] },
    }),
    task('allocate', `allocate:${payment}:0`, {
      type: 'AllocatePayment',
      payment,
      strategy: 'specific',
      placements: [{ debt, amount: placed, on: effective }],
    }),
    task('apply', `apply:${payment}:1`, {
      type: 'ApplyPayment',
      ...{ debt, payment, allocation: 1, method: 'other', valueDate: on },
      on: effective,
      amount: placed,
    }),
  ]
}

/** What a debtor has to his credit stays on account, where the ledger has not decided which debt it is for. */
const creditTasks = (row: CreditRow, by: ImportedBy): ReadonlyArray<RowTask> => {
  const { payment, debtor, date, amount, pays } = row
  const said = digest(debtor, date, amount.amount, amount.currency)
  const instruction: Instruction =
    pays === undefined ? { strategy: 'none' } : { strategy: 'specific', directions: [{ debt: pays }] }
  const about = { payment, debtor, amount, on: date, instruction }
  const command: BookCommand = row.money
    ? { type: 'ReceivePayment', ...about, method: 'other' }
    : { type: 'GrantCredit', ...about, reason: 'credit of the imported ledger' }
  return [{ role: 'credit', task: { command, given: { commandId: `import:credit:${payment}:${said}`, ...by } } }]
}

/** A payment for the debt it names, as much as that can take; else for the debtor's debts that are due first. */
const paymentTasks = (row: PaymentRow, occurrence: number, by: ImportedBy): ReadonlyArray<RowTask> => {
  const { debtor, date, amount, debt } = row
  const payment: PaymentId = row.payment ?? derivedPaymentId(row, occurrence)
  const said = digest(debtor, date, amount.amount, amount.currency)
  const command: BookCommand = {
    type: 'ReceivePayment',
    ...{ payment, debtor, amount, method: 'other' },
    on: date,
    instruction:
      debt === undefined ? { strategy: 'oldest-due-first' } : { strategy: 'specific', directions: [{ debt }] },
  }
  return [{ role: 'receive', task: { command, given: { commandId: `import:payment:${payment}:${said}`, ...by } } }]
}

const stepCommand = (cheque: ChequeRow['cheque'], step: ChequeStep): BookCommand => {
  const { on } = step
  switch (step.step) {
    case 'deposit':
      return { type: 'DepositCheque', cheque, on, bank: step.bank }
    case 'represent':
      return { type: 'RepresentCheque', cheque, on, bank: step.bank }
    case 'endorse':
      return { type: 'EndorseCheque', cheque, on, to: step.to, recourse: step.recourse }
    case 'bounce':
      return { type: 'BounceCheque', cheque, on, reason: step.reason }
    case 'clear':
      return { type: 'ClearCheque', cheque, on, payment: step.payment }
    case 'return':
      return { type: 'ReturnCheque', cheque, on, reason: 'returned in the imported ledger' }
  }
}

/**
 * A cheque, and each step that the row tells of it. A later ledger that tells one step more adds that one: those before it
 * are the same commands. What it brought is booked as a payment when the import settles.
 */
const chequeTasks = (row: ChequeRow, by: ImportedBy): ReadonlyArray<RowTask> => {
  const { kind: _, row: __, receivedDate: on, sayad, steps, ...paper } = row
  const { cheque, amount, covers, debtor, chequeDate, bank, serial, drawer, purpose } = paper
  const task = (role: Role, said: string, command: BookCommand): RowTask => ({
    role,
    task: { command, given: { commandId: `import:cheque:${cheque}:${role}:${said}`, ...by } },
  })
  const covered = covers.map((cover) => `${cover.debt}:${cover.amount.amount}`)
  const says = [
    debtor,
    on,
    amount.amount,
    amount.currency,
    chequeDate,
    bank,
    serial,
    drawer,
    purpose,
    sayad,
    ...covered,
  ]
  return [
    task('cheque', digest(...says), { type: 'ReceiveCheque', on, ...paper, ...(sayad && { sayad }) }),
    ...steps.map((step) => task(step.step, digest(...Object.values(step)), stepCommand(cheque, step))),
  ]
}

/** What a row asks of the book, in order. `occurrence` tells a payment without an id from others that say the same. */
export const tasksOf = (row: ImportRow, occurrence: number, by: ImportedBy): ReadonlyArray<RowTask> => {
  switch (row.kind) {
    case 'debt':
      return debtTasks(row, by)
    case 'credit':
      return creditTasks(row, by)
    case 'payment':
      return paymentTasks(row, occurrence, by)
    case 'cheque':
      return chequeTasks(row, by)
  }
}
