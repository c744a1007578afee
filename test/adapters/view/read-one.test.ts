import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import { bookHistory, debtorsIn, issuedDebts, receivedPayments } from '../../../src/adapters/testing/index.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import type { DebtId, DebtorId, PaymentId } from '../../../src/domain/value/id.js'
import { instant } from '../../../src/domain/value/instant.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { money } from '../../../src/domain/value/money.js'

const right = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left, (_, v) => (typeof v === 'bigint' ? `${v}` : v)))
  return either.right
}

const clerk = { actor: 'clerk-1' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const INV = 'INV-1' as DebtId
const ACME = 'ACME' as DebtorId
const day = localDate

const bookWith = async (...commands: ReadonlyArray<BookCommandJson>) => {
  const book = openBook(memoryStore<BookEvent>(), { now: () => new Date('2026-04-01T10:00:00Z') })
  for (const command of commands) right(await book.submit(command, clerk))
  return book
}

const issue: BookCommandJson = {
  type: 'IssueDebt',
  debt: 'INV-1',
  debtor: 'ACME',
  on: '2026-01-05',
  dueDate: '2026-02-04',
  principal: eur('100000'),
}
const paid: BookCommandJson = {
  type: 'ReceivePayment',
  payment: 'P-1',
  debtor: 'ACME',
  on: '2026-02-20',
  amount: eur('40000'),
  method: 'transfer',
}
const promised: BookCommandJson = {
  type: 'PromisePayment',
  debt: 'INV-1',
  promise: 'PR-1',
  on: '2026-03-01',
  by: '2026-03-20',
  amount: eur('25000'),
  channel: 'phone',
}

describe('one debt of a book', () => {
  it('is told as it stands on any day: what is open, since when it is late, and what was promised', async () => {
    const book = await bookWith(issue, paid, promised)
    expect(right(await book.debt(INV, { asOf: day('2026-03-10') }))).toMatchObject({
      debt: 'INV-1',
      situation: 'open',
      open: money(60_000n, 'EUR'),
      overdue: money(60_000n, 'EUR'),
      daysPastDue: 34,
      parts: [{ component: 'principal', due: '2026-02-04', daysPastDue: 34, open: money(60_000n, 'EUR') }],
      promised: money(25_000n, 'EUR'),
      promises: [{ promise: 'PR-1', by: '2026-03-20', status: 'open', counted: money(0n, 'EUR') }],
      mayBeAskedFor: money(35_000n, 'EUR'),
    })
    expect(right(await book.debt(INV, { asOf: day('2026-02-04') }))).toMatchObject({
      open: money(100_000n, 'EUR'),
      overdue: money(0n, 'EUR'),
      daysPastDue: 0,
      promises: [],
    })
  })

  it('has no more promised than is open, also where it was written off with a promise running', async () => {
    const book = await bookWith(issue, promised, {
      type: 'WriteOffDebt',
      debt: 'INV-1',
      on: '2026-03-05',
      reason: 'old',
    })
    const none = money(0n, 'EUR')
    expect(right(await book.debt(INV, { asOf: day('2026-03-10') }))).toMatchObject({ open: none, promised: none })
  })

  it('is not there before its issue, nor to who knew nothing of it', async () => {
    const book = await bookWith(issue)
    expect(right(await book.debt(INV, { asOf: day('2026-01-04') }))).toBeUndefined()
    expect(right(await book.debt(INV, { knownAt: instant('2026-03-31T00:00:00.000Z') }))).toBeUndefined()
    expect(right(await book.debt('INV-2' as DebtId))).toBeUndefined()
  })

  it("is told as of the book's today, where no day is asked for", async () => {
    const book = await bookWith(issue)
    expect(right(await book.debt(INV))?.asOf).toBe('2026-04-01')
  })
})

describe('one account of a book', () => {
  it('has what is open, what is unapplied, and nothing of others', async () => {
    const other = { ...issue, debt: 'INV-2', debtor: 'OTHER' }
    const book = await bookWith(issue, other, { ...paid, amount: eur('120000') })
    expect(right(await book.account(ACME))).toMatchObject({
      debtor: 'ACME',
      debts: [],
      payments: [{ payment: 'P-1', unapplied: money(20_000n, 'EUR') }],
      currencies: [{ open: money(0n, 'EUR'), unapplied: money(20_000n, 'EUR'), outstanding: money(-20_000n, 'EUR') }],
    })
    expect(right(await book.payment('P-1' as PaymentId))?.placed).toEqual([
      { debt: 'INV-1', amount: money(100_000n, 'EUR'), on: '2026-02-20' },
    ])
  })

  it('reads the streams of its debtor in one call', async () => {
    const store = memoryStore<BookEvent>()
    const asked: ReadonlyArray<string>[] = []
    const counting: EventStore<BookEvent> = {
      ...store,
      readBatch: (streams) => {
        asked.push(streams)
        return store.readBatch(streams)
      },
    }
    const book = openBook(counting)
    right(await book.submit(issue, clerk))
    right(await book.submit({ ...issue, debt: 'INV-2', debtor: 'OTHER' }, clerk))
    asked.length = 0
    right(await book.account(ACME))
    expect(asked).toEqual([['debt-INV-1']])
  })
})

describe('the views of one thing', () => {
  it('sum to what the streams say, in every random book', async () => {
    await fc.assert(
      fc.asyncProperty(bookHistory(), async ({ turns, states }) => {
        const book = openBook(memoryStore<BookEvent>())
        for (const { command } of turns) await book.handle(command, clerk)
        const whole = states.at(-1)
        if (whole === undefined) return
        const asOf = day('9999-12-31')
        for (const one of issuedDebts(whole)) {
          const view = right(await book.debt(one.debt, { asOf }))
          expect(view?.open.amount).toBe(openBalance(one))
          expect(view?.parts.reduce((sum, { open }) => sum + open.amount, 0n)).toBe(openBalance(one))
        }
        for (const debtor of debtorsIn(whole)) {
          const account = right(await book.account(debtor, { asOf }))
          const open = issuedDebts(whole).reduce(
            (sum, one) => (one.debtor === debtor ? sum + openBalance(one) : sum),
            0n,
          )
          const unapplied = receivedPayments(whole).reduce(
            (sum, one) => (one.received.debtor === debtor ? sum + one.unapplied : sum),
            0n,
          )
          expect(account.currencies.reduce((sum, one) => sum + one.open.amount, 0n)).toBe(open)
          expect(account.currencies.reduce((sum, one) => sum + one.unapplied.amount, 0n)).toBe(unapplied)
        }
      }),
      { numRuns: 60, seed: 20260301 },
    )
  })
})
