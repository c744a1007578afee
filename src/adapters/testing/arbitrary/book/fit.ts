import type { BookCommand } from '../../../../domain/book.js'
import type { WholeBook } from '../../../../domain/law/whole-book.js'
import type { Fit } from '../../history.js'

/** A command that fits the book that it meets. */
export type BookFit = Fit<BookCommand, WholeBook>
