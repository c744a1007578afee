import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { tellImportError } from '../../../src/adapters/import/tell-import-error.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { everything, importer } from './import-bench.js'

const { run, attempt } = importer()

describe('a disk that is full', () => {
  const full = { _tag: 'Full', where: 'book.db', detail: 'database or disk is full' } as const
  const rows = Array.from({ length: 5000 }, (_, n) => `INV-${n},ACME,2026-01-05,2026-02-04,10.00`).join('\n')
  const ledger = `debt,debtor,issueDate,dueDate,amount\n${rows}\n`

  test('in the middle of an import is told with what is in, and the same import goes on from there', async () => {
    const store = memoryStore<BookEvent>()
    let left = 1
    const filling: typeof store = {
      ...store,
      appendBatch: (appends) => async () => (left-- > 0 ? store.appendBatch(appends)() : E.left(full)),
    }
    const stopped = await attempt(openBook(filling), ledger)
    const before = (await everything(openBook(store))).length
    expect(before).toBeGreaterThan(0)
    expect(stopped).toEqual(E.left({ _tag: 'Interrupted', step: 'rows', rows: before, events: before, cause: full }))
    if (E.isLeft(stopped)) {
      expect(tellImportError(stopped.left)).toBe(
        `the import stopped after ${before} rows, which are in the book with ${before} events: book.db has no room left: this was not written\nmend that, and import the file again: it goes on from there, and nothing is taken twice`,
      )
    }
    expect(await run(openBook(store), ledger)).toMatchObject({ debts: { new: 5000 - before, unchanged: before } })
    expect(await everything(openBook(store))).toHaveLength(5000)
  })

  test('before anything is in says that nothing is', async () => {
    const store = memoryStore<BookEvent>()
    const stopped = await attempt(openBook({ ...store, appendBatch: () => async () => E.left(full) }), ledger)
    expect(stopped).toEqual(E.left(full))
  })
})
