import * as E from 'fp-ts/lib/Either.js'
import { type Backoff, delay } from './backoff.js'
import type { EventStoreDbClient } from './client.js'
import { within } from './deadline.js'
import { kindOf } from './failure.js'

export interface ConnectionSettings {
  readonly makeClient: () => EventStoreDbClient
  readonly deadline: number
  readonly attempts: number
  readonly backoff: Backoff
}

/**
 * A client that is replaced when it does not come round.
 *
 * Clients remember for ever what they were once told of the server's features, a failure included. So after several
 * answers in a row that the client does not mend by itself, it is disposed of and a new one made.
 */
export interface Connection {
  readonly settings: ConnectionSettings
  readonly client: () => EventStoreDbClient
  /** One call with a deadline: what the client throws is the left. */
  readonly call: <A>(work: (client: EventStoreDbClient) => Promise<A>) => Promise<E.Either<unknown, A>>
  /** Calls again, after a wait, as long as the answer is that nobody was there or that it is unclear. */
  readonly retry: <A>(work: (client: EventStoreDbClient) => Promise<A>) => Promise<E.Either<unknown, A>>
  readonly failed: (thrown: unknown) => void
  readonly worked: () => void
  readonly closed: () => boolean
  /** Calls back when it closes; answers how to take that back. */
  readonly onClose: (listener: () => void) => () => void
  /** Waits for the calls in hand. */
  readonly close: () => Promise<void>
}

const patience = 3

/** The client has its deadline in hand and may still answer: ours comes after it. */
const grace = 1.2

/** What a wait for a closed store fails with. */
const closedError = { type: 'closed', message: 'the store was closed' }

export const connect = (settings: ConnectionSettings): Connection => {
  let current: EventStoreDbClient | undefined
  let strikes = 0
  let closed = false
  const wakers = new Set<() => void>()
  const inHand = new Set<Promise<unknown>>()

  const client = (): EventStoreDbClient => {
    current ??= settings.makeClient()
    return current
  }

  const dispose = async (old: EventStoreDbClient): Promise<void> => {
    await within(settings.deadline, () => old.dispose()).catch(() => {})
  }

  const failed = (thrown: unknown): void => {
    const kind = kindOf(thrown)
    if (kind !== 'unclear' && kind !== 'unauthorised') return
    strikes += 1
    if (strikes < patience || current === undefined) return
    const old = current
    current = undefined
    strikes = 0
    void dispose(old)
  }

  const worked = (): void => {
    strikes = 0
  }

  const call: Connection['call'] = async (work) => {
    if (closed) return E.left(closedError)
    const answer = within(settings.deadline * grace, () => work(client()))
    inHand.add(answer)
    try {
      const value = await answer
      worked()
      return E.right(value)
    } catch (thrown) {
      failed(thrown)
      return E.left(thrown)
    } finally {
      inHand.delete(answer)
    }
  }

  const rest = (attempt: number): Promise<void> =>
    new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer)
        wakers.delete(wake)
        resolve()
      }
      const timer = setTimeout(wake, delay(settings.backoff, attempt))
      wakers.add(wake)
    })

  return {
    settings,
    client,
    call,
    failed,
    worked,
    retry: async (work) => {
      for (let attempt = 1; ; attempt++) {
        const answer = await call(work)
        if (answer._tag === 'Right') return answer
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
      if (current !== undefined) await dispose(current)
    },
  }
}
