import type { Either } from 'fp-ts/lib/Either.js'
import type { Decoding } from './event-store.js'
import type { DecodeFailure } from './undecodable.js'

/**
 * Converts events to the JSON that a store keeps, and back. `version` is the schema version of the event's type, stored with
 * the event; `decode` upcasts an older version first. Problems name path, value and expectation. An unknown type or a newer
 * version is a `Left`, with `trust` too: `decode` never throws for it and never returns it as a known event.
 *
 * @since 0.1.0
 */
export interface EventCodec<E> {
  readonly version: (event: E) => number
  readonly encode: (event: E) => unknown
  readonly decode: (stored: unknown, version: number, decoding: Decoding) => Either<DecodeFailure, E>
}
