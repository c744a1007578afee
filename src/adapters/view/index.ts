export * from './catch-up.js'
export * from './load-shards.js'
export * from './projector.js'
export type { OnDay, ReadOne } from './read-one.js'
