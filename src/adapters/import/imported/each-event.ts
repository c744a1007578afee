import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../../domain/book/book.js'
import type { EventStore, ReadError, Recorded } from '../../store/event-store.js'

const pageSize = 2000

/** Visits all events of a book in the order of the log. */
export const eachEvent = async (
  store: EventStore<BookEvent>,
  use: (recorded: Recorded<BookEvent>) => void,
): Promise<E.Either<ReadError, void>> => {
  for (let after = store.start; ; ) {
    const page = await store.readAll(after, pageSize, 'trust')()
    if (E.isLeft(page)) return page
    for (const recorded of page.right.events) use(recorded)
    if (page.right.end) return E.right(undefined)
    after = page.right.next
  }
}
