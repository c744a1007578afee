import { describe, expect, onTestFinished, test } from 'vitest'
import type { EventStoreDbOptions } from '../../../src/adapters/eventstoredb/index.js'
import { type EventStore, NO_STREAM, type StoreFailure } from '../../../src/adapters/store/event-store.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { describe as inWords } from '../../../src/adapters/words/describe.js'
import type { Counted } from '../toy-codec.js'
import { appendOf } from './append-faults.js'
import { certificate, startTestServer, type TestServerOptions } from './server/test-server.js'

/** Opens a store by what comes after the `://` of a connection string. */
export interface Connecting {
  readonly server: TestServerOptions['client']
  readonly open: (
    at: string,
    options?: Partial<Omit<EventStoreDbOptions<Counted>, 'makeClient'>>,
  ) => EventStore<Counted>
}

interface Case {
  readonly name: string
  readonly on: TestServerOptions
  /** The part of the connection string before and after the address. */
  readonly as?: string
  readonly how: string
  readonly tag: StoreFailure['_tag']
  readonly says: RegExp
}

const ca = `tls=true&tlsCAFile=${certificate('ca.pem')}`

const cases: ReadonlyArray<Case> = [
  {
    name: 'a certificate of an authority that is not trusted',
    ...{ on: { tls: 'node' }, how: `tls=true&tlsCAFile=${certificate('other-ca.pem')}` },
    ...{
      tag: 'Misconfigured',
      says: /signed by no authority that the client was told to trust \(tlsCAFile\): unable to/,
    },
  },
  {
    name: 'a certificate that has expired',
    ...{ on: { tls: 'expired' }, how: ca, tag: 'Misconfigured', says: /the certificate of the server has expired/ },
  },
  {
    name: 'a certificate for another name',
    ...{
      on: { tls: 'elsewhere' },
      how: ca,
      tag: 'Misconfigured',
      says: /for another name than this address: .*127\.0\.0\.1/,
    },
  },
  {
    name: 'TLS to a server that speaks none',
    ...{ on: {}, how: ca, tag: 'Misconfigured', says: /the client speaks TLS and the server does not \(tls=false\)/ },
  },
  {
    name: 'a file that is not there',
    ...{ on: { tls: 'node' }, how: `tls=true&tlsCAFile=${certificate('nowhere.pem')}` },
    ...{ tag: 'Misconfigured', says: /File was not found/ },
  },
  {
    name: 'a wrong password',
    ...{ on: { tls: 'node', password: 'changeit' }, as: 'admin:changed@', how: ca },
    ...{ tag: 'Unauthorised', says: /Bad credentials|access denied/ },
  },
]

/** What is said where no connection can come to be, through any client: the cause, and at once. */
export const connectionFaults = ({ server: client, open }: Connecting): void => {
  const openOn = async ({ on, as = '', how }: Pick<Case, 'on' | 'as' | 'how'>) => {
    const server = await startTestServer({ ...on, client })
    // Waits between attempts would never end: there are to be none.
    const store = open(`${as}127.0.0.1:${server.port}?${how}`, { backoff: { first: 1e9, most: 1e9 } })
    onTestFinished(async () => {
      await store.close()
      server.stop()
    })
    return { server, store }
  }

  test('the right certificate and password are taken', async () => {
    const { store } = await openOn({ on: { tls: 'node', password: 'changeit' }, as: 'admin:changeit@', how: ca })
    right(await store.append(appendOf('debt-1', NO_STREAM, 1))())
    expect(right(await store.read('debt-1')())).toHaveLength(1)
    expect(right(await store.readAll(store.start, 10, 'validate')()).events).toHaveLength(1)
  })

  describe.each(cases)('$name', ({ on, as, how, tag, says }) => {
    test('is told of a read, of an append and of the log, and not tried again', async () => {
      const { store } = await openOn({ on, how, ...(as === undefined ? {} : { as }) })
      const failures = [
        left(await store.read('debt-1')()),
        left(await store.append(appendOf('debt-1', NO_STREAM, 1))()),
        left(await store.readAll(store.start, 10, 'validate')()),
      ]
      for (const failure of failures) {
        expect(failure).toMatchObject({ _tag: tag, detail: expect.stringMatching(says) })
        expect(inWords(failure)).toMatch(says)
      }
    })

    test('ends a subscription', async () => {
      const { store } = await openOn({ on, how, ...(as === undefined ? {} : { as }) })
      const ended = await store.subscribe(store.start, async () => {}).ended
      expect(ended).toMatchObject({ _tag: tag, detail: expect.stringMatching(says) })
    })
  })

  test('a server that wants TLS and gets none is Unavailable, with a word of it', async () => {
    const server = await startTestServer({ tls: 'node', client })
    const store = open(`127.0.0.1:${server.port}?tls=false`, { attempts: 2 })
    expect(left(await store.read('debt-1')())).toMatchObject({
      ...{ _tag: 'Unavailable', detail: expect.stringContaining('does the server want TLS (tls=true)?') },
    })
    await store.close()
    server.stop()
  })

  test('nobody at the address is Unavailable, with the cause', async () => {
    const server = await startTestServer({ client })
    const { port } = server
    server.stop()
    const store = open(`127.0.0.1:${port}?tls=false`, { attempts: 2 })
    for (const failure of [left(await store.read('debt-1')()), left(await store.append(appendOf('debt-1', -1, 1))())]) {
      expect(failure).toMatchObject({ _tag: 'Unavailable', detail: `connect ECONNREFUSED 127.0.0.1:${port}` })
    }
    await store.close()
  })
}
