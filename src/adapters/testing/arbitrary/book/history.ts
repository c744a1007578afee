import * as fc from 'fast-check'
import type { BookCommand, BookEvent, BookRejection } from '../../../../domain/book/book.js'
import { type WholeBook, wholeBook } from '../../../../domain/book/whole-book.js'
import type { Decider } from '../../../../domain/decider.js'
import type { History } from '../../history.js'
import { settledBook } from '../../settled-book.js'
import { history } from '../history.js'
import { mostlyAccepted } from '../mostly-accepted.js'
import { bookFocuses, bookStep, issuing } from './step.js'

/**
 * A random history of a whole book: what was asked, what was refused, and each state on the way.
 *
 * @since 0.1.0
 */
export type BookHistory = History<BookCommand, WholeBook, BookEvent, BookRejection>

/**
 * How large a random book gets.
 *
 * @since 0.1.0
 */
export interface BookHistoryConstraints {
  /** Who decides: a whole book of your own, the package's by default. What comes of a command is at rest after it. */
  readonly decider?: Decider<BookCommand, WholeBook, BookEvent, BookRejection>
  /** How many debtors there may be; 3 by default. */
  readonly debtors?: number
  /** How many commands follow the first debts at most; 20 by default. */
  readonly maxCommands?: number
}

/**
 * Several debtors with debts and payments in several currencies. After every command the allocation process has run, so
 * that every turn ends at rest: with payments in advance, by direction and by strategy, reversals at the debt, returns by
 * the bank, and entries that are back-dated. Most turn around one subject, as the lives of single debts do.
 *
 * @since 0.1.0
 * @example fc.assert(fc.property(bookHistory({ debtors: 1 }), obeys(...bookLaws)))
 */
export const bookHistory = ({
  debtors = 3,
  maxCommands = 20,
  decider = settledBook,
}: BookHistoryConstraints = {}): fc.Arbitrary<BookHistory> =>
  fc.oneof(
    ...bookFocuses.map((focus) =>
      history(decider, mostlyAccepted(wholeBook, bookStep(debtors, focus)), {
        opening: fc.array(issuing(debtors), { maxLength: 4, size: 'max' }),
        maxCommands,
      }),
    ),
  )
