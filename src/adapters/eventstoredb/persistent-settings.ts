import type { PersistentSettings } from './client.js'

/**
 * How a persistent subscription is made. Where it begins is said on purpose: by default the clients begin at the end, and
 * what was there before never has its effect. The server is to give up later than we do, since it parks without a reason.
 * The rest is what the clients take by default.
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
