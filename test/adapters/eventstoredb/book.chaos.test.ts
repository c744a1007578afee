import { expect, test } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { eventStoreDb } from '../../../src/adapters/eventstoredb/index.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { decimalsOf } from '../../decimals.js'
import { clientOf, hasty } from './open-store.js'
import { scriptClock } from './script-clock.js'
import { startTestServer } from './server/test-server.js'

const eur = (amount: string) => ({ amount, currency: 'EUR' })

const commands: ReadonlyArray<BookCommandJson> = [
  {
    ...{ type: 'IssueDebt', debt: 'INV-1', debtor: 'ACME' },
    ...{ on: '2026-01-05', dueDate: '2026-02-04', principal: eur('10000') },
  },
  {
    ...{ type: 'IssueDebt', debt: 'INV-2', debtor: 'ACME' },
    ...{ on: '2026-01-06', dueDate: '2026-02-05', principal: eur('5000') },
  },
  {
    ...{ type: 'ReceivePayment', payment: 'P-1', debtor: 'ACME' },
    ...{ on: '2026-02-01', amount: eur('12000'), method: 'cash' },
  },
  { type: 'ReturnPayment', payment: 'P-1', on: '2026-02-09', reason: 'chargeback' },
]

const agingOf = async (book: Book) => {
  for (const [n, command] of commands.entries()) {
    right(await book.submit(command, { actor: 'clerk-1', commandId: `c-${n}` })())
  }
  return decimalsOf(right(await book.aging({ asOf: localDate('2026-03-01') })()))
}

test('a book on a server that loses answers, breaks and is busy is the book that memory would keep', async () => {
  const clock = scriptClock()
  const server = await startTestServer({ onSilence: clock.expire })
  server.faults.append.push(
    'drop after',
    'answer',
    'silent after',
    'busy',
    'answer',
    'not leader',
    'timeout after',
    'drop before',
  )
  server.faults.read.push('unavailable', { dropAfter: 0 }, 'answer', 'silent')
  const store = eventStoreDb(bookCodec, {
    makeClient: () => clientOf(server),
    ...hasty,
    clock,
    categories: ['debt', 'payment'],
  })
  expect(await agingOf(openBook(store))).toEqual(await agingOf(openBook(memoryStore<BookEvent>())))
  const ids = server.log.all.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  await store.close()
  server.stop()
})
