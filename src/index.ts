export type { Answer } from './adapters/answer.js'
export * from './adapters/book.js'
export { bookCodec } from './adapters/codec/book-codec.js'
export * from './adapters/command/aggregate.js'
export type { CashApplicationError, StepsNotTaken, UntakenStep } from './adapters/command/apply-cash.js'
export * from './adapters/command/handle-batch.js'
export * from './adapters/command/handle-command.js'
export {
  type Copied,
  type CopyError,
  type CopyOptions,
  type CopyStage,
  copyBook,
  type LostEvents,
  type TotalsDiffer,
} from './adapters/copy/copy-book.js'
export type { CommandContext } from './adapters/store/draft.js'
export type { InvalidCommand } from './adapters/store/envelope-check.js'
export type { EventCodec } from './adapters/store/event-codec.js'
export { eventId } from './adapters/store/event-id.js'
export * from './adapters/store/event-store.js'
export * from './adapters/store/view-store.js'
export * from './adapters/view/catch-up.js'
export * from './adapters/view/load-shards.js'
export * from './adapters/view/projector.js'
export type { OnDay, ReadOne } from './adapters/view/read-one.js'
export { describe, type LibraryError } from './adapters/words/describe.js'
export type { CommandInput } from './domain/book/command-input.js'
export * from './domain/index.js'
