import type { EventStoreDbClient } from '../eventstoredb/client.js'
import { explain } from './explain.js'

type Append = EventStoreDbClient['appendToStream']
type AppendOptions = Parameters<Append>[2]

/**
 * What this adapter asks of a client of `@kurrent/kurrentdb-client`: what it asks of the older one, but for the name of the
 * expected revision, which is `streamState` here.
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

/** Of one client there is one under other names, so that who disposes of it can be told from others. */
const known = new WeakMap<KurrentDbClient, EventStoreDbClient>()

/** The client under the names of the older one; its errors too, whose `actualVersion` is `actualState` here. */
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
