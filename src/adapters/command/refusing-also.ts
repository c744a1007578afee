import * as E from 'fp-ts/lib/Either.js'
import type { BookCommand, BookEvent, BookRejection, BookState } from '../../domain/book/book.js'
import { decideAt, type decodedBooks } from './aggregate.js'

/** Why a command is refused although its stream takes it, if so: what it would do, and the state and revision it would do it on. */
type Against = (
  command: BookCommand,
  events: ReadonlyArray<BookEvent>,
  state: BookState,
  revision: number,
) => BookRejection | undefined

/**
 * A book that refuses beside all else what there is something against. The state is that of the moment in which the command is
 * decided: what another process did meanwhile counts.
 */
export const refusingAlso = (books: typeof decodedBooks, against: Against): typeof decodedBooks => ({
  ...books,
  decideAt: (command, state, revision) => {
    const decided = decideAt(books, command, state, revision)
    const refused = E.isLeft(decided) ? undefined : against(command, decided.right, state, revision)
    return refused === undefined ? decided : E.left(refused)
  },
})
