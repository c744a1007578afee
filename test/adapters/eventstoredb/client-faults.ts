import type * as E from 'fp-ts/lib/Either.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { EventStoreDbOptions } from '../../../src/adapters/eventstoredb/index.js'
import { type EventStore, NO_STREAM } from '../../../src/adapters/store/event-store.js'
import { left, right, until } from '../../../src/adapters/testing/contract-case.js'
import type { Counted } from '../toy-codec.js'
import { appendOf, uuidOf } from './append-faults.js'
import { startTestServer, type TestServer, type TestServerOptions } from './server/test-server.js'

/** What the tests of a client's life need of it, whichever of the two it is. */
export interface Clients<C extends Disposable> {
  readonly server: TestServerOptions['client']
  readonly make: (server: TestServer) => C
  readonly open: (
    makeClient: () => C,
    options: Partial<Omit<EventStoreDbOptions<Counted>, 'makeClient'>>,
  ) => EventStore<Counted>
}

interface Disposable {
  readonly dispose: () => Promise<void>
}

/** What becomes of answers when the client that they come through is replaced, or disposed of by somebody else. */
export const clientFaults = <C extends Disposable>({ server: client, make, open }: Clients<C>): void => {
  const openCounted = async (options: Partial<Omit<EventStoreDbOptions<Counted>, 'makeClient'>> = {}) => {
    const server = await startTestServer({ client })
    const told: Array<string> = []
    const makeClient = () => {
      const made = make(server)
      const name = told.filter((line) => line.startsWith('made')).length + 1
      told.push(`made ${name}`)
      const dispose = made.dispose.bind(made)
      return Object.assign(made, {
        dispose: () => {
          told.push(`disposed ${name}`)
          return dispose()
        },
      })
    }
    const store = open(makeClient, options)
    onTestFinished(async () => {
      server.release()
      await store.close()
      server.stop()
    })
    right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2, 3))())
    right(await store.append(appendOf('debt-2', NO_STREAM, 4))())
    return { server, store, told }
  }

  /** Three answers in a row that say nothing: the client is taken for broken. */
  const breakClient = async (server: TestServer, store: EventStore<Counted>): Promise<void> => {
    server.faults.append.push('internal', 'internal', 'internal')
    expect(left(await store.append(appendOf('debt-9', NO_STREAM, 9))())).toMatchObject({ _tag: 'Unavailable' })
  }

  describe('while a client is replaced, what was asked of it is answered', () => {
    test('a read has its events, and the old client goes when it has', async () => {
      const { server, store, told } = await openCounted({ attempts: 3 })
      server.faults.read.push('hold')
      const reading = store.read('debt-1')()
      await until(() => server.held() === 1)
      await breakClient(server, store)
      expect(told).toEqual(['made 1', 'made 2'])
      server.release()
      expect(right(await reading).map(({ id }) => id)).toEqual([1, 2, 3].map(uuidOf))
      await until(() => told.length >= 3)
      expect(told).toEqual(['made 1', 'made 2', 'disposed 1'])
    })

    test('a batch of reads leaves no stream out', async () => {
      const { server, store } = await openCounted({ attempts: 3 })
      server.faults.read.push('hold', 'hold')
      const reading = store.readBatch(['debt-1', 'debt-2'])()
      await until(() => server.held() === 2)
      await breakClient(server, store)
      server.release()
      expect([...right(await reading)].map(([stream, events]) => [stream, events.length]).sort()).toEqual([
        ['debt-1', 3],
        ['debt-2', 1],
      ])
    })

    test('a page of the log says the end at the end, and not before', async () => {
      const { server, store } = await openCounted({ attempts: 3 })
      server.faults.subscription.push('hold')
      const reading = store.readAll(store.start, 10, 'validate')()
      await until(() => server.held() === 1)
      await breakClient(server, store)
      server.release()
      const { events, end } = right(await reading)
      expect([events.length, end]).toEqual([4, true])
    })
  })

  describe('an answer that comes after its client was disposed of is none', () => {
    /** Two stores on one client, which the one disposes of while the other reads. */
    const shared = async () => {
      const server = await startTestServer({ client })
      const one = make(server)
      const store = open(() => one, {})
      const other = open(() => one, {})
      onTestFinished(async () => {
        server.release()
        await store.close()
        server.stop()
      })
      right(await other.append(appendOf('debt-1', NO_STREAM, 1, 2, 3))())
      return { server, store, other }
    }

    test('a read is made again', async () => {
      const { server, store, other } = await shared()
      server.faults.read.push('hold')
      const reading = store.read('debt-1')()
      await until(() => server.held() === 1)
      await other.close()
      server.release()
      expect(right(await reading)).toHaveLength(3)
    })

    test('so is a page of the log', async () => {
      const { server, store, other } = await shared()
      server.faults.subscription.push('hold')
      const reading = store.readAll(store.start, 10, 'validate')()
      await until(() => server.held() === 1)
      await other.close()
      server.release()
      expect(right(await reading).events).toHaveLength(3)
    })

    test('a subscription goes on', async () => {
      const { server, store, other } = await shared()
      const seen: Array<string> = []
      const subscription = store.subscribe(store.start, async ({ events }) => {
        seen.push(...events.map(({ id }) => id))
      })
      await until(() => seen.length >= 3)
      await other.close()
      await until(() => server.subscriptions.length >= 2)
      right(await store.append(appendOf('debt-2', NO_STREAM, 4))())
      await until(() => seen.length >= 4)
      await subscription.stop()
      expect(seen).toEqual([1, 2, 3, 4].map(uuidOf))
    })
  })

  describe('a client that is lost for good, while its server is there, is replaced', () => {
    const lost = { type: 'unavailable', message: 'UnavailableError' }

    /** Clients of which one, made as the n-th, fails by some of its methods once it is broken. */
    const breakable = async (nth: number, fails: (method: PropertyKey) => boolean) => {
      const server = await startTestServer({ client })
      let broken = false
      let clients = 0
      const makeClient = (): C => {
        clients += 1
        const made = make(server)
        if (clients !== nth) return made
        const failing = (): never => {
          throw lost
        }
        return new Proxy(made, {
          get: (target, name) => {
            const value: unknown = Reflect.get(target, name, target)
            if (typeof value !== 'function') return value
            return broken && name !== 'dispose' && fails(name) ? failing : value.bind(target)
          },
        })
      }
      const store = open(makeClient, {})
      onTestFinished(async () => {
        await store.close()
        server.stop()
      })
      return {
        store,
        clients: () => clients,
        breakIt: () => {
          broken = true
        },
      }
    }

    /** As a caller does who tries again. */
    const again = async <A>(ask: () => PromiseLike<E.Either<unknown, A>>): Promise<A> => {
      for (let times = 0; times < 1000; times++) {
        const answer = await ask()
        if (answer._tag === 'Right') return answer.right
        expect(answer.left).toMatchObject({ _tag: 'Unavailable' })
      }
      throw new Error('never')
    }

    test('reads, pages of the log and appends are answered again', async () => {
      const { store, breakIt, clients } = await breakable(1, () => true)
      right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2, 3))())
      breakIt()
      expect(await again(() => store.read('debt-1')())).toHaveLength(3)
      expect(clients()).toBe(2)
      expect((await again(() => store.readAll(store.start, 10, 'validate')())).events).toHaveLength(3)
      expect(await again(() => store.append(appendOf('debt-1', 2, 4))())).toBe(3)
    })

    test('although it appends, where only its reads are lost', async () => {
      const { store, breakIt, clients } = await breakable(1, (method) => method === 'readStream')
      right(await store.append(appendOf('debt-1', NO_STREAM, 1))())
      breakIt()
      let last = NO_STREAM
      const events = await again(async () => {
        last = right(await store.append(appendOf('debt-2', last, last + 100))())
        return store.read('debt-1')()
      })
      expect([events.length, clients()]).toEqual([1, 2])
    })

    test('a subscription goes on', async () => {
      // The first is for appends, the second for subscriptions.
      const { store, breakIt, clients } = await breakable(2, (method) => method === 'subscribeToAll')
      right(await store.append(appendOf('debt-1', NO_STREAM, 1, 2))())
      breakIt()
      const seen: Array<string> = []
      const subscription = store.subscribe(store.start, async ({ events }) => {
        seen.push(...events.map(({ id }) => id))
      })
      await until(() => seen.length >= 2)
      expect(clients()).toBe(3)
      await subscription.stop()
    })
  })

  describe('a stream that is there has events', () => {
    test('a read that ends before the first of them is made again', async () => {
      const { server, store } = await openCounted()
      server.faults.read.push('end')
      expect(right(await store.read('debt-1')())).toHaveLength(3)
    })

    test('one that ends so again and again is Unavailable, and no empty stream', async () => {
      const { server, store } = await openCounted({ attempts: 2 })
      server.faults.read.push('end', 'answer', 'end', 'answer')
      expect(left(await store.read('debt-1')())).toMatchObject({
        ...{ _tag: 'Unavailable', operation: 'read', stream: 'debt-1' },
        detail: 'the read of debt-1 ended before its last event',
      })
    })

    test('so has its next page, of which the last event is asked for once more', async () => {
      const { server, store } = await openCounted({ pageSize: 2 })
      server.faults.read.push('answer', 'end')
      expect(right(await store.read('debt-1')())).toHaveLength(3)
      server.faults.read.push('end')
      expect(right(await store.read('debt-1', 2)())).toHaveLength(1)
    })

    test('from a revision behind its end it has none', async () => {
      const { store } = await openCounted()
      expect([right(await store.read('debt-1', 3)()), right(await store.read('debt-1', 9)())]).toEqual([[], []])
      expect(right(await store.read('debt-7', 2)())).toEqual([])
    })
  })
}
