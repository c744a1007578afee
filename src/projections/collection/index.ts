export { type AccountsQuery, type CollectedDebt, type CollectionAccount, collectionAccounts } from './accounts.js'
export { collectionItems } from './collection-items.js'
export { standingCases } from './standing-cases.js'
export * from './worklist.js'
