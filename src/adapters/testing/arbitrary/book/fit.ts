import type { BookCommand } from '../../../../domain/book/book.js'
import type { WholeBook } from '../../../../domain/book/whole-book.js'
import type { Fit } from '../../history.js'

/** A command that fits the book that it meets. */
export type BookFit = Fit<BookCommand, WholeBook>
