import { copyFileSync } from 'node:fs'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { fillDemo } from '../../../src/adapters/demo/fill-demo.js'
import { openDriver, openSqliteStore, type SqliteDriver } from '../../../src/adapters/sqlite/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookCommandJson } from '../../../src/domain/book/book.js'
import { instant } from '../../../src/domain/value/instant.js'

/** Makes a book in a file and closes it. */
export const makeBook = async (path: string, fill: (book: Book) => Promise<unknown>): Promise<string> => {
  const book = openBook(right(await openSqliteStore(path, bookCodec, { durability: 'normal' })()))
  await fill(book)
  await book.close()
  return path
}

/** Tells a book these commands, each on its own date. */
export const tell = async (book: Book, commands: ReadonlyArray<BookCommandJson>): Promise<void> => {
  for (const [index, command] of commands.entries()) {
    const day = 'on' in command ? command.on : '2026-01-01'
    const by = { actor: 'clerk-1', at: instant(`${day}T09:30:00.000Z`), commandId: `test-${index}` }
    right(await book.submit(command, by)())
  }
}

export const eur = (amount: string) => ({ amount, currency: 'EUR' })

export const makeDemo = (path: string, seed: number, debts: number): Promise<string> =>
  makeBook(path, async (book) => right(await fillDemo(book, { seed, debts })()))

/** A copy of a book, changed behind the back of the library. */
export const tampered = async (path: string, copy: string, change: (driver: SqliteDriver) => void): Promise<string> => {
  copyFileSync(path, copy)
  const driver = right(await openDriver(copy)())
  change(driver)
  driver.close()
  return copy
}
