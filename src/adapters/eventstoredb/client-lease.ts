import type { StoreOperation } from '../store/event-store.js'
import type { EventStoreDbClient } from './client.js'
import type { Clock } from './clock.js'
import { within } from './deadline.js'
import { detailOf, type ErrorKind, kindOf } from './failure.js'

/** The use of a client by one call, from its beginning to its end. */
export interface Lease {
  readonly client: EventStoreDbClient
  /**
   * True once the client was disposed of. Ignore its results then: a client takes its own cancellation for the end of the
   * stream, so an aborted read looks like one that found nothing.
   */
  readonly disposed: () => boolean
  readonly worked: () => void
  readonly failed: (thrown: unknown) => void
  /** Call when the call has ended, with or without an error. Calling it twice is harmless. */
  readonly release: () => void
}

export interface ClientLeases {
  /** Throws a `no-client` if none can be made. */
  readonly lease: (operation: StoreOperation) => Lease
  /** Disposes of the client in use. */
  readonly close: () => Promise<void>
}

export interface LeaseSettings {
  readonly makeClient: () => EventStoreDbClient
  /** Milliseconds in which a client may reconnect by itself before it is replaced. */
  readonly youth: number
  readonly clock: Clock
}

/** A client with its failures and calls. */
interface Tenure {
  readonly client: EventStoreDbClient
  readonly since: number
  /** Consecutive failures per operation: a client may use different connections to read and to append. */
  readonly strikes: Map<StoreOperation, number>
  leases: number
  retired: boolean
}

/** Consecutive failures after which a client is replaced. Failures of other kinds are not the client's fault. */
const patience: Readonly<Partial<Record<ErrorKind, number>>> = { unclear: 3, unauthorised: 3, transient: 4 }

/** Milliseconds to wait for the disposal of a client, which may wait for ever for a stream that the server has ended. */
const goodbye = 1000

/** How often a client was disposed of: `makeClient` may return one client to several stores. */
const disposals = new WeakMap<EventStoreDbClient, number>()

const disposalsOf = (client: EventStoreDbClient): number => disposals.get(client) ?? 0

/**
 * Keeps the client in use, and replaces one that does not recover: clients cache the server's features for ever, even a failure
 * to read them, and may never reconnect after a long silence of the server.
 *
 * The new client is made before the old one is disposed of, which waits for the old one's last call. Calls that fail at the same
 * time count as one failure, because they have the same cause.
 */
export const clientLeases = ({ makeClient, youth, clock }: LeaseSettings): ClientLeases => {
  let current: Tenure | undefined

  const begin = (client: EventStoreDbClient): Tenure => ({
    client,
    since: clock.now(),
    strikes: new Map(),
    leases: 0,
    retired: false,
  })

  const first = (): Tenure => {
    try {
      return begin(makeClient())
    } catch (cause) {
      throw { type: 'no-client', message: detailOf(cause) }
    }
  }

  const dispose = async ({ client }: Tenure): Promise<void> => {
    disposals.set(client, disposalsOf(client) + 1)
    await within(clock, goodbye, () => client.dispose()).catch(() => {})
  }

  const replace = (old: Tenure): void => {
    let client: EventStoreDbClient
    try {
      client = makeClient()
    } catch {
      // Keep the old client; the next failure tries again.
      return
    }
    old.strikes.clear()
    if (client === old.client) return
    current = begin(client)
    old.retired = true
  }

  const strike = (tenure: Tenure, operation: StoreOperation, before: number, thrown: unknown): void => {
    const kind = kindOf(thrown)
    const most = patience[kind]
    if (tenure !== current || most === undefined || (tenure.strikes.get(operation) ?? 0) !== before) return
    tenure.strikes.set(operation, before + 1)
    if (before + 1 < most || (kind === 'transient' && clock.now() - tenure.since < youth)) return
    replace(tenure)
  }

  return {
    lease: (operation) => {
      current ??= first()
      const tenure = current
      const before = tenure.strikes.get(operation) ?? 0
      const then = disposalsOf(tenure.client)
      let open = true
      tenure.leases += 1
      return {
        client: tenure.client,
        disposed: () => disposalsOf(tenure.client) !== then,
        worked: () => void tenure.strikes.delete(operation),
        failed: (thrown) => strike(tenure, operation, before, thrown),
        release: () => {
          if (!open) return
          open = false
          tenure.leases -= 1
          if (tenure.retired && tenure.leases === 0) void dispose(tenure)
        },
      }
    },
    close: async () => {
      if (current !== undefined) await dispose(current)
    },
  }
}
