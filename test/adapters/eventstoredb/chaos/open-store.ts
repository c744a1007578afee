import { bookCodec } from '../../../../src/adapters/codec/book-codec.js'
import type { EventStore } from '../../../../src/adapters/store/event-store.js'
import type { BookEvent } from '../../../../src/domain/book/book.js'

export type ClientName = 'eventstoredb' | 'kurrentdb'

/** A store through one of the two clients. Only that one is loaded: a process cannot have both. */
export const openStore = async (client: ClientName, url: string, namespace: string): Promise<EventStore<BookEvent>> => {
  const options = {
    categories: ['debt'],
    namespace,
    deadline: 5000,
    backoff: { first: 50, most: 1000 },
    silence: 10_000,
  }
  if (client === 'eventstoredb') {
    const { EventStoreDBClient } = await import('@eventstore/db-client')
    const { eventStoreDb } = await import('../../../../src/adapters/eventstoredb/index.js')
    return eventStoreDb(bookCodec, { ...options, makeClient: () => EventStoreDBClient.connectionString(url as string) })
  }
  const { KurrentDBClient } = await import('@kurrent/kurrentdb-client')
  const { kurrentDb } = await import('../../../../src/adapters/kurrentdb/index.js')
  return kurrentDb(bookCodec, { ...options, makeClient: () => KurrentDBClient.connectionString(url as string) })
}

/** Names and ids of everything that the bare client reads in a namespace: what is stored, whatever the adapter says. */
export const storedIds = async (client: ClientName, url: string, namespace: string): Promise<ReadonlyArray<string>> => {
  const ids: Array<string> = []
  const own = `${namespace}.`
  if (client === 'eventstoredb') {
    const { EventStoreDBClient } = await import('@eventstore/db-client')
    const bare = EventStoreDBClient.connectionString(url as string)
    for await (const { event } of bare.readAll()) if (event?.streamId.startsWith(own)) ids.push(event.id)
    await bare.dispose()
  } else {
    const { KurrentDBClient } = await import('@kurrent/kurrentdb-client')
    const bare = KurrentDBClient.connectionString(url as string)
    for await (const { event } of bare.readAll()) if (event?.streamId.startsWith(own)) ids.push(event.id)
    await bare.dispose()
  }
  return ids
}
