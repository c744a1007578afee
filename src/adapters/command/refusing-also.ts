import * as E from 'fp-ts/lib/Either.js'
import type { BookCommand, BookEvent, BookRejection, BookState } from '../../domain/book/book.js'
import { decideAt, type decodedBooks } from './aggregate.js'

/** Why a command is refused although its stream accepts it, from its events, the state and the revision; else `undefined`. */
type Against = (
  command: BookCommand,
  events: ReadonlyArray<BookEvent>,
  state: BookState,
  revision: number,
) => BookRejection | undefined

/**
 * Decorates a book with a further check. The check sees the state at the moment of the decision, which includes what other
 * processes did meanwhile.
 */
export const refusingAlso = (books: typeof decodedBooks, against: Against): typeof decodedBooks => ({
  ...books,
  decideAt: (command, state, revision) => {
    const decided = decideAt(books, command, state, revision)
    const refused = E.isLeft(decided) ? undefined : against(command, decided.right, state, revision)
    return refused === undefined ? decided : E.left(refused)
  },
})
