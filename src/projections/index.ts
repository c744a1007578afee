export * from './aging/aging.js'
export * from './aging/aging-convention.js'
export * from './aging/aging-report.js'
export * from './aging/explain-aging.js'
export * from './cashflow/cashflow.js'
export * from './cashflow/period.js'
export * from './exposure.js'
export * from './json.js'
export {
  type ChequePosition,
  type CoverPart,
  chequeAt,
  coverAt,
  type Recognition,
  recognitions,
} from './open-item/cheque-cover.js'
export type { DuePart } from './open-item/due-part.js'
export * from './open-item/open-item.js'
export {
  type Cause,
  type Change,
  type Fact,
  factsOf,
  type ItemHistory,
  type OpenItem,
  type OpenItemState,
  type Place,
} from './open-item/open-item-codec.js'
export * from './open-item/position.js'
export * from './projection/projection.js'
export * from './projection/shard.js'
export * from './statement.js'
export { tellEvent } from './story.js'
