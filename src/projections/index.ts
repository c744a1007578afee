export * from './account/index.js'
export * from './aging/aging.js'
export * from './aging/aging-convention.js'
export * from './aging/aging-report.js'
export * from './aging/explain-aging.js'
export { AgingIndex } from './aging-index/aging-index.js'
export { agingIndexOf } from './aging-index/build-index.js'
export { type ChangeReason, changeReasons } from './aging-index/change-reason.js'
export { compareAging } from './aging-index/compare-aging.js'
export * from './aging-index/comparison.js'
export { type ChangeCause, comparisonCauses } from './aging-index/comparison-causes.js'
export { type IndexParcel, packIndex, unpackIndex } from './aging-index/index-parcel.js'
export { indexedAging } from './aging-index/indexed-aging.js'
export { logParts } from './aging-index/log-parts.js'
export { mergeIndexes } from './aging-index/merge-indexes.js'
export * from './cashflow/cashflow.js'
export * from './cashflow/period.js'
export * from './collection/index.js'
export { type CurrencyExposure, type ExposureQuery, exposure } from './exposure.js'
export { type MovementColumn, movementColumns } from './movement/column.js'
export type { ItemMovement, ItemStanding } from './movement/movement.js'
export { movementsOf } from './movement/movements-of.js'
export { type ChequePosition, chequeAt } from './open-item/cheque-at.js'
export { type CoverPart, coverAt, type Recognition, recognitions } from './open-item/cheque-cover.js'
export { headOf, isBelow, type Parents, parentsAt } from './open-item/company.js'
export { type DebtPosition, debtAt, type OpenPromise, positionAt } from './open-item/debt-at.js'
export type { OpenItem } from './open-item/item.js'
export {
  type ChequeItemHistory,
  type DebtItemHistory,
  type DebtorItemHistory,
  type Fact,
  factsOf,
  type ItemHistory,
  type PaymentItemHistory,
  type RecordedEvent,
} from './open-item/item-history.js'
export type { OpenItemState } from './open-item/item-history-codec.js'
export { openItems } from './open-item/open-item.js'
export { paymentAt } from './open-item/payment-at.js'
export { EventId, type EventIdBrand, type ReportAt, type UnknownPlace, unknownPlace } from './open-item/place.js'
export * from './projection/projection.js'
export * from './projection/shard.js'
export { type At, type KnownAt, stateAt } from './projection/state-at.js'
export * from './register/index.js'
export { type ReportJson, reportJson } from './report-json.js'
export type { StatementEntry } from './statement/entry.js'
export * from './statement/statement.js'
export { tellEvent } from './story.js'
