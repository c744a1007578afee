export * from './book.js'
export type { CommandInput } from './command-input.js'
export { type WholeBook, wholeBook } from './whole-book.js'
