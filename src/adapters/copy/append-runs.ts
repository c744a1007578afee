import * as E from 'fp-ts/lib/Either.js'
import type { Append, AppendError, EventStore, NewEvent, ReadError, Recorded } from '../store/event-store.js'

/** The event without its place, which the target store assigns. */
const newEvent = <E>(recorded: Recorded<E>): NewEvent<E> => {
  const { id, recordedAt, actor, commandId, correlationId, causationId, tenant, event } = recorded
  return { id, recordedAt, actor, commandId, correlationId, causationId, tenant, event }
}

/** Appends that keep the order of recorded events: one for each run of consecutive events of one stream. */
export const runsOf = <E>(events: ReadonlyArray<Recorded<E>>): ReadonlyArray<Append<E>> => {
  const runs: Array<Append<E> & { readonly events: Array<NewEvent<E>> }> = []
  for (const recorded of events) {
    const last = runs.at(-1)
    if (last?.stream === recorded.stream) last.events.push(newEvent(recorded))
    else runs.push({ stream: recorded.stream, expected: recorded.revision - 1, events: [newEvent(recorded)] })
  }
  return runs
}

const halves = <E>({ stream, expected, events }: Append<E>): ReadonlyArray<Append<E>> => {
  const half = Math.ceil(events.length / 2)
  const first = { stream, expected, events: events.slice(0, half) }
  return half === events.length ? [first] : [first, { stream, expected: expected + half, events: events.slice(half) }]
}

/** The part of the runs that a store lacks; a `Conflict` if it has a different event in the place of one. */
const missing = async <E>(
  store: EventStore<E>,
  runs: ReadonlyArray<Append<E>>,
): Promise<E.Either<AppendError | ReadError, ReadonlyArray<Append<E>>>> => {
  const rest: Array<Append<E>> = []
  for (const { stream, expected, events } of runs) {
    const read = await store.read(stream, expected + 1)()
    if (E.isLeft(read)) return read
    const there = read.right.slice(0, events.length)
    const other = there.findIndex(({ id }, i) => id !== events[i]?.id)
    if (other >= 0) {
      return E.left({ _tag: 'Conflict', stream, expected: expected + other, actual: expected + read.right.length })
    }
    if (there.length < events.length) {
      rest.push({ stream, expected: expected + there.length, events: events.slice(there.length) })
    }
  }
  return E.right(rest)
}

const mostConflicts = 10

/**
 * Appends the runs in order, each without the events that are already there. Part of a run may be there, if another copy runs at
 * the same time or the last append of a killed copy arrives late; then repeating the whole run would be a conflict.
 */
export const appendRuns = async <E>(
  store: EventStore<E>,
  runs: ReadonlyArray<Append<E>>,
): Promise<E.Either<AppendError | ReadError, void>> => {
  let left = runs
  for (let conflicts = 0; left.length > 0; ) {
    const appended = await store.appendBatch(left)()
    if (E.isRight(appended)) break
    const tooLarge = appended.left._tag === 'TooLarge' && left.some(({ events }) => events.length > 1)
    if (appended.left._tag === 'Conflict') conflicts += 1
    if (!tooLarge && (appended.left._tag !== 'Conflict' || conflicts > mostConflicts)) return appended
    const rest = await missing(store, left)
    if (E.isLeft(rest)) return rest
    left = tooLarge ? rest.right.flatMap(halves) : rest.right
  }
  return E.right(undefined)
}
