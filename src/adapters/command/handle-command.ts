import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type CommandContext, draftAll } from '../store/draft.js'
import { type InvalidCommand, invalidGiven } from '../store/envelope-check.js'
import type { AppendError, EventStore, ReadError, Recorded, Revision, StreamName } from '../store/event-store.js'
import type { Aggregate } from './aggregate.js'
import { jitter } from './jitter.js'

/**
 * What was appended; `repeated` when the command id was in the stream already, with the events of that first time.
 *
 * @since 0.1.0
 */
export interface Handled<E> {
  readonly stream: StreamName
  readonly revision: Revision
  readonly events: ReadonlyArray<E>
  readonly repeated: boolean
}

/**
 * A refusal by a rule, with its figures in `rejection`. Nothing was stored; the same command may be accepted of another
 * state.
 *
 * @since 0.1.0
 */
export interface Rejected<R> {
  readonly _tag: 'Rejected'
  readonly stream: StreamName
  readonly rejection: R
}

/**
 * Why a command was not stored. After a `Conflict` it was decided again as often as {@link HandlerOptions} allow.
 *
 * @since 0.1.0
 */
export type HandleError<R> = Rejected<R> | InvalidCommand | AppendError | ReadError

/**
 * How stubbornly a command is decided again.
 *
 * @since 0.1.0
 */
export interface HandlerOptions {
  /** How often to decide again after losing to another writer. Each loss means that somebody else won. */
  readonly attempts?: number
}

/**
 * Reads the stream, folds it, decides, and appends at the revision just read. On a conflict all of that again on fresh
 * state; the last conflict is answered when the attempts are used up.
 *
 * @since 0.1.0
 */
export const handleCommand =
  <E, C, S, DE extends E, R>(
    store: EventStore<E>,
    aggregate: Aggregate<C, S, DE, R>,
    { attempts = 100 }: HandlerOptions = {},
  ) =>
  (command: C, given: CommandContext): TaskEither<HandleError<R>, Handled<DE>> =>
  async () => {
    const invalid = invalidGiven(given)
    if (invalid !== undefined) return E.left(invalid)
    const { decider } = aggregate
    const stream = aggregate.stream(command)
    for (let attempt = 1; ; attempt++) {
      const read = await store.read(stream)()
      if (read._tag === 'Left') return read
      // Only this aggregate's events are ever appended to its streams.
      const history = read.right as ReadonlyArray<Recorded<DE>>
      const expected = history.length - 1
      let state = decider.initial
      let repeated = false
      for (const recorded of history) {
        state = decider.evolve(state, recorded.event)
        if (recorded.commandId === given.commandId) repeated = true
      }
      if (repeated) return E.right({ stream, revision: expected, events: eventsOf(history, given), repeated })
      const decision = decider.decide(command, state)
      if (decision._tag === 'Left') return E.left({ _tag: 'Rejected', stream, rejection: decision.left })
      const events = decision.right
      if (events.length === 0) return E.right({ stream, revision: expected, events, repeated })
      const appended = await store.append({ stream, expected, events: draftAll(events, given) })()
      if (appended._tag === 'Right') return E.right({ stream, revision: appended.right, events, repeated })
      if (appended.left._tag !== 'Conflict' || attempt >= attempts) return appended
      if (attempt > 3) await jitter(attempt)
    }
  }

const eventsOf = <E>(history: ReadonlyArray<Recorded<E>>, { commandId }: CommandContext): ReadonlyArray<E> =>
  history.filter((recorded) => recorded.commandId === commandId).map((recorded) => recorded.event)
