import type { EventStoreDbClient } from '../eventstoredb/client.js'
import { kindOf } from '../eventstoredb/failure.js'

type Subscribing = Pick<EventStoreDbClient, 'subscribeToAll'>

/** Milliseconds that an explanation may take: it is asked for when something has failed already. */
const patience = 1000

/** What a subscription to the end of the log fails with: `undefined` where it does not, or says nothing in time. */
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
 * Says why a server cannot be reached. The part of the client that reads answers `UnavailableError`, and no more, to a wrong
 * certificate as to a server that is away; the part that subscribes tells the cause.
 */
export const explain = async (client: Subscribing, thrown: unknown): Promise<unknown> => {
  const { message } = (thrown ?? {}) as { readonly message?: unknown }
  if (message !== 'UnavailableError') return thrown
  const told = await failureOfSubscription(client).catch(() => undefined)
  const kind = told === undefined ? undefined : kindOf(told)
  return kind === 'misconfigured' || kind === 'transient' ? told : thrown
}
