import type { PersistentSettings } from './client.js'

/**
 * Settings of a new persistent subscription. The start is explicit, because the clients begin at the end by default, and earlier
 * events would never have their effect. The server must give up later than we do, because it parks without a reason.
 * The rest are the defaults of the clients.
 */
export const persistentSettings = (
  startFrom: PersistentSettings['startFrom'],
  messageTimeout: number,
  attempts: number,
): PersistentSettings => ({
  startFrom,
  resolveLinkTos: false,
  extraStatistics: false,
  messageTimeout,
  maxRetryCount: attempts + 10,
  checkPointAfter: 2000,
  checkPointLowerBound: 10,
  checkPointUpperBound: 1000,
  maxSubscriberCount: 'unbounded',
  liveBufferSize: 500,
  readBatchSize: 20,
  historyBufferSize: 500,
  consumerStrategyName: 'RoundRobin',
})
