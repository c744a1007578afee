import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type BookRejection, debtorsOfEvents } from '../../../domain/book/book.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../../../domain/value/id.js'
import { type Instant, instantOf } from '../../../domain/value/instant.js'
import type { Book } from '../../book.js'
import { books } from '../../command/aggregate.js'
import type { CashApplicationError } from '../../command/apply-cash.js'
import { type BatchRefusal, handleBatch } from '../../command/handle-batch.js'
import { invalidGiven } from '../../store/envelope-check.js'
import { undoText } from '../imported/import-mark.js'
import { recordedSoFar } from '../recorded-at.js'
import type { UndoneBy } from './accounts.js'
import { type Brought, broughtBy } from './brought.js'
import type { Obstacle } from './obstacle.js'
import { partsOf, takeBack } from './take-back.js'

/**
 * Who takes an import back, and when the book learns of it.
 *
 * @since 0.2.0
 */
export interface UndoRequest {
  readonly actor: string
  readonly recordedAt: Instant
  /** Tells whether it can be taken back and what that would be, and writes nothing. */
  readonly dryRun?: boolean
}

/**
 * What taking an import back did, or would do. Nothing where all of it was taken back before.
 *
 * @since 0.2.0
 */
export interface ImportUndone {
  readonly id: string
  readonly file: string
  readonly dryRun: boolean
  readonly debts: number
  /** Payments and credits. */
  readonly payments: number
  readonly cheques: number
  /** Payments of others that were on its debts, and are on account again. */
  readonly freed: number
}

/**
 * The book has no import by that id.
 *
 * @since 0.2.0
 */
export interface UnknownImport {
  readonly _tag: 'UnknownImport'
  readonly id: string
}

/**
 * What stands against taking an import back, as far as it is told; nothing was written.
 *
 * @since 0.2.0
 */
export interface CannotUndo {
  readonly _tag: 'CannotUndo'
  readonly id: string
  readonly file: string
  readonly obstacles: ReadonlyArray<Obstacle>
  readonly more: number
}

/**
 * Why an import is not taken back. {@link tellUndoError} says it in words.
 *
 * @since 0.2.0
 */
export type UndoError = UnknownImport | CannotUndo | CashApplicationError | BatchRefusal<BookRejection>

const obstaclesTold = 20

/**
 * Takes an import back: what it brought is as if it had not come, on every day, for whoever asks from now on; who asks what was
 * known before is told as before. Debts are cancelled from their issue on, money is returned on the day on which it came, a cheque
 * in hand goes back; money of others that was on such debts is on account again, and finds others by itself. All of it or
 * nothing: where something cannot be taken back (a debt was sold, or reduced by a credit note), that is told, and nothing is
 * written. The same again makes whole what was interrupted.
 *
 * @since 0.2.0
 * @example await undoImport(book, '7f3a9c12', { actor: 'clerk-1', recordedAt })()
 */
export const undoImport =
  (book: Book, id: string, { actor, recordedAt, dryRun = false }: UndoRequest): TaskEither<UndoError, ImportUndone> =>
  async () => {
    const now = new Date()
    const by = { actor, at: recordedSoFar(recordedAt, instantOf(now)), correlationId: undoText(id) }
    const invalid = invalidGiven({ ...by, commandId: 'undo' }, now)
    if (invalid !== undefined) return E.left(invalid)
    const found = await broughtBy(book.store, id)
    if (E.isLeft(found)) return found
    const brought = found.right
    if (brought === undefined) return E.left({ _tag: 'UnknownImport', id })
    const reason = `the import of ${brought.file} was taken back`
    const obstacles: Obstacle[] = [...brought.lasting]
    const taken = { debts: new Set<DebtId>(), payments: new Set<PaymentId>(), cheques: new Set<ChequeId>() }
    const freed = new Set<PaymentId>()
    for (const part of partsOf(brought)) {
      const accounts = await takeBack(book.store, part, brought, by, reason)
      if (E.isLeft(accounts)) return accounts
      obstacles.push(...accounts.right.obstacles)
      for (const { command } of accounts.right.tasks) {
        if (command.type === 'CancelDebt') taken.debts.add(command.debt)
        else if (command.type === 'ReturnPayment') taken.payments.add(command.payment)
        else if (command.type === 'ReturnCheque') taken.cheques.add(command.cheque)
        else if (command.type === 'UnallocatePayment') freed.add(command.payment)
      }
    }
    const { file } = brought
    if (obstacles.length > 0) {
      const told = obstacles.slice(0, obstaclesTold)
      return E.left({ _tag: 'CannotUndo', id, file, obstacles: told, more: obstacles.length - told.length })
    }
    const { debts, payments, cheques } = taken
    const summary = { debts: debts.size, payments: payments.size, cheques: cheques.size, freed: freed.size }
    if (!dryRun) {
      const written = await write(book, brought, by, reason)
      if (E.isLeft(written)) return written
    }
    return E.right({ id, file, dryRun, ...summary })
  }

/** Takes back part after part, each with one append; then cash finds other debts. */
const write = async (
  book: Book,
  brought: Brought,
  by: UndoneBy,
  reason: string,
): Promise<E.Either<UndoError, void>> => {
  const debtors = new Set<DebtorId>()
  for (const part of partsOf(brought)) {
    const accounts = await takeBack(book.store, part, brought, by, reason)
    if (E.isLeft(accounts)) return accounts
    const handled = await handleBatch(book.store, books)(accounts.right.tasks)()
    if (E.isLeft(handled)) return handled
    for (const outcome of handled.right) {
      if (E.isLeft(outcome)) return outcome
      for (const debtor of debtorsOfEvents(outcome.right.events)) debtors.add(debtor)
    }
  }
  const applied = await book.applyCash({ ...by, commandId: `${by.correlationId}:settle` }, [...debtors])
  return E.isLeft(applied) ? applied : E.right(undefined)
}
