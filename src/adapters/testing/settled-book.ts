import * as E from 'fp-ts/lib/Either.js'
import type { Account } from '../../domain/allocation/account.js'
import { accountOf, debtorsIn } from '../../domain/allocation/account-of.js'
import { type CashRun, cashRun, nextRound, type StepNotTaken } from '../../domain/allocation/cash-application.js'
import { afterRefusal, type ProcessCommand, resume } from '../../domain/allocation/process.js'
import { isAsking, withSetAside } from '../../domain/allocation/set-aside.js'
import type { BookCommand, BookEvent, BookRejection } from '../../domain/book/book.js'
import { type WholeBook, wholeBook } from '../../domain/book/whole-book.js'
import { type Decider, fold } from '../../domain/decider.js'
import { plain } from './story/plain.js'

/**
 * The steps that cash application still has to take, for all debtors of a book; empty if the book is at rest.
 *
 * @since 0.1.0
 */
export const pending = (book: WholeBook): ReadonlyArray<ProcessCommand> =>
  debtorsIn(book).flatMap((debtor) => resume(accountOf(book, debtor)))

/**
 * The events of one cash application command on a book. If a debt refuses its money, the money goes back to the payment. No
 * other command may be refused: that throws.
 *
 * @since 0.1.0
 */
export const carryOut = (command: ProcessCommand, book: WholeBook): ReadonlyArray<BookEvent> => {
  const answer = wholeBook.decide(command, book)
  if (E.isRight(answer)) return answer.right
  const { _tag: rejection } = answer.left
  if (command.type !== 'ApplyPayment')
    throw new Error(`The allocation process was refused: ${rejection}, ${plain(command)}`)
  return carryOut(afterRefusal(command, answer.left), book)
}

const mostRounds = 100

const appliedTo = (account: Account): CashRun => {
  let run = cashRun(account)
  for (let round = 0; round < mostRounds; round++) {
    const next = nextRound(run)
    if (next === undefined) return run
    run = next
  }
  throw new Error(`Cash application does not come to rest: ${run.steps.slice(-5).map(plain).join('; ')}`)
}

/** The id is that of another payment, or of a direct debit that may become one. */
const isTaken = ({ why }: StepNotTaken): boolean => why._tag === 'PaymentIdTaken' || why._tag === 'DebitPending'

/** Runs cash application until there is nothing left to do; also returns what prevents that, if anything. */
const rest = (
  book: WholeBook,
): { readonly events: ReadonlyArray<BookEvent>; readonly left: ReadonlyArray<StepNotTaken> } => {
  const events: BookEvent[] = []
  let state = book
  for (let round = 0; round < mostRounds; round++) {
    const before = events.length
    for (const debtor of debtorsIn(state).toSorted()) {
      const { steps, notTaken } = appliedTo(accountOf(state, debtor))
      if (notTaken.length > 0) return { events, left: notTaken }
      const done = steps.flatMap((step) => step.events)
      events.push(...done)
      state = fold(wholeBook, done, state)
    }
    if (events.length === before) return { events, left: [] }
  }
  throw new Error(`Cash application does not come to rest: ${pending(state).map(plain).join('; ')}`)
}

/**
 * Runs cash application until there is nothing left to do, account by account, as a book does. Throws if it does not end, or if
 * a step is refused.
 *
 * @since 0.1.0
 */
export const comeToRest = (book: WholeBook): ReadonlyArray<BookEvent> => {
  const { events, left } = rest(book)
  if (left.length > 0) throw refusal(left)
  return events
}

const refusal = (left: ReadonlyArray<StepNotTaken>): Error =>
  new Error(`Cash application was refused: ${left.map(plain).join('; ')}`)

/** Completes a command that demands payment with unapplied cash and expected cheques, as a book does. */
export const told = (command: BookCommand, book: WholeBook): BookCommand => {
  if (!isAsking(command)) return command
  const debt = book.debts.get(command.debt)
  return debt === undefined || debt.situation === 'unissued'
    ? command
    : withSetAside(
        command,
        debt,
        debtorsIn(book).map((debtor) => accountOf(book, debtor)),
      )
}

/** A decision with all its consequences; refused if it names somebody else's payment, because then the book never comes to rest. */
const settled = (
  book: WholeBook,
  events: ReadonlyArray<BookEvent>,
): E.Either<BookRejection, ReadonlyArray<BookEvent>> => {
  const { events: followed, left } = rest(fold(wholeBook, events, book))
  const taken = left.find(isTaken)
  if (taken !== undefined && 'payment' in taken.command) {
    return E.left({ _tag: 'AlreadyReceived', payment: taken.command.payment, differs: [] })
  }
  if (left.length > 0) throw refusal(left)
  return E.right([...events, ...followed])
}

/**
 * A whole book as one decider that is always at rest: cash application runs after every command, and its events are part of
 * the decision.
 *
 * @since 0.1.0
 */
export const settledBook: Decider<BookCommand, WholeBook, BookEvent, BookRejection> = {
  ...wholeBook,
  decide: (command, book) =>
    E.chain((events: ReadonlyArray<BookEvent>) => settled(book, events))(wholeBook.decide(told(command, book), book)),
}
