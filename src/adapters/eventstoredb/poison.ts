import type { Recorded, Revision, StreamName, Undecodable } from '../store/event-store.js'
import type { ClientRecord } from './client.js'

/**
 * An event that cannot be handled: its codec does not accept it, or the handler rejects it again and again.
 *
 * @since 0.1.0
 */
export interface Poisoned<E> {
  readonly stream: StreamName
  readonly revision: Revision
  readonly id: string
  readonly stored: Pick<ClientRecord, 'type' | 'data' | 'metadata'>
  readonly cause: Undecodable | { readonly _tag: 'HandlerFailed'; readonly cause: unknown }
  /** The event, where it could be decoded. */
  readonly recorded: Recorded<E> | undefined
}

/**
 * Puts an event aside; where it rejects, the subscription ends.
 *
 * @since 0.1.0
 */
export type Park<E> = (poisoned: Poisoned<E>) => Promise<void>

/**
 * What a subscription does about a poisoned event, once it was tried `attempts` times (once, unless told).
 *
 * - `stop` ends the subscription with the cause: nothing is lost, and nothing goes on.
 * - `park` puts it aside and goes on: into a stream of this name, such as `parked-aging`, or as a function does it.
 * - `skip` tells and goes on.
 *
 * To find the one event that is poisoned, the events of a page that failed are handed over one by one: where the policy is
 * `park` or `skip`, a handler must have kept nothing of a page that it rejects.
 *
 * @since 0.1.0
 */
export type PoisonPolicy<E> =
  | { readonly policy: 'stop'; readonly attempts?: number }
  | { readonly policy: 'skip'; readonly attempts?: number; readonly tell: (poisoned: Poisoned<E>) => void }
  | { readonly policy: 'park'; readonly attempts?: number; readonly park: string | Park<E> }
