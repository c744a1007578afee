export * from './aging.js'
export * from './aging-convention.js'
export * from './aging-report.js'
export * from './cashflow.js'
export {
  type ChequePosition,
  type CoverPart,
  chequeAt,
  coverAt,
  type Recognition,
  recognitions,
} from './cheque-cover.js'
export type { DuePart } from './due-part.js'
export * from './explain-aging.js'
export * from './exposure.js'
export * from './json.js'
export * from './open-item.js'
export {
  type Cause,
  type Change,
  type Fact,
  factsOf,
  type ItemHistory,
  type OpenItem,
  type OpenItemState,
  type Place,
} from './open-item-codec.js'
export * from './period.js'
export * from './position.js'
export * from './projection.js'
export * from './shard.js'
export * from './statement.js'
export { tellEvent } from './story.js'
