import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../../domain/book/book.js'
import { books } from '../../command/aggregate.js'
import { handleBatch } from '../../command/handle-batch.js'
import type { EventStore } from '../../store/event-store.js'
import type { ImportError } from '../import-error.js'
import type { ImportedBy } from '../row-tasks.js'
import { tasksOfChange } from './list-tasks.js'
import type { OpenList } from './open-list.js'

const accountsTogether = 200

/** Brings the accounts of a book to what a list says, some with one append. Answers how many events that added. */
export const writeChanges = async (
  store: EventStore<BookEvent>,
  list: OpenList,
  by: ImportedBy,
): Promise<E.Either<ImportError, number>> => {
  const changes = list.changes()
  let events = 0
  for (let from = 0; from < changes.length; from += accountsTogether) {
    const together = changes.slice(from, from + accountsTogether)
    const tasks = together.flatMap((change) => tasksOfChange(change, list, by))
    const handled = await handleBatch(store, books)(tasks)()
    if (E.isLeft(handled)) return handled
    for (const [index, outcome] of handled.right.entries()) {
      if (E.isRight(outcome)) {
        if (!outcome.right.repeated) events += outcome.right.events.length
      } else {
        const command = tasks[index]?.command
        const of =
          command === undefined ? '' : 'debt' in command ? command.debt : 'payment' in command ? command.payment : ''
        return E.left({ _tag: 'NotBrought', of, refused: outcome.left })
      }
    }
  }
  return E.right(events)
}
