export * from './adapters/aggregate.js'
export * from './adapters/batch-handler.js'
export * from './adapters/book.js'
export { bookCodec } from './adapters/book-codec.js'
export * from './adapters/catch-up.js'
export * from './adapters/command-handler.js'
export {
  type Copied,
  type CopyError,
  type CopyOptions,
  type CopyStage,
  copyBook,
  type LostEvents,
  type TotalsDiffer,
} from './adapters/copy-book.js'
export type { Given } from './adapters/draft.js'
export type { EventCodec } from './adapters/event-codec.js'
export { eventId } from './adapters/event-id.js'
export * from './adapters/event-store.js'
export * from './adapters/load-shards.js'
export * from './adapters/projector.js'
export { loadAccount, nextSteps, type SettleError, settleAccounts, takeSteps } from './adapters/settlement.js'
export type { Loose } from './adapters/unsettled.js'
export * from './adapters/view-store.js'
export * from './domain/index.js'
