import * as E from 'fp-ts/lib/Either.js'
import type { BookCommand, BookEvent, BookRejection, BookState } from '../../domain/book/book.js'
import type { decodedBooks } from './aggregate.js'

/** Why a command is refused although its stream takes it, if so: what it would do, and the state it would do it on. */
type Against = (command: BookCommand, events: ReadonlyArray<BookEvent>, state: BookState) => BookRejection | undefined

/**
 * A book that refuses beside all else what there is something against. The state is that of the moment in which the command is
 * decided: what another process did meanwhile counts.
 */
export const refusingAlso = (books: typeof decodedBooks, against: Against): typeof decodedBooks => ({
  ...books,
  decider: {
    ...books.decider,
    decide: (command, state) => {
      const decided = books.decider.decide(command, state)
      const refused = E.isLeft(decided) ? undefined : against(command, decided.right, state)
      return refused === undefined ? decided : E.left(refused)
    },
  },
})
