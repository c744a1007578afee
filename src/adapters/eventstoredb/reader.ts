import type * as E from 'fp-ts/lib/Either.js'
import type { StoreOperation } from '../store/event-store.js'
import type { ClientRead, ClientResolved, EventStoreDbClient } from './client.js'
import type { Connection } from './connection.js'

const collect = async (read: ClientRead): Promise<ReadonlyArray<ClientResolved>> => {
  const events: Array<ClientResolved> = []
  if (read.on === undefined) {
    for await (const resolved of read) events.push(resolved)
    return events
  }
  // Uses listeners, because an iterator costs a promise per event. They also receive failures after we gave up.
  const listen = read.on.bind(read)
  return new Promise((resolve, reject) => {
    listen('error', reject)
    listen('data', (resolved) => events.push(resolved as ClientResolved))
    listen('end', () => resolve(events))
    listen('close', () => reject({ type: 'ended', message: 'the read was closed' }))
  })
}

/** All that a read answers. */
export type ReadWhole = (open: (client: EventStoreDbClient) => ClientRead) => Promise<ReadonlyArray<ClientResolved>>

/** Runs reads with a deadline, which the clients do not have for reads, and cancels a read that is given up. */
export const reader =
  (connection: Connection) =>
  async <A>(operation: StoreOperation, work: (whole: ReadWhole) => Promise<A>): Promise<E.Either<unknown, A>> => {
    let last: ClientRead | undefined
    const answer = await connection.retry(operation, (client) =>
      work((open) => {
        void last?.cancel?.().catch(() => {})
        last = open(client)
        return collect(last)
      }),
    )
    if (answer._tag === 'Left') void last?.cancel?.().catch(() => {})
    return answer
  }
