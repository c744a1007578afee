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

/** The connection to a server: calls with deadlines and retries, by clients that are replaced if they do not recover. */
export interface Connection {
  readonly settings: ConnectionSettings
  /** The client in use, for a long operation; release it at the end. */
  readonly lease: (operation: StoreOperation) => Lease
  /** One call with a deadline, by default that of the settings. The left is what the client threw. */
  readonly call: <A>(operation: StoreOperation, work: Work<A>, deadline?: number) => Promise<E.Either<unknown, A>>
  /** Like `call`, with retries after transient and unclear failures. */
  readonly retry: <A>(operation: StoreOperation, work: Work<A>, deadline?: number) => Promise<E.Either<unknown, A>>
  readonly closed: () => boolean
  /** Calls `listener` on close; returns a function that cancels it. */
  readonly onClose: (listener: () => void) => () => void
  /** Waits for the running calls. */
  readonly close: () => Promise<void>
}

export type Work<A> = (client: EventStoreDbClient) => Promise<A>

/** Factor on the client's own deadline: ours comes later, so that the client can still answer. */
const grace = 1.2

/** How many first waits a client gets to recover a lost connection by itself. */
const youth = 8

/** The error of a wait when the store is closed. */
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
      // Each call has a deadline. Aborting one could leave an append with an unknown outcome.
      await Promise.allSettled([...inHand])
      await leases.close()
    },
  }
}
