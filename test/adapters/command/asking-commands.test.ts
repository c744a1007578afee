import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { tellAsking } from '../../../src/adapters/command/asking-commands.js'
import { openPendingAccounts } from '../../../src/adapters/command/pending-accounts.js'
import { stateCache } from '../../../src/adapters/command/state-cache.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'

const clerk = { actor: 'clerk-1' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })

type Asked = Extract<BookCommandJson, { readonly type: 'RemindDebtor' | 'ReferToLegal' }>

const issue = (debt: string, amount: string, dueDate: string, debtor = 'C-1') =>
  ({ type: 'IssueDebt', debt, debtor, on: '2026-01-01', dueDate, principal: eur(amount) }) as const
const receive = (payment: string, amount: string, says: object = {}) =>
  ({
    ...{ type: 'ReceivePayment', payment, debtor: 'C-1', on: '2026-02-01', method: 'transfer', amount: eur(amount) },
    ...{ instruction: { strategy: 'none' }, ...says },
  }) as BookCommandJson
const remind = (debt: string, balance: string, says: object = {}) =>
  ({
    ...{ type: 'RemindDebtor', debt, on: '2026-03-10', channel: 'email', step: 'reminder-1', tone: 1, message: 'M-1' },
    ...{ balance: eur(balance), revision: 0, ...says },
  }) as Asked

const bookOf = async (...commands: ReadonlyArray<BookCommandJson>): Promise<Book> => {
  const book = openBook(memoryStore<BookEvent>())
  for (const command of commands) {
    const done = await book.submit(command, clerk)
    if (E.isLeft(done))
      throw new Error(`${command.type}: ${JSON.stringify(done.left, (_, v) => (typeof v === 'bigint' ? `${v}` : v))}`)
  }
  return book
}

/** What a book says to a command: nothing where it takes it, else its refusal. */
const refusal = async (book: Book, command: BookCommandJson): Promise<unknown> => {
  const done = await book.submit(command, clerk)
  return E.isLeft(done) && done.left._tag === 'Rejected' ? done.left.rejection : E.isLeft(done) ? done : undefined
}

const two = [issue('INV-1', '10000', '2026-01-31'), issue('INV-2', '10000', '2026-02-28')]
const money = (amount: bigint) => ({ amount, currency: 'EUR' })

describe('a reminder through a book', () => {
  it('is refused with the figure where money on account is all that is owed', async () => {
    const book = await bookOf(issue('INV-1', '10000', '2026-01-31'), receive('P-1', '10000'))
    expect(await refusal(book, remind('INV-1', '10000'))).toMatchObject({
      _tag: 'NothingToDun',
      open: money(10000n),
      unapplied: money(10000n),
    })
  })

  it('asks for what is left: money on account is set aside once, for the oldest due', async () => {
    const book = await bookOf(...two, receive('P-1', '15000'))
    expect(await refusal(book, remind('INV-1', '1'))).toMatchObject({ _tag: 'NothingToDun', unapplied: money(10000n) })
    expect(await refusal(book, remind('INV-2', '5001'))).toMatchObject({
      _tag: 'BalanceMisstated',
      dunnable: money(5000n),
    })
    expect(await refusal(book, remind('INV-2', '5000'))).toBeUndefined()
  })

  it('is not held up by money that is directed to what is not there yet, or that comes later', async () => {
    const directed = { strategy: 'specific', directions: [{ debt: 'INV-9' }] }
    const book = await bookOf(...two, receive('P-1', '10000', { instruction: directed }))
    expect(await refusal(book, remind('INV-1', '10000'))).toBeUndefined()
    const later = await bookOf(...two, receive('P-1', '10000', { on: '2026-03-11' }))
    expect(await refusal(later, remind('INV-1', '10000'))).toBeUndefined()
    expect(await refusal(later, remind('INV-1', '10000', { on: '2026-03-11' }))).toMatchObject({ _tag: 'NothingToDun' })
  })

  it('knows what a direction has left over, and of several payments all', async () => {
    const directed = { strategy: 'specific', directions: [{ debt: 'INV-1', amount: eur('4000') }] }
    const book = await bookOf(...two, receive('P-1', '6000', { instruction: directed }), receive('P-2', '1000'))
    expect(await refusal(book, remind('INV-1', '3001'))).toMatchObject({ dunnable: money(3000n) })
    expect(await refusal(book, remind('INV-1', '3000'))).toBeUndefined()
  })

  it('goes by the money of the debt, and by no other currency', async () => {
    const book = await bookOf(...two, receive('P-1', '10000', { amount: { amount: '10000', currency: 'USD' } }))
    expect(await refusal(book, remind('INV-1', '10000'))).toBeUndefined()
  })

  it('takes what the caller knows beside, and not that he knows of less', async () => {
    const book = await bookOf(...two, receive('P-1', '4000'))
    expect(await refusal(book, remind('INV-1', '6001', { unapplied: eur('0') }))).toMatchObject({
      dunnable: money(6000n),
    })
    expect(await refusal(book, remind('INV-1', '6000', { unapplied: eur('5000') }))).toMatchObject({
      dunnable: money(5000n),
    })
    expect(await refusal(book, remind('INV-1', '1', { unapplied: eur('-1') }))).toMatchObject({ _tag: 'Negative' })
    expect(await refusal(book, remind('INV-1', '6000'))).toBeUndefined()
  })

  it('is the same command again, also where money has come since', async () => {
    const book = await bookOf(...two)
    const by = { ...clerk, commandId: 'remind-1' }
    await book.submit(remind('INV-1', '10000'), by)
    await book.submit(receive('P-1', '10000'), clerk)
    const again = await book.submit(remind('INV-1', '10000'), by)
    expect(again).toMatchObject({ _tag: 'Right', right: { repeated: true } })
  })

  it('is told in a batch as well', async () => {
    const book = await bookOf(...two, receive('P-1', '10000'))
    const asked = ['INV-1', 'INV-2', 'INV-404'].map((debt) => ({ command: remind(debt, '10000'), given: clerk }))
    expect(await book.handleBatch(asked)).toMatchObject({
      right: [
        { left: { rejection: { _tag: 'NothingToDun', unapplied: money(10000n) } } },
        { right: { repeated: false } },
        { left: { rejection: { _tag: 'NotIssued' } } },
      ],
    })
  })
})

describe('a command that asks for a debt', () => {
  const cheque = {
    ...{ type: 'ReceiveCheque', cheque: 'CHQ-1', debtor: 'C-1', on: '2026-02-01', amount: eur('10000') },
    ...{ serial: '1', bank: 'B', drawer: 'C-1', chequeDate: '2026-04-01', purpose: 'payment' },
    covers: [{ debt: 'INV-1', amount: eur('10000') }],
  } as unknown as BookCommandJson

  it('is told what cheques are to bring', async () => {
    const book = await bookOf(...two, cheque)
    expect(await refusal(book, remind('INV-1', '1'))).toMatchObject({ _tag: 'NothingToDun', covered: money(10000n) })
    expect(await refusal(book, remind('INV-2', '10000'))).toBeUndefined()
    const conditions = { finalNotice: false, minDaysPastDue: 1, minAmount: eur('1') }
    const refer = (debt: string) =>
      ({
        ...{ type: 'ReferToLegal', debt, on: '2026-03-10', counsel: 'L-1', authority: 'court', costs: eur('0') },
        conditions,
      }) as BookCommandJson
    expect(await refusal(book, refer('INV-1'))).toMatchObject({
      unmet: [{ _tag: 'notCovered', covered: money(10000n) }],
    })
    expect(await refusal(book, refer('INV-2'))).toBeUndefined()
  })

  it('neither goes to court nor to an agency for money that is here, whatever it waits for', async () => {
    const book = await bookOf(...two, {
      ...receive('P-1', '10000'),
      instruction: { strategy: 'none' },
    } as BookCommandJson)
    const on = '2026-09-10'
    const conditions = { finalNotice: false, minDaysPastDue: 1, minAmount: eur('1') }
    const court = { type: 'ReferToLegal', on, counsel: 'L-1', authority: 'court', costs: eur('0'), conditions }
    const agency = { type: 'PlaceWithAgency', on, placement: 'A-1', agency: 'N', commission: 1000 }
    expect(await refusal(book, { ...court, debt: 'INV-1' } as BookCommandJson)).toMatchObject({
      unmet: [{ _tag: 'nothingOnAccount', unapplied: money(10000n) }],
    })
    expect(await refusal(book, { ...agency, debt: 'INV-1' } as BookCommandJson)).toMatchObject({
      ...{ _tag: 'NothingToDun', unapplied: money(10000n) },
    })
    // All of it is for the older one.
    expect(await refusal(book, { ...agency, debt: 'INV-2' } as BookCommandJson)).toBeUndefined()
  })

  it('makes no other command read anything', async () => {
    const store = memoryStore<BookEvent>()
    await store.close()
    const tell = tellAsking(store, openPendingAccounts(store, undefined), stateCache())
    const others = [{ type: 'IssueDebt' }, { type: 'ReceivePayment' }]
    expect(await tell(others)).toEqual(E.right(others))
    expect(await tell([{ ...remind('INV-1', '1') }])).toMatchObject({ left: { _tag: 'Closed' } })
  })
})
