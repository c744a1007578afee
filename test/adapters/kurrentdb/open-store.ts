import { KurrentDBClient } from '@kurrent/kurrentdb-client'
import { onTestFinished } from 'vitest'
import { type KurrentDbOptions, kurrentDb } from '../../../src/adapters/kurrentdb/index.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import { scriptClock } from '../eventstoredb/script-clock.js'
import { startTestServer, type TestServer, type TestServerOptions } from '../eventstoredb/server/test-server.js'
import { type Counted, toyCodec } from '../toy-codec.js'

/** Quick to come back, where the defaults are patient; it gives up when the script says so. */
export const hasty = {
  deadline: 20_000,
  backoff: { first: 2, most: 20 },
  silence: 60_000,
  categories: ['debt'],
} as const

export const clientOf = ({ port }: TestServer) =>
  KurrentDBClient.connectionString(`kurrentdb://127.0.0.1:${port}?tls=false` as string)

export const admin = { username: 'admin', password: 'changeit' }

export const storeOn = (server: TestServer, options: Partial<KurrentDbOptions<Counted>> = {}) =>
  kurrentDb(toyCodec, { makeClient: () => clientOf(server), ...hasty, ...options })

/** A server and a store on it, both gone after the test. */
export const openBoth = async (
  options: Partial<KurrentDbOptions<Counted>> = {},
  serverOptions: TestServerOptions = {},
) => {
  const clock = scriptClock()
  const server = await startTestServer({ onSilence: clock.expire, ...serverOptions, client: 'kurrentdb' })
  const store = storeOn(server, { clock, ...options })
  onTestFinished(async () => {
    await store.close()
    server.stop()
  })
  return { server, store, clock }
}

/** A store whose server goes with it. */
export const openAlone = async (options: Partial<KurrentDbOptions<Counted>> = {}): Promise<EventStore<Counted>> => {
  const server = await startTestServer({ client: 'kurrentdb' })
  const store = storeOn(server, options)
  return {
    ...store,
    close: async () => {
      await store.close()
      server.stop()
    },
  }
}
