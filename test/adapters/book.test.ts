import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../src/adapters/book.js'
import { bookCodec } from '../../src/adapters/codec/book-codec.js'
import { debtStream, paymentStream } from '../../src/adapters/command/aggregate.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import { openSqliteStore } from '../../src/adapters/sqlite/index.js'
import type { EventStore } from '../../src/adapters/store/event-store.js'
import { bookHistory, issuedDebts, receivedPayments } from '../../src/adapters/testing/index.js'
import type { BookCommandJson, BookEvent } from '../../src/domain/book/book.js'
import { debt } from '../../src/domain/debt/debt.js'
import type { DebtEvent } from '../../src/domain/debt/event.js'
import { fold } from '../../src/domain/decider.js'
import type { PaymentEvent } from '../../src/domain/payment/event.js'
import { payment } from '../../src/domain/payment/payment.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { decimalsOf } from '../decimals.js'

const clerk = { actor: 'clerk-1' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })

const right = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left, (_, v) => (typeof v === 'bigint' ? `${v}` : v)))
  return either.right
}

const eventsOf = async (book: Book, stream: `${string}-${string}`) =>
  right(await book.history(stream)()).map(({ event }) => event)

describe('a book', () => {
  it('ends as the settled book of the test kit does, stream by stream, whatever is asked of it', async () => {
    await fc.assert(
      fc.asyncProperty(bookHistory(), async ({ turns, states }) => {
        const book = openBook(memoryStore<BookEvent>())
        for (const { command } of turns) await book.handle(command, clerk)()
        const whole = states[states.length - 1]
        if (whole === undefined) return
        for (const one of issuedDebts(whole)) {
          expect(fold(debt, (await eventsOf(book, debtStream(one.debt))) as DebtEvent[])).toEqual(one)
        }
        for (const one of receivedPayments(whole)) {
          const events = (await eventsOf(book, paymentStream(one.received.payment))) as PaymentEvent[]
          expect(fold(payment, events)).toEqual(one)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('remembers nothing that is at rest, however many commands come at once', async () => {
    const store = memoryStore<BookEvent>()
    let read = 0
    let waits = 0
    const slow: EventStore<BookEvent> = {
      ...store,
      read: (stream, from) => {
        read += 1
        return store.read(stream, from)
      },
      readAll:
        (...asked) =>
        async () => {
          await new Promise((resolve) => setTimeout(resolve, (waits++ * 7) % 5))
          return store.readAll(...asked)()
        },
    }
    const book = openBook(slow)
    const on = '2026-02-01'
    const pair = async (n: number): Promise<void> => {
      const about = { debtor: `C-${n}`, on }
      const [debt, payment] = [`INV-${n}`, `P-${n}`]
      right(await book.submit({ type: 'IssueDebt', ...about, debt, dueDate: on, principal: eur('100') }, clerk)())
      const money = { amount: eur('100'), method: 'cash' } as const
      right(await book.submit({ type: 'ReceivePayment', ...about, payment, ...money }, clerk)())
    }
    await Promise.all(Array.from({ length: 40 }, (_, n) => pair(n)))
    read = 0
    right(await book.applyCash(clerk)())
    expect(read).toBe(0)
  })

  it('finishes an allocation that a crash interrupted, exactly once', async () => {
    const store = memoryStore<BookEvent>()
    let appends = 0
    let dieAt = Number.POSITIVE_INFINITY
    const mortal: EventStore<BookEvent> = {
      ...store,
      append: (append) => (++appends >= dieAt ? async () => Promise.reject(new Error('crash')) : store.append(append)),
      appendBatch: (batch) =>
        ++appends >= dieAt ? async () => Promise.reject(new Error('crash')) : store.appendBatch(batch),
    }
    const commands: ReadonlyArray<BookCommandJson> = [
      {
        type: 'IssueDebt',
        debt: 'INV-1',
        debtor: 'ACME',
        on: '2026-01-05',
        dueDate: '2026-02-04',
        principal: eur('10000'),
      },
      {
        type: 'IssueDebt',
        debt: 'INV-2',
        debtor: 'ACME',
        on: '2026-01-06',
        dueDate: '2026-02-05',
        principal: eur('5000'),
      },
      {
        type: 'ReceivePayment',
        payment: 'P-1',
        debtor: 'ACME',
        on: '2026-02-01',
        amount: eur('12000'),
        method: 'cash',
      },
      { type: 'ReturnPayment', payment: 'P-1', on: '2026-02-09', reason: 'chargeback' },
    ]
    const run = async (book: Book) => {
      for (const [n, command] of commands.entries()) await book.submit(command, { ...clerk, commandId: `c-${n}` })()
    }
    const whole = openBook(memoryStore<BookEvent>())
    await run(whole)
    const expected = decimalsOf(right(await whole.aging({ asOf: localDate('2026-03-01') })()))
    for (dieAt = 1; ; dieAt++) {
      appends = 0
      const died = await run(openBook(mortal)).then(
        () => false,
        () => true,
      )
      if (!died) break
    }
    const revived = openBook(store)
    right(await revived.applyCash(clerk)())
    expect(decimalsOf(right(await revived.aging({ asOf: localDate('2026-03-01') })()))).toEqual(expected)
    const all = right(await store.readAll(store.start, 1000, 'trust')()).events.map(({ event }) => event.type)
    expect(all.filter((type) => type === 'PaymentReversed')).toHaveLength(2)
    expect(all.filter((type) => type === 'DebtPaid' || type === 'DebtPartiallyPaid')).toHaveLength(2)
  })

  it('tells what is wrong with a command from outside', async () => {
    const book = openBook(memoryStore<BookEvent>())
    const json = {
      type: 'IssueDebt',
      debt: 'INV-1',
      debtor: 'ACME',
      on: '2026-01-05',
      dueDate: '2026-02-30',
      principal: eur('1'),
    }
    expect(await book.submit(json as BookCommandJson, clerk)()).toEqual(
      E.left({
        _tag: 'InvalidCommand',
        problems: [{ path: 'dueDate', value: '2026-02-30', expected: 'a date such as 2026-03-31' }],
      }),
    )
  })

  it('lets waiting money find a debt of somebody else that it is meant for', async () => {
    const opened = right(await openSqliteStore(':memory:', bookCodec)())
    const book = openBook(opened)
    const instruction = { strategy: 'specific', directions: [{ debt: 'INV-1' }] } as const
    right(
      await book.submit(
        {
          type: 'ReceivePayment',
          payment: 'P-1',
          debtor: 'MOTHER',
          on: '2026-01-01',
          amount: eur('7000'),
          method: 'transfer',
          instruction,
        },
        clerk,
      )(),
    )
    right(
      await book.submit(
        {
          type: 'IssueDebt',
          debt: 'INV-1',
          debtor: 'DAUGHTER',
          on: '2026-01-05',
          dueDate: '2026-02-04',
          principal: eur('10000'),
        },
        clerk,
      )(),
    )
    expect(await eventsOf(book, 'debt-INV-1')).toMatchObject([
      { type: 'DebtIssued' },
      { type: 'DebtPartiallyPaid', on: '2026-01-05', valueDate: '2026-01-01' },
    ])
    await book.close()
  })
})
