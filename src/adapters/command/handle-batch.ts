import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { type BrokenOff, brokenOff } from '../store/broken-off.js'
import { type CommandContext, draftAll } from '../store/draft.js'
import { type InvalidCommand, invalidGiven, readGiven } from '../store/envelope-check.js'
import type {
  Append,
  AppendError,
  EventStore,
  NewEvent,
  ReadError,
  Recorded,
  Revision,
  StreamName,
  Undecodable,
} from '../store/event-store.js'
import { soundClock } from '../store/sound-clock.js'
import { type Aggregate, decideAt } from './aggregate.js'
import type { Handled, HandlerOptions, Rejected } from './handle-command.js'
import { rightsOf } from './in-place.js'
import { entriesOf, noCommand, notOf } from './no-command.js'
import { type CommandIdReused, repetition } from './same-command.js'
import { withEvents } from './state-cache.js'

/**
 * A command of a batch with its context.
 *
 * @since 0.2.0
 */
export interface CommandInContext<C> {
  readonly command: C
  readonly given: CommandContext
}

/**
 * Why a command of a batch adds nothing.
 *
 * @since 0.2.0
 */
export type BatchRefusal<R> = Rejected<R> | InvalidCommand | CommandIdReused | Undecodable

/**
 * The outcome of each command of a batch, in order. A command that is refused, or whose stream has an unreadable event, adds
 * nothing and does not block the others.
 *
 * @since 0.1.0
 */
export type Outcomes<Ev, R> = ReadonlyArray<E.Either<BatchRefusal<R>, Handled<Ev>>>

/**
 * Handles many commands with one append of all their events, as if one after another: each sees the events of those before it.
 * A store that appends a batch in one transaction stores all or nothing; for other stores, `BrokenOff` says how many commands
 * were stored before the failure. Meant for imports.
 *
 * @since 0.1.0
 */
export const handleBatch =
  <C extends object, S, E extends { readonly type: string }, R>(
    store: EventStore<E>,
    aggregate: Aggregate<C, S, E, R>,
    { attempts = 100, now: clock = () => new Date() }: HandlerOptions = {},
  ) =>
  (tasks: ReadonlyArray<CommandInContext<C>>): TaskEither<AppendError | ReadError | BrokenOff, Outcomes<E, R>> =>
  async () => {
    const now = soundClock(clock)()
    const checked = entriesOf(tasks).map((task) => readTask(aggregate, task, now))
    const sound = rightsOf(checked)
    for (let attempt = 1; ; attempt++) {
      const read = await readStreams(store, new Set(sound.map(({ command }) => aggregate.stream(command))))
      if (E.isLeft(read)) return read
      const { found, unread } = read.right
      const streams = new Map<StreamName, StreamInHand<S, E>>()
      const outcomes: E.Either<BatchRefusal<R>, Handled<E>>[] = []
      for (const one of checked) {
        if (E.isLeft(one)) {
          outcomes.push(one)
          continue
        }
        const { command, given } = one.right
        const stream = aggregate.stream(command)
        const wrong = unread.get(stream)
        if (wrong !== undefined) {
          outcomes.push(E.left(wrong))
          continue
        }
        const inHand = streams.get(stream) ?? takeInHand(aggregate, stream, found.get(stream) ?? [])
        streams.set(stream, inHand)
        outcomes.push(handleInHand(aggregate, inHand, command, given))
      }
      const appends = [...streams.values()].filter(({ events }) => events.length > 0)
      if (appends.length === 0) return E.right(outcomes)
      const appended = await store.appendBatch(appends)()
      if (E.isRight(appended)) return E.right(outcomes)
      if (appended.left._tag !== 'Conflict' || attempt >= attempts) {
        return E.left(brokenOff('batch', await storedOf(store, appends), appended.left))
      }
    }
  }

/** Reads the streams of a batch. An unreadable stream goes to `unread`, and the others are read again without it. */
const readStreams = async <E>(
  store: EventStore<E>,
  wanted: Set<StreamName>,
): Promise<
  E.Either<
    ReadError,
    {
      readonly found: ReadonlyMap<StreamName, ReadonlyArray<Recorded<E>>>
      readonly unread: ReadonlyMap<StreamName, Undecodable>
    }
  >
> => {
  const unread = new Map<StreamName, Undecodable>()
  for (;;) {
    const read = await store.readBatch([...wanted])()
    if (E.isRight(read)) return E.right({ found: read.right, unread })
    const wrong = read.left
    if (wrong._tag !== 'Undecodable' || !wanted.delete(wrong.stream)) return read
    unread.set(wrong.stream, wrong)
  }
}

/** A task of a batch, read once and checked. */
const readTask = <C extends object, S, E, R>(
  aggregate: Aggregate<C, S, E, R>,
  task: CommandInContext<C>,
  now: Date,
): E.Either<InvalidCommand, CommandInContext<C>> => {
  try {
    const { command } = task
    const given = readGiven(task.given)
    const invalid = invalidGiven(given, now) ?? notOf(aggregate, command)
    if (invalid !== undefined) return E.left(invalid)
    return given === undefined ? E.left(noCommand(command)) : E.right({ command, given })
  } catch {
    return E.left(noCommand(task, 'a command and who acts, which can be read'))
  }
}

/**
 * How many commands of a failed batch are stored: a store without transactions over streams keeps the appends before the
 * failure. 0 if the streams cannot be read.
 */
const storedOf = async <E>(store: EventStore<E>, appends: ReadonlyArray<Append<E>>): Promise<number> => {
  const asked = new Map(appends.map(({ stream, expected }) => [stream, expected + 1]))
  const there = await store.readBatch([...asked.keys()], (stream) => asked.get(stream) ?? 0)()
  if (E.isLeft(there)) return 0
  const stored = new Set<string>()
  for (const { stream, events } of appends) {
    const ids = new Set(there.right.get(stream)?.map(({ id }) => id))
    for (const { id, commandId } of events) if (ids.has(id)) stored.add(commandId)
  }
  return stored.size
}

/** A stream of the batch: its history, the events to append, and the state after them. */
interface StreamInHand<S, E> {
  readonly stream: StreamName
  readonly expected: Revision
  readonly events: NewEvent<E>[]
  readonly history: ReadonlyArray<Recorded<E>>
  readonly commandIds: Set<string>
  state: S
}

const takeInHand = <C, S, E, R>(
  { decider }: Aggregate<C, S, E, R>,
  stream: StreamName,
  history: ReadonlyArray<Recorded<E>>,
): StreamInHand<S, E> => {
  const { state, commandIds } = withEvents(decider, undefined, history)
  return { stream, expected: history.length - 1, events: [], history, commandIds, state }
}

const handleInHand = <C extends object, S, E extends { readonly type: string }, R>(
  aggregate: Aggregate<C, S, E, R>,
  inHand: StreamInHand<S, E>,
  command: C,
  given: CommandContext,
): E.Either<BatchRefusal<R>, Handled<E>> => {
  const { stream, commandIds, history } = inHand
  const { decider } = aggregate
  const revision = () => inHand.expected + inHand.events.length
  if (commandIds.has(given.commandId)) {
    const before = repetition(decider, stream, command, given.commandId, [...history, ...inHand.events])
    return E.map((events: ReadonlyArray<E>) => ({ stream, revision: revision(), events, repeated: true }))(before)
  }
  const decision = decideAt(aggregate, command, inHand.state, revision())
  if (E.isLeft(decision)) return E.left({ _tag: 'Rejected', stream, rejection: decision.left })
  for (const event of decision.right) inHand.state = decider.evolve(inHand.state, event)
  inHand.events.push(...draftAll(decision.right, given, stream))
  // A command without events leaves no trace in the stream, so a later one with its id is no repetition.
  if (decision.right.length > 0) commandIds.add(given.commandId)
  return E.right({ stream, revision: revision(), events: decision.right, repeated: false })
}
