import type { EventStoreDbClient } from '../eventstoredb/client.js'
import { explain } from './explain.js'

type Append = EventStoreDbClient['appendToStream']
type AppendOptions = Parameters<Append>[2]

/**
 * The methods of `@kurrent/kurrentdb-client` that this adapter calls: those of the older client, except that the expected
 * revision is named `streamState`.
 *
 * @since 0.1.0
 */
export interface KurrentDbClient extends Omit<EventStoreDbClient, 'appendToStream' | 'explain'> {
  appendToStream(
    stream: Parameters<Append>[0],
    events: Parameters<Append>[1],
    options: Omit<AppendOptions, 'expectedRevision'> & { readonly streamState: AppendOptions['expectedRevision'] },
  ): ReturnType<Append>
}

/** One renamed client per client, so that disposals are counted for the right one. */
const known = new WeakMap<KurrentDbClient, EventStoreDbClient>()

/** Adapts a client to the names of the older one; also its errors, whose `actualState` is `actualVersion` there. */
export const renamed = (client: KurrentDbClient): EventStoreDbClient => {
  const before = known.get(client)
  if (before !== undefined) return before
  const made = rename(client)
  known.set(client, made)
  return made
}

const rename = (client: KurrentDbClient): EventStoreDbClient => ({
  appendToStream: async (stream, events, { expectedRevision, ...options }) => {
    try {
      return await client.appendToStream(stream, events, { ...options, streamState: expectedRevision })
    } catch (thrown) {
      if (typeof thrown === 'object' && thrown !== null && 'actualState' in thrown) {
        Object.assign(thrown, { actualVersion: thrown.actualState })
      }
      throw thrown
    }
  },
  readStream: (stream, options) => client.readStream(stream, options),
  subscribeToAll: (options, readable) => client.subscribeToAll(options, readable),
  createPersistentSubscriptionToAll: (group, settings, options) =>
    client.createPersistentSubscriptionToAll(group, settings, options),
  subscribeToPersistentSubscriptionToAll: (group, options) =>
    client.subscribeToPersistentSubscriptionToAll(group, options),
  replayParkedMessagesToAll: (group, options) => client.replayParkedMessagesToAll(group, options),
  getPersistentSubscriptionToAllInfo: (group, options) => client.getPersistentSubscriptionToAllInfo(group, options),
  dispose: () => client.dispose(),
  explain: (thrown) => explain(client, thrown),
})
