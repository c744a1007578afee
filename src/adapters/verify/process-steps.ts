import * as E from 'fp-ts/lib/Either.js'
import type { PendingAccount } from '../../domain/allocation/pending-account.js'
import type { BookEvent } from '../../domain/book/book.js'
import { sideKey } from '../../domain/law/sides.js'
import { readAccounts, streamsOf } from '../command/accounts-in-hand.js'
import { books } from '../command/aggregate.js'
import { decideAccount } from '../command/apply-cash.js'
import type { EventStore, ReadError, StreamName } from '../store/event-store.js'
import type { Tally } from './tally.js'

export const stepsTakeable = 'every step that cash application asks for can be taken'

const accountsTogether = 200

/**
 * Runs cash application in memory for every account that has something pending: each of its steps can be taken. Answers the
 * allocations that it has a step for. Accounts with streams that cannot be followed are left out.
 */
export const checkSteps = async (
  tally: Tally,
  store: EventStore<BookEvent>,
  pending: ReadonlyArray<PendingAccount>,
  broken: ReadonlySet<StreamName>,
): Promise<E.Either<ReadError, ReadonlySet<string>>> => {
  const finished = new Set<string>()
  const accounts = pending.filter((one) => !streamsOf(one).some((stream) => broken.has(stream)))
  for (let from = 0; from < accounts.length; from += accountsTogether) {
    const together = accounts.slice(from, from + accountsTogether)
    const read = await readAccounts(store, together)
    // A debt of somebody else that cannot be read: its own laws tell it.
    if (E.isLeft(read) && read.left._tag === 'Undecodable') continue
    if (E.isLeft(read)) return read
    for (const one of together) {
      const { steps, notTaken } = await decideAccount(read.right.account(one))
      for (const { command } of steps) {
        tally.count(stepsTakeable)
        if ('allocation' in command) finished.add(sideKey(command))
      }
      for (const { command, why } of notTaken) {
        const wrong = `${command.type}, asked for debtor ${one.debtor}, would be refused: ${why._tag}`
        tally.count(stepsTakeable, { stream: books.stream(command), wrong })
      }
    }
  }
  return E.right(finished)
}
