export { type MemoryStoreOptions, memoryStore } from './memory-store.js'
export { memoryViewStore } from './memory-view-store.js'
