import * as t from 'io-ts'
import type { BookEvent } from '../domain/book/event.js'
import { SortedMap } from '../domain/value/sorted-map.js'
import type { Projection } from './projection/projection.js'

/**
 * The streams that have to be read with one: with that of a debtor all that name him, and those of his companies; with that of a
 * debt the cheques that name it.
 */
export type BoundStreams = SortedMap<string, true>

const bound = (streams: ReadonlyArray<string>): BoundStreams =>
  SortedMap.from(streams.map((stream) => [stream, true] as const))

// FROZEN per version of the projection: the form in which a durable view store keeps its states.
const Stored = t.readonlyArray(t.string)

const BoundStreams: t.Type<BoundStreams, unknown> = new t.Type(
  'bound streams',
  (u): u is BoundStreams => u instanceof SortedMap,
  (u, context) => {
    const stored = Stored.validate(u, context)
    return stored._tag === 'Left' ? stored : t.success(bound(stored.right))
  },
  (streams) => [...streams.keys()],
)

/** The stream that an event binds its own to. FROZEN with the version: the keys. */
const boundTo = (event: BookEvent): string | ReadonlyArray<string> | undefined => {
  switch (event.type) {
    case 'DebtIssued':
    case 'DebtAssumed':
    case 'PaymentReceived':
    case 'CreditGranted':
    case 'DebitRequested':
      return `debtor-${event.debtor}`
    case 'ChequeReceived':
      return [`debtor-${event.debtor}`, ...new Set(event.covers.map(({ debt }) => `debt-${debt}`))]
    case 'DebtorRegistered':
      return event.parent === undefined ? undefined : `debtor-${event.parent}`
    default:
      return undefined
  }
}

/**
 * Which streams have to be read with which, so that the account of one debtor is read without the rest of its book. Most events
 * bind nothing: a stream is bound by the event that begins it, and a debt again by whoever assumes it.
 */
export const boundStreams: Projection<BookEvent, BoundStreams> = {
  name: 'bound-streams',
  version: 1,
  key: ({ event }) => boundTo(event),
  empty: SortedMap.from<string, true>([]),
  apply: (streams, { stream }) => streams.with(stream, true),
  codec: BoundStreams,
}
