import * as t from 'io-ts'
import type { BookEvent } from '../../../../src/domain/book/book.js'
import type { Projection } from '../../../../src/projections/projection/projection.js'

const Trace = t.type({ count: t.number, trace: t.number })
export type Trace = t.TypeOf<typeof Trace>

const hash = (before: number, id: string): number => {
  let trace = before
  for (const c of id) trace = (trace * 31 + (c.codePointAt(0) ?? 0)) % 1_000_003
  return trace
}

/** One trace of all ids in the order in which they came: an event that is lost, doubled or out of order changes it. */
export const tracing: Projection<BookEvent, Trace> = {
  name: 'trace',
  version: 1,
  key: () => 'all',
  empty: { count: 0, trace: 0 },
  apply: ({ count, trace }, { id }) => ({ count: count + 1, trace: hash(trace, id) }),
  codec: Trace,
}
