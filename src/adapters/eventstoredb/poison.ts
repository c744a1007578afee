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
  /** The event; `undefined` if it could not be decoded. */
  readonly recorded: Recorded<E> | undefined
}

/**
 * Puts an event aside; if it rejects, the subscription ends.
 *
 * @since 0.1.0
 */
export type Park<E> = (poisoned: Poisoned<E>) => Promise<void>

/**
 * What a subscription does with a poisoned event after `attempts` attempts (1 by default).
 *
 * - `stop` ends the subscription with the cause: nothing is lost, and nothing more is delivered.
 * - `park` puts the event aside and continues: into a stream of this name, such as `parked-aging`, or with a function.
 * - `skip` reports the event and continues.
 *
 * To find the poisoned event, the events of a failed page are delivered again one by one. So with `park` or `skip`, a handler must
 * not keep any part of a page that it rejects.
 *
 * @since 0.1.0
 */
export type PoisonPolicy<E> =
  | { readonly policy: 'stop'; readonly attempts?: number }
  | { readonly policy: 'skip'; readonly attempts?: number; readonly tell: (poisoned: Poisoned<E>) => void }
  | { readonly policy: 'park'; readonly attempts?: number; readonly park: string | Park<E> }
