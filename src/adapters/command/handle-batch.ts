import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type CommandContext, draftAll } from '../store/draft.js'
import { type InvalidCommand, invalidGiven } from '../store/envelope-check.js'
import type {
  AppendError,
  EventStore,
  NewEvent,
  ReadError,
  Recorded,
  Revision,
  StreamName,
} from '../store/event-store.js'
import type { Aggregate } from './aggregate.js'
import type { Handled, HandlerOptions, Rejected } from './handle-command.js'

/**
 * A command of a batch with what is given for it.
 *
 * @since 0.2.0
 */
export interface CommandInContext<C> {
  readonly command: C
  readonly given: CommandContext
}

/**
 * What became of each command of a batch, in order. A refused one adds nothing and does not hold up the others.
 *
 * @since 0.1.0
 */
export type Outcomes<E, R> = ReadonlyArray<E.Either<Rejected<R> | InvalidCommand, Handled<E>>>

/**
 * Handles many commands with one append of all their events: as if one after another, each on what the former left. For
 * imports; on a store that appends a batch in one transaction, all of it is stored or nothing.
 *
 * @since 0.1.0
 */
export const handleBatch =
  <C, S, E, R>(store: EventStore<E>, aggregate: Aggregate<C, S, E, R>, { attempts = 100 }: HandlerOptions = {}) =>
  (tasks: ReadonlyArray<CommandInContext<C>>): TaskEither<AppendError | ReadError, Outcomes<E, R>> =>
  async () => {
    for (let attempt = 1; ; attempt++) {
      const read = await store.readBatch(tasks.map(({ command }) => aggregate.stream(command)))()
      if (E.isLeft(read)) return read
      const streams = new Map<StreamName, StreamInHand<S, E>>()
      const outcomes: E.Either<Rejected<R> | InvalidCommand, Handled<E>>[] = []
      for (const { command, given } of tasks) {
        const invalid = invalidGiven(given)
        if (invalid !== undefined) {
          outcomes.push(E.left(invalid))
          continue
        }
        const stream = aggregate.stream(command)
        const inHand = streams.get(stream) ?? takeInHand(aggregate, stream, read.right.get(stream) ?? [])
        streams.set(stream, inHand)
        outcomes.push(handleInHand(aggregate, inHand, command, given))
      }
      const appends = [...streams.values()].filter(({ events }) => events.length > 0)
      if (appends.length === 0) return E.right(outcomes)
      const appended = await store.appendBatch(appends)()
      if (E.isRight(appended)) return E.right(outcomes)
      if (appended.left._tag !== 'Conflict' || attempt >= attempts) return appended
    }
  }

/** A stream as the batch will leave it: what was read, and the events to append. */
interface StreamInHand<S, E> {
  readonly stream: StreamName
  readonly expected: Revision
  readonly events: NewEvent<E>[]
  readonly handled: Map<string, E[]>
  state: S
}

const takeInHand = <C, S, E, R>(
  { decider }: Aggregate<C, S, E, R>,
  stream: StreamName,
  history: ReadonlyArray<Recorded<E>>,
): StreamInHand<S, E> => {
  const handled = new Map<string, E[]>()
  let state = decider.initial
  for (const { event, commandId } of history) {
    state = decider.evolve(state, event)
    const events = handled.get(commandId)
    if (events === undefined) handled.set(commandId, [event])
    else events.push(event)
  }
  return { stream, expected: history.length - 1, events: [], handled, state }
}

const handleInHand = <C, S, E, R>(
  { decider }: Aggregate<C, S, E, R>,
  inHand: StreamInHand<S, E>,
  command: C,
  given: CommandContext,
): E.Either<Rejected<R>, Handled<E>> => {
  const { stream } = inHand
  const revision = () => inHand.expected + inHand.events.length
  const before = inHand.handled.get(given.commandId)
  if (before !== undefined) return E.right({ stream, revision: revision(), events: before, repeated: true })
  const decision = decider.decide(command, inHand.state)
  if (E.isLeft(decision)) return E.left({ _tag: 'Rejected', stream, rejection: decision.left })
  for (const event of decision.right) inHand.state = decider.evolve(inHand.state, event)
  inHand.events.push(...draftAll(decision.right, given))
  inHand.handled.set(given.commandId, [...decision.right])
  return E.right({ stream, revision: revision(), events: decision.right, repeated: false })
}
