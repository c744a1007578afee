export * from './aging.js'
export * from './aging-convention.js'
export * from './cashflow.js'
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
} from './open-item-codec.js'
export * from './period.js'
export * from './position.js'
export * from './projection.js'
export * from './statement.js'
export { tellEvent } from './story.js'
