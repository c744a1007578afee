export type { Failure, LawTally } from './tally.js'
export { type OnProgress, type Verification, verifyBook } from './verify-book.js'
