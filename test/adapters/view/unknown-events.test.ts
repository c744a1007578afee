import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { memoryStore, memoryViewStore } from '../../../src/adapters/memory/index.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/index.js'
import type { EventCodec } from '../../../src/adapters/store/event-codec.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { catchUp } from '../../../src/adapters/view/catch-up.js'
import { projector } from '../../../src/adapters/view/projector.js'
import { describe as tell } from '../../../src/adapters/words/describe.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { debtId, debtorId, paymentId } from '../../../src/domain/value/id.js'
import { instant } from '../../../src/domain/value/instant.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { tempFiles } from '../temp-dir.js'

const file = tempFiles()
const clerk = { actor: 'clerk-1' }

const issue = (debt: string, debtor: string): BookCommandJson => ({
  type: 'IssueDebt',
  debt,
  debtor,
  on: '2026-01-05',
  principal: { amount: '100', currency: 'EUR' },
  dueDate: '2026-02-04',
})

const envelope = { id: 'i-1', actor: 'clerk-1', commandId: 'c-1', correlationId: 'c-1', causationId: 'c-1' }
const told = { ...envelope, tenant: undefined, recordedAt: instant('2026-03-01T00:00:00.000Z') }

/** A book of two debts, to one of which a newer version of the code has written. */
const bookOf = async (codec: EventCodec<BookEvent>, event: object) => {
  const path = file()
  const newer = right(await openSqliteStore(path, codec)())
  const book = openBook(newer)
  right(await book.submit(issue('A', 'X'), clerk)())
  right(await book.submit(issue('B', 'Y'), clerk)())
  right(await newer.append({ stream: 'debt-A', expected: 0, events: [{ ...told, event: event as BookEvent }] })())
  await newer.close()
  return right(await openSqliteStore(path, bookCodec)())
}

const issued = {
  type: 'DebtIssued',
  debt: 'A',
  debtor: 'X',
  on: '2026-01-05',
  principal: { amount: 100n, currency: 'EUR' },
  dueDate: '2026-02-04',
}

const strangers = [
  ['of a type', bookCodec, { type: 'DebtForgiven', debt: 'A', debtor: 'X', on: '2026-02-01' }, 'DebtForgiven'],
  [
    'of a version',
    { ...bookCodec, version: (event: BookEvent) => ('reference' in event ? 2 : 1) },
    { ...issued, reference: 'R' },
    'DebtIssued',
  ],
] as const

describe.each(strangers)('an event %s that is yet to come', (_, codec, event, type) => {
  const undecodable = { left: { _tag: 'Undecodable', stream: 'debt-A', revision: 1, unknown: { type } } }

  it('is named by whatever needs it, and everything else goes on', async () => {
    const store = await bookOf(codec, event)
    const book = openBook(store)
    for (const answer of [
      await book.submit({ type: 'AddNote', debt: 'A', on: '2026-02-01', note: 'n' }, clerk)(),
      await book.history('debt-A')(),
      await book.aging({ asOf: localDate('2026-03-31') })(),
    ]) {
      expect(answer).toMatchObject(undecodable)
      if (answer._tag === 'Left') expect(tell(answer.left)).toContain(type)
    }
    const noted = right(await book.submit({ type: 'AddNote', debt: 'B', on: '2026-02-01', note: 'n' }, clerk)())
    expect(noted).toMatchObject({ stream: 'debt-B', revision: 1 })
    expect(noted).not.toHaveProperty('unfinished')
    expect(right(await book.submit(issue('C', 'X'), clerk)())).toMatchObject({ revision: 0 })
    await store.close()
  })

  it('is left out of reports and views, if told so, and named', async () => {
    const store = await bookOf(codec, event)
    const book = openBook(store, { unknownEvents: 'skip' })
    const { currencies } = right(await book.aging({ asOf: localDate('2026-03-31') })())
    expect(currencies).toHaveLength(1)
    const skipped = [{ stream: 'debt-A', revision: 1, unknown: { type } }]
    expect(await catchUp(store, openItems)()).toMatchObject(undecodable)
    expect(right(await catchUp(store, openItems, { unknownEvents: 'skip' })())).toMatchObject({ skipped })
    expect(await projector(store, memoryViewStore(), openItems).catchUp()()).toMatchObject(undecodable)
    const skipping = projector(store, memoryViewStore(), openItems, { unknownEvents: 'skip' })
    const { states, position, skipped: left } = right(await skipping.catchUp()())
    expect(left).toMatchObject(skipped)
    expect(states.size).toBeGreaterThan(0)
    expect(position).toBe(right(await store.readAll(store.start, 100, 'trust', 'skip')()).next)
    await store.close()
  })
})

describe('an event that nobody knows, in a store without a codec', () => {
  const foreign = { type: 'DebtFrobnicated', on: '2026-02-01', debt: 'A', debtor: 'X' }
  const undecodable = { left: { _tag: 'Undecodable', stream: 'debt-A', revision: 1, unknown: { type: foreign.type } } }

  const filled = async () => {
    const store = memoryStore<BookEvent>()
    const book = openBook(store)
    right(await book.submit(issue('A', 'X'), clerk)())
    right(await book.submit(issue('B', 'Y'), clerk)())
    right(await store.append({ stream: 'debt-A', expected: 0, events: [{ ...told, event: foreign as never }] })())
    return { store, book }
  }

  it.each(['as it was open', 'opened again'])(
    'is a value that names it, whatever is asked of a book %s',
    async (how) => {
      const { store, book: open } = await filled()
      const book = how === 'opened again' ? openBook(store) : open
      for (const answer of [
        await book.debt(debtId('A'))(),
        await book.account(debtorId('X'))(),
        await book.openItems()(),
        await book.aging({ asOf: localDate('2026-03-31') })(),
        await book.submit({ type: 'AddNote', debt: 'A', on: '2026-02-01', note: 'n' }, clerk)(),
      ]) {
        expect(answer).toMatchObject(undecodable)
      }
      expect(right(await book.debt(debtId('B'))())?.open.amount).toBe(100n)
      right(await book.submit({ type: 'AddNote', debt: 'B', on: '2026-02-01', note: 'n' }, clerk)())
    },
  )

  it('holds up nobody else: not his cash, and not his commands in the same batch', async () => {
    const { store } = await filled()
    const book = openBook(store)
    const pay = (payment: string, debtor: string) => ({
      command: {
        ...{ type: 'ReceivePayment', payment, debtor, on: '2026-02-05', method: 'cash' },
        amount: { amount: '10', currency: 'EUR' },
      } as BookCommandJson,
      given: clerk,
    })
    const remind = (debt: string) => ({
      command: {
        ...{ type: 'RemindDebtor', debt, on: '2026-02-05', channel: 'email', step: 's', tone: 1, message: 'm' },
        ...{ balance: { amount: '1', currency: 'EUR' }, revision: 0 },
      } as BookCommandJson,
      given: clerk,
    })
    const note = (debt: string) => ({
      command: { type: 'AddNote', debt, on: '2026-02-01', note: 'n' } as BookCommandJson,
      given: clerk,
    })
    const outcomes = right(
      await book.handleBatch([note('A'), pay('P-X', 'X'), remind('A'), pay('P-Y', 'Y'), note('B')])(),
    )
    expect(outcomes.map(({ _tag }) => _tag)).toEqual(['Left', 'Right', 'Left', 'Right', 'Right'])
    expect(outcomes[0]).toMatchObject(undecodable)
    expect(outcomes[2]).toMatchObject(undecodable)
    const applied = await book.applyCash(clerk)()
    expect(applied).toMatchObject({
      left: { _tag: 'StepsNotTaken', steps: [], unread: [{ debtor: 'X', cause: undecodable.left }] },
    })
    expect(E.isLeft(applied) && tell(applied.left)).toContain('of debtor X, nothing: event 1 of debt-A')
    expect(right(await book.debt(debtId('B'))())?.open.amount).toBe(90n)
    expect(right(await book.payment(paymentId('P-X'))())?.unapplied.amount).toBe(10n)
    // His own command is stored, and says what did not follow.
    const paid = right(await book.submit(pay('P-Z', 'X').command, clerk)())
    expect(paid.unfinished).toMatchObject({ debtors: ['X'], cause: { unread: [{ debtor: 'X' }] } })
  })

  it('is left out of what it does not concern, if told so', async () => {
    const { store } = await filled()
    const book = openBook(store, { unknownEvents: 'skip' })
    expect(right(await book.aging({ asOf: localDate('2026-03-31') })()).currencies).toHaveLength(1)
    expect(right(await book.account(debtorId('Y'))()).debts).toHaveLength(1)
    expect(await book.account(debtorId('X'))()).toMatchObject(undecodable)
  })
})
