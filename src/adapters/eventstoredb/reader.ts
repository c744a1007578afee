import type { ClientRead, ClientResolved, EventStoreDbClient } from './client.js'
import type { Connection } from './connection.js'

/** All that a read answers. It is to be called with a deadline: the clients have none for reads. */
const collect =
  (open: (client: EventStoreDbClient) => ClientRead) =>
  async (client: EventStoreDbClient): Promise<ReadonlyArray<ClientResolved>> => {
    const read = open(client)
    const events: Array<ClientResolved> = []
    if (read.on === undefined) {
      for await (const resolved of read) events.push(resolved)
      return events
    }
    // A stream is listened to: an iterator would cost a promise for each event. A failure after we gave up comes here too.
    const listen = read.on.bind(read)
    return new Promise((resolve, reject) => {
      listen('error', reject)
      listen('data', (resolved) => events.push(resolved as ClientResolved))
      listen('end', () => resolve(events))
      listen('close', () => reject({ type: 'ended', message: 'the read was closed' }))
    })
  }

/** As {@link collect}, and stops the read that is given up. */
export const reader = (connection: Connection) => async (open: (client: EventStoreDbClient) => ClientRead) => {
  let last: ClientRead | undefined
  const answer = await connection.retry(
    collect((client) => {
      void last?.cancel?.().catch(() => {})
      last = open(client)
      return last
    }),
  )
  if (answer._tag === 'Left') void last?.cancel?.().catch(() => {})
  return answer
}
