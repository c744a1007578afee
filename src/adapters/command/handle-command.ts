import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Instant } from '../../domain/value/instant.js'
import { type CommandContext, draftAll } from '../store/draft.js'
import { type InvalidCommand, invalidGiven, readGiven } from '../store/envelope-check.js'
import type { AppendError, EventStore, ReadError, Recorded, Revision, StreamName } from '../store/event-store.js'
import { soundClock } from '../store/sound-clock.js'
import { type Aggregate, decideAt } from './aggregate.js'
import { jitter } from './jitter.js'
import { noCommand, notOf } from './no-command.js'
import { type CommandIdReused, repetition } from './same-command.js'
import { readFrom, type StateCache, withEvents } from './state-cache.js'

/**
 * The appended events. `repeated` if the command id was in the stream already: then `events` are those of the first time.
 *
 * @since 0.1.0
 */
export interface Handled<E> {
  readonly stream: StreamName
  readonly revision: Revision
  readonly events: ReadonlyArray<E>
  readonly repeated: boolean
  /**
   * When the events were recorded, if that differs from the caller's `at` because the log already ended later. Only a book sets it.
   *
   * @since 0.2.0
   */
  readonly recordedAt?: Instant
}

/**
 * A refusal by a rule, with its figures in `rejection`. Nothing was stored; the same command may be accepted in another
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
 * Why a command was not stored. A `Conflict` is returned only after the attempts of {@link HandlerOptions}.
 *
 * @since 0.1.0
 */
export type HandleError<R> = Rejected<R> | InvalidCommand | CommandIdReused | AppendError | ReadError

/**
 * Retries, cache and clock of a command handler.
 *
 * @since 0.1.0
 */
export interface HandlerOptions<S = unknown> {
  /**
   * Cache of stream states, so that only new events are read and folded. By default there is none.
   *
   * @since 0.2.0
   */
  readonly cache?: StateCache<S>
  /** Attempts in all, 100 by default: after a conflict the command is decided again. */
  readonly attempts?: number
  /**
   * A command with a later `at` than this clock is refused; by default the system clock.
   *
   * @since 0.2.0
   */
  readonly now?: () => Date
}

/**
 * Reads the stream, folds it, decides, and appends at the revision just read. On a conflict it does all of that again; when the
 * attempts are used up, it returns the last conflict.
 *
 * @since 0.1.0
 */
export const handleCommand =
  <E, C extends object, S, DE extends E & { readonly type: string }, R>(
    store: EventStore<E>,
    aggregate: Aggregate<C, S, DE, R>,
    { now = () => new Date(), ...options }: HandlerOptions<S> = {},
  ) =>
  (command: C, told: CommandContext): TaskEither<HandleError<R>, Handled<DE>> =>
  async () => {
    const given = readGiven(told)
    const invalid = invalidGiven(given, soundClock(now)()) ?? notOf(aggregate, command)
    return invalid !== undefined || given === undefined
      ? E.left(invalid ?? noCommand(command))
      : handleSound(store, aggregate, command, given, options)
  }

/** The same for a command and a context that are already checked. */
export const handleSound = async <E, C extends object, S, DE extends E & { readonly type: string }, R>(
  store: EventStore<E>,
  aggregate: Aggregate<C, S, DE, R>,
  command: C,
  given: CommandContext,
  { attempts = 100, cache }: Omit<HandlerOptions<S>, 'now'>,
): Promise<E.Either<HandleError<R>, Handled<DE>>> => {
  const { decider } = aggregate
  const stream = aggregate.stream(command)
  for (let attempt = 1; ; attempt++) {
    const cached = cache?.get(stream)
    const read = await readStream<E, DE>(store, stream, readFrom(cached))
    if (E.isLeft(read)) return read
    const now = withEvents(decider, cached, read.right)
    cache?.set(stream, now)
    const { revision, state, commandIds } = now
    if (commandIds.has(given.commandId)) {
      const whole = cached === undefined ? read : await readStream<E, DE>(store, stream, 0)
      if (E.isLeft(whole)) return whole
      const before = repetition(decider, stream, command, given.commandId, whole.right)
      if (E.isLeft(before)) return before
      if (before.right.length > 0) return E.right({ stream, revision, events: before.right, repeated: true })
    }
    const decision = decideAt(aggregate, command, state, revision)
    if (E.isLeft(decision)) return E.left({ _tag: 'Rejected', stream, rejection: decision.left })
    const events = decision.right
    if (events.length === 0) return E.right({ stream, revision, events, repeated: false })
    const appended = await store.append({ stream, expected: revision, events: draftAll(events, given, stream) })()
    if (E.isRight(appended)) return E.right({ stream, revision: appended.right, events, repeated: false })
    if (appended.left._tag !== 'Conflict' || attempt >= attempts) return appended
    cache?.drop(stream)
    if (attempt > 3) await jitter(attempt)
  }
}

/** The cast is safe: only events of its aggregate are ever appended to a stream. */
const readStream = async <E, DE extends E>(
  store: EventStore<E>,
  stream: StreamName,
  from: Revision,
): Promise<E.Either<ReadError, ReadonlyArray<Recorded<DE>>>> =>
  (await store.read(stream, from)()) as E.Either<ReadError, ReadonlyArray<Recorded<DE>>>
