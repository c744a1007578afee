import { writeFileSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import { type Book, openBook } from '../../../src/adapters/book.js'
import type { ImportError } from '../../../src/adapters/import/import-error.js'
import { importFile } from '../../../src/adapters/import/import-file.js'
import type { ImportRequest } from '../../../src/adapters/import/import-request.js'
import type { ImportSummary } from '../../../src/adapters/import/import-summary.js'
import { tellImportError } from '../../../src/adapters/import/tell-import-error.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import type { Recorded } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { reportJson } from '../../../src/projections/report-json.js'
import { decimalsOf } from '../../decimals.js'
import { tempFiles } from '../temp-dir.js'
import { requestOf } from './request-of.js'

export const memoryBook = (): Book => openBook(memoryStore<BookEvent>())

/** Writes a text to a file of its own, and imports it. */
export const importer = () => {
  const file = tempFiles()
  const write = (content: string | Buffer): string => {
    const path = `${file()}.csv`
    writeFileSync(path, content)
    return path
  }
  const attempt = (
    book: Book,
    content: string | Buffer,
    asked: Partial<ImportRequest> = {},
    dryRun = false,
  ): Promise<E.Either<ImportError, ImportSummary>> => importFile(book, requestOf(write(content), asked), { dryRun })()
  return {
    write,
    attempt,
    run: async (...args: Parameters<typeof attempt>): Promise<ImportSummary> => {
      const imported = await attempt(...args)
      if (E.isLeft(imported)) throw new Error(tellImportError(imported.left))
      return imported.right
    },
    /** What the import of a file into an empty book is refused with, as the user reads it; the book stays empty. */
    refusal: async (content: string | Buffer, asked: Partial<ImportRequest> = {}): Promise<string> => {
      const book = memoryBook()
      const imported = await attempt(book, content, asked)
      if (E.isRight(imported)) throw new Error(`was imported: ${JSON.stringify(reportJson(imported.right))}`)
      const events = await everything(book)
      if (events.length > 0) throw new Error(`left ${events.length} events`)
      return tellImportError(imported.left)
    },
  }
}

export const everything = async ({ store }: Book): Promise<ReadonlyArray<Recorded<BookEvent>>> =>
  right(await store.readAll(store.start, 1_000_000, 'validate')()).events

export const eventsOf = async (book: Book): Promise<ReadonlyArray<BookEvent>> =>
  (await everything(book)).map(({ event }) => event)

/** The whole aging of a day, by debtor, as JSON. */
export const agingOn = async (book: Book, asOf: string) =>
  decimalsOf(right(await book.aging({ asOf: localDate(asOf), groupBy: ({ debtor }) => debtor })()))
