import type { Either } from 'fp-ts/lib/Either.js'
import type { Decoding } from './event-store.js'
import type { DecodeFailure } from './undecodable.js'

/**
 * How events become the JSON that a store keeps, and back. `version` is the schema version of the event's type, kept
 * beside it; `decode` brings an older version up to date first. Problems name path, value and expectation. What it does not
 * know, it says so of, also where it trusts: never does it throw for it, or hand it over as if it knew.
 *
 * @since 0.1.0
 */
export interface EventCodec<E> {
  readonly version: (event: E) => number
  readonly encode: (event: E) => unknown
  readonly decode: (stored: unknown, version: number, decoding: Decoding) => Either<DecodeFailure, E>
}
