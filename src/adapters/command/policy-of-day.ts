import * as E from 'fp-ts/lib/Either.js'
import { type BookEvent, type BookState, book } from '../../domain/book/book.js'
import { adoptedPolicy } from '../../domain/collection/adoption/adopted-policy.js'
import { policyInForce } from '../../domain/collection/adoption/adoption.js'
import type { CollectionPolicy } from '../../domain/collection/policy/policy.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { EventStore, ReadError, StreamName } from '../store/event-store.js'
import { policyStream } from './aggregate.js'
import { readStates } from './read-states.js'
import type { StateCache } from './state-cache.js'

/**
 * The policy that steps must follow: a given one, or the `adopted` one that is in force in the book on the day of the step.
 *
 * @since 0.2.0
 */
export type StepsBy = CollectionPolicy | 'adopted'

type StateOf = (stream: StreamName) => Promise<E.Either<ReadError, BookState>>

/** The current state of a stream. */
export const stateFrom =
  (store: EventStore<BookEvent>, cache: StateCache<BookState>): StateOf =>
  async (stream) => {
    const read = await readStates(store, [stream], cache)
    return E.isLeft(read) ? read : E.right(read.right.get(stream)?.state ?? book.initial)
  }

/** The policy in force on a day, if any. */
export const policyOfDay = async (
  stateOf: StateOf,
  by: StepsBy,
  day: LocalDate,
): Promise<E.Either<ReadError, CollectionPolicy | undefined>> => {
  if (by !== 'adopted') return E.right(by)
  const state = await stateOf(policyStream)
  if (E.isLeft(state)) return state
  const adopted = state.right.of === 'policy' ? policyInForce(state.right.adoptions, day) : undefined
  const policy = adopted && adoptedPolicy(adopted)
  // A policy that this version cannot read refuses nothing, as if there were none; `book.policy` returns the reason.
  return E.right(policy !== undefined && E.isRight(policy) ? policy.right : undefined)
}
