import * as t from 'io-ts'
import { toPosition } from '../../src/adapters/store/counted-position.js'
import type { EventStore, StreamName } from '../../src/adapters/store/event-store.js'
import { NO_STREAM } from '../../src/adapters/store/event-store.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { type Projection, project, type States } from '../../src/projections/projection/projection.js'
import { type Counted, toldToy } from './toy-codec.js'

const Count = t.type({ count: t.number, trace: t.number })
export type Count = t.TypeOf<typeof Count>

/** Counts by remainder, and keeps a trace that an event lost, doubled or out of order would change. */
export const counting: Projection<Counted, Count> = {
  name: 'counting',
  version: 1,
  key: ({ event: { n } }) => (n % 5 === 0 ? undefined : `r${n % 7}`),
  empty: { count: 0, trace: 0 },
  apply: (state, { event }) => ({ count: state.count + 1, trace: (state.trace * 31 + event.n) % 1_000_003 }),
  codec: Count,
}

/** The next version of it, which counts from a thousand on. */
export const countingOn: Projection<Counted, Count> = { ...counting, version: 2, empty: { count: 1000, trace: 0 } }

/** The states after the numbers below `count`, folded at once. */
export const whole = (count: number, projection = counting): States<Count> =>
  project(
    projection,
    Array.from({ length: count }, (_, n) => ({ ...toldToy(n), stream: `debt-${n}`, position: toPosition(n + 1) })),
  )

/** Appends the numbers of a range, each to a stream of its own in one batch. */
export const appendRange = async (store: EventStore<Counted>, from: number, to: number): Promise<void> => {
  const batch = Array.from({ length: to - from }, (_, i) => {
    const stream: StreamName = `debt-${from + i}`
    return { stream, expected: NO_STREAM, events: [toldToy(from + i)] }
  })
  right(await store.appendBatch(batch)())
}
