import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/index.js'
import { eventId } from '../../../src/adapters/store/event-id.js'
import { NO_STREAM } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../../src/adapters/verify/index.js'
import { type BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { instant } from '../../../src/domain/value/instant.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { tempFiles } from '../temp-dir.js'

const file = tempFiles()
const by = { actor: 'clerk-1', commandId: 'one-request' }
const asOf = localDate('2026-03-31')
const issue = (debt: string): BookCommandJson => ({
  ...{ type: 'IssueDebt', debt, debtor: 'C-1', on: '2026-01-05', dueDate: '2026-02-04' },
  principal: { amount: '10000', currency: 'EUR' },
})

const issued = right(BookEvent.decode({ ...issue('INV-1'), type: 'DebtIssued' }))

describe.each([
  ['memory', () => Promise.resolve(memoryStore<BookEvent>())],
  ['sqlite', async () => right(await openSqliteStore(file(), bookCodec)())],
] as const)('one command id on two streams of a %s book', (_, open) => {
  it('makes two events of two ids, so that a report asked again by the place that it names is the same', async () => {
    const book = openBook(await open())
    right(await book.submit(issue('INV-1'), by))
    const first = right(await book.aging({ asOf }))
    right(await book.submit(issue('INV-2'), by))
    const both = right(await book.aging({ asOf }))
    expect(both.place).not.toBe(first.place)
    const again = right(await book.aging({ asOf, knownAt: first.place }))
    expect(again.currencies).toEqual(first.currencies)
    expect(right(await book.aging({ asOf, knownAt: both.place })).currencies).toEqual(both.currencies)
    await book.close()
  })

  it('is told as a repetition on the stream where it was used, also by the ids of books before', async () => {
    const store = await open()
    const id = eventId('one-request', 0)
    const told = { recordedAt: instant('2026-01-05T09:00:00.000Z'), actor: 'clerk-1', tenant: undefined }
    const command = { commandId: 'one-request', correlationId: 'one-request', causationId: 'one-request' }
    const events = [{ id, ...told, ...command, event: issued }]
    right(await store.append({ stream: 'debt-INV-1', expected: NO_STREAM, events })())
    const book = openBook(store)
    expect(right(await book.submit(issue('INV-1'), by))).toMatchObject({ repeated: true, revision: 0 })
    const { laws } = right(await verifyBook(store, asOf, () => {}))
    expect(laws.filter(({ failed }) => failed > 0)).toEqual([])
    await book.close()
  })
})
