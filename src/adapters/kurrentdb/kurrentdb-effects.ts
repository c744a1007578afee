import type { Effect } from '../eventstoredb/effect-verdict.js'
import { type Effects, type EffectsOptions, runEffects } from '../eventstoredb/effects.js'
import type { Typed } from '../eventstoredb/envelope.js'
import type { EventCodec } from '../store/event-codec.js'
import { type KurrentDbClient, renamed } from './client.js'

/**
 * The options of `EffectsOptions`, with the newer client.
 *
 * @since 0.1.0
 */
export interface KurrentDbEffectsOptions extends Omit<EffectsOptions, 'makeClient'> {
  /** Makes a client: `() => KurrentDBClient.connectionString('kurrentdb://...')`. */
  readonly makeClient: () => KurrentDbClient
}

/**
 * Runs an effect for every event, at least once: see `runEffects` of `receivables/eventstoredb`.
 *
 * @since 0.1.0
 */
export const runKurrentDbEffects = <E extends Typed>(
  codec: EventCodec<E>,
  options: KurrentDbEffectsOptions,
  effect: Effect<E>,
): Effects =>
  runEffects(codec, { where: 'KurrentDB', ...options, makeClient: () => renamed(options.makeClient()) }, effect)
