import type { Recorded, Revision, StreamName } from '../store/event-store.js'

/** A stream as it was read: its state after the event at `revision`, and the command ids of the events up to there. */
export interface StreamState<S> {
  readonly revision: Revision
  readonly state: S
  readonly commandIds: Set<string>
}

/**
 * A cache of stream states, so that a command on a long stream reads and folds only new events. Own appends are read back
 * before they are cached: an append of the same event ids by another process succeeds too, and must not be mistaken for ours.
 */
export interface StateCache<S> {
  readonly get: (stream: StreamName) => StreamState<S> | undefined
  readonly set: (stream: StreamName, read: StreamState<S>) => void
  readonly drop: (stream: StreamName) => void
}

/** Keeps the streams that were set last, up to so many streams, and so many command ids in all. */
export const stateCache = <S>(mostStreams = 10_000, mostIds = 500_000): StateCache<S> => {
  const kept = new Map<StreamName, { readonly read: StreamState<S>; readonly ids: number }>()
  let ids = 0

  const drop = (stream: StreamName): void => {
    ids -= kept.get(stream)?.ids ?? 0
    kept.delete(stream)
  }

  return {
    get: (stream) => kept.get(stream)?.read,
    set: (stream, read) => {
      // Concurrent reads may finish out of order: keep the newer state.
      if ((kept.get(stream)?.read.revision ?? -1) > read.revision) return
      drop(stream)
      kept.set(stream, { read, ids: read.commandIds.size })
      ids += read.commandIds.size
      if (kept.size <= mostStreams && ids <= mostIds) return
      for (const oldest of kept.keys()) {
        drop(oldest)
        if (kept.size <= mostStreams && ids <= mostIds) break
      }
    },
    drop,
  }
}

/** The revision from which a stream has to be read. */
export const readFrom = (cached: StreamState<unknown> | undefined): Revision => (cached?.revision ?? -1) + 1

/** The cached state with newly read events; a store may also have returned the whole stream again. */
export const withEvents = <S, E>(
  { initial, evolve }: { readonly initial: S; readonly evolve: (state: S, event: E) => S },
  cached: StreamState<S> | undefined,
  read: ReadonlyArray<Recorded<E>>,
): StreamState<S> => {
  const known = cached !== undefined && read[0]?.revision !== 0 ? cached : undefined
  if (known !== undefined && read.length === 0) return known
  let state = known?.state ?? initial
  // The set is shared with the older state, which so gets ids that are too new. Harmless: a hit is verified in the stream.
  const commandIds = known?.commandIds ?? new Set<string>()
  for (const { event, commandId } of read) {
    state = evolve(state, event)
    commandIds.add(commandId)
  }
  return { revision: (known?.revision ?? -1) + read.length, state, commandIds }
}
