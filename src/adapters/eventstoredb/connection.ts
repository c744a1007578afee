import * as E from 'fp-ts/lib/Either.js'
import type { StoreOperation } from '../store/event-store.js'
import { type Backoff, delay } from './backoff.js'
import type { EventStoreDbClient } from './client.js'
import { clientLeases, type Lease } from './client-lease.js'
import type { Clock } from './clock.js'
import { within } from './deadline.js'
import { kindOf } from './failure.js'

export interface ConnectionSettings {
  readonly makeClient: () => EventStoreDbClient
  readonly deadline: number
  readonly attempts: number
  readonly backoff: Backoff
  readonly clock: Clock
}

/** The way to a server: calls with deadlines, made again where that may help, by clients that are replaced where they must. */
export interface Connection {
  readonly settings: ConnectionSettings
  /** The client in use, for something that goes on for long; to be released. */
  readonly lease: (operation: StoreOperation) => Lease
  /** One call with a deadline, that of the settings unless told: what the client throws is the left. */
  readonly call: <A>(operation: StoreOperation, work: Work<A>, deadline?: number) => Promise<E.Either<unknown, A>>
  /** Calls again, after a wait, as long as the answer is that nobody was there or that it is unclear. */
  readonly retry: <A>(operation: StoreOperation, work: Work<A>, deadline?: number) => Promise<E.Either<unknown, A>>
  readonly closed: () => boolean
  /** Calls back when it closes; answers how to take that back. */
  readonly onClose: (listener: () => void) => () => void
  /** Waits for the calls in hand. */
  readonly close: () => Promise<void>
}

export type Work<A> = (client: EventStoreDbClient) => Promise<A>

/** The client has its deadline in hand and may still answer: ours comes after it. */
const grace = 1.2

/** First waits for which a client is left alone with a lost connection. */
const youth = 8

/** What a wait for a closed store fails with. */
const closedError = { type: 'closed', message: 'the store was closed' }

const disposedError = { type: 'disposed', message: 'the client was disposed of before it had answered' }

export const connect = (settings: ConnectionSettings): Connection => {
  const leases = clientLeases({ ...settings, youth: settings.backoff.first * youth })
  let closed = false
  const wakers = new Set<() => void>()
  const inHand = new Set<Promise<unknown>>()

  const call: Connection['call'] = async (operation, work, deadline = settings.deadline) => {
    if (closed) return E.left(closedError)
    let held: Lease
    try {
      held = leases.lease(operation)
    } catch (thrown) {
      return E.left(thrown)
    }
    const answer = within(settings.clock, deadline * grace, () => work(held.client))
    inHand.add(answer)
    try {
      const value = await answer
      if (held.disposed()) return E.left(disposedError)
      held.worked()
      return E.right(value)
    } catch (thrown) {
      if (held.disposed()) return E.left(disposedError)
      const told = (await held.client.explain?.(thrown)) ?? thrown
      held.failed(told)
      return E.left(told)
    } finally {
      inHand.delete(answer)
      held.release()
    }
  }

  const rest = (attempt: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        forget()
        wakers.delete(wake)
        resolve()
      }
      const forget = settings.clock.after(delay(settings.backoff, attempt), wake)
      wakers.add(wake)
    })

  return {
    settings,
    lease: leases.lease,
    call,
    retry: async (operation, work, deadline) => {
      for (let attempt = 1; ; attempt++) {
        const answer = await call(operation, work, deadline)
        if (answer._tag === 'Right' || closed) return answer
        const kind = kindOf(answer.left)
        if (attempt >= settings.attempts || (kind !== 'transient' && kind !== 'unclear')) return answer
        await rest(attempt - 1)
        if (closed) return E.left(closedError)
      }
    },
    closed: () => closed,
    onClose: (listener) => {
      wakers.add(listener)
      return () => wakers.delete(listener)
    },
    close: async () => {
      if (closed) return
      closed = true
      for (const wake of [...wakers]) wake()
      // Each has its deadline. To cut one off would leave an append whose outcome nobody knows.
      await Promise.allSettled([...inHand])
      await leases.close()
    },
  }
}
