import { EventStoreDBClient } from '@eventstore/db-client'
import { onTestFinished } from 'vitest'
import { type EventStoreDbOptions, eventStoreDb } from '../../../src/adapters/eventstoredb/index.js'
import { type Counted, toyCodec } from '../toy-codec.js'
import { scriptClock } from './script-clock.js'
import { startTestServer, type TestServer, type TestServerOptions } from './server/test-server.js'

/** Quick to come back, where the defaults are patient; it gives up when the script says so. */
export const hasty = {
  deadline: 20_000,
  backoff: { first: 2, most: 20 },
  silence: 60_000,
  categories: ['debt'],
} as const

export const clientOf = ({ port }: TestServer) =>
  EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false` as string)

/** Credentials select the unary path for appends; without TLS they are not even sent. */
export const admin = { username: 'admin', password: 'changeit' }

export const storeOn = (server: TestServer, options: Partial<EventStoreDbOptions<Counted>> = {}) =>
  eventStoreDb(toyCodec, { makeClient: () => clientOf(server), ...hasty, ...options })

/** A server and a store on it, both gone after the test. */
export const openBoth = async (
  options: Partial<EventStoreDbOptions<Counted>> = {},
  serverOptions: TestServerOptions = {},
) => {
  const clock = scriptClock()
  const server = await startTestServer({ onSilence: clock.expire, ...serverOptions })
  const store = storeOn(server, { clock, ...options })
  onTestFinished(async () => {
    await store.close()
    server.stop()
  })
  return { server, store, clock }
}
