import * as E from 'fp-ts/lib/Either.js'
import { accountOf, debtorsIn } from '../../domain/allocation/account-of.js'
import { afterRefusal, type ProcessCommand, resume } from '../../domain/allocation/process.js'
import type { BookCommand, BookEvent, BookRejection } from '../../domain/book/book.js'
import { type WholeBook, wholeBook } from '../../domain/book/whole-book.js'
import { type Decider, fold } from '../../domain/decider.js'
import { plain } from './story/plain.js'

/** What the allocation process still has to do, for every debtor of a book; nothing when the book is at rest. */
export const pending = (book: WholeBook): ReadonlyArray<ProcessCommand> =>
  debtorsIn(book).flatMap((debtor) => resume(accountOf(book, debtor)))

/**
 * What one command of the allocation process does to a book. A debt that refuses its money gives it back to the payment;
 * no other command of the process may be refused, and one that is throws.
 */
export const carryOut = (command: ProcessCommand, book: WholeBook): ReadonlyArray<BookEvent> => {
  const answer = wholeBook.decide(command, book)
  if (E.isRight(answer)) return answer.right
  const { _tag: rejection } = answer.left
  if (command.type !== 'ApplyPayment')
    throw new Error(`The allocation process was refused: ${rejection}, ${plain(command)}`)
  return carryOut(afterRefusal(command, answer.left), book)
}

/** Runs the allocation process until there is nothing left to do. Throws when it would go on for ever. */
export const comeToRest = (book: WholeBook): ReadonlyArray<BookEvent> => {
  const events: BookEvent[] = []
  let state = book
  for (let round = 0; round < 100; round++) {
    const commands = pending(state)
    if (commands.length === 0) return events
    for (const command of commands) {
      const done = carryOut(command, state)
      events.push(...done)
      state = fold(wholeBook, done, state)
    }
  }
  throw new Error(`The allocation process does not come to rest: ${pending(state).map(plain).join('; ')}`)
}

/**
 * A whole book as one decider that is always at rest: after every command the allocation process runs, and what it does
 * is part of the decision.
 */
export const settledBook: Decider<BookCommand, WholeBook, BookEvent, BookRejection> = {
  ...wholeBook,
  decide: (command, book) =>
    E.map((events: ReadonlyArray<BookEvent>) => [...events, ...comeToRest(fold(wholeBook, events, book))])(
      wholeBook.decide(command, book),
    ),
}
