import type { EventStoreDbClient } from '../eventstoredb/client.js'
import { kindOf } from '../eventstoredb/failure.js'

type Subscribing = Pick<EventStoreDbClient, 'subscribeToAll'>

/** Milliseconds that an explanation may take: the caller already waits for a failed call. */
const patience = 1000

/** The error of a subscription to the end of the log; `undefined` if it works or does not answer in time. */
const failureOfSubscription = (client: Subscribing): Promise<unknown> =>
  new Promise((resolve) => {
    const subscription = client.subscribeToAll({
      fromPosition: 'end',
      filter: { filterOn: 'streamName', prefixes: ['$'], checkpointInterval: 1 },
    })
    const answer = (failure?: unknown): void => {
      clearTimeout(timer)
      subscription.unsubscribe().catch(() => {})
      resolve(failure)
    }
    const timer = setTimeout(answer, patience)
    subscription.on('error', answer as (...values: Array<never>) => void)
    subscription.on('confirmation', () => answer())
    subscription.on('end', () => answer())
  })

/**
 * Finds out why a server cannot be reached. A read of the client fails with just `UnavailableError`, whether the certificate is
 * wrong or the server is down; a subscription reports the cause.
 */
export const explain = async (client: Subscribing, thrown: unknown): Promise<unknown> => {
  const { message } = (thrown ?? {}) as { readonly message?: unknown }
  if (message !== 'UnavailableError') return thrown
  const told = await failureOfSubscription(client).catch(() => undefined)
  const kind = told === undefined ? undefined : kindOf(told)
  return kind === 'misconfigured' || kind === 'transient' ? told : thrown
}
