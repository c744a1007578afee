import * as t from 'io-ts'
import { describe, expect, it } from 'vitest'
import { accountOf, issuedDebts, receivedPayments, type WholeBook } from '../../../src/adapters/testing/index.js'
import { suggestAllocation } from '../../../src/domain/allocation/plan.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import type { CreditNoteId, DebtId, PaymentId } from '../../../src/domain/value/id.js'
import { toDecimal } from '../../../src/domain/value/money.js'
import { balanceOn } from '../../../src/domain/value/movement.js'
import { casesOf } from '../cases.js'
import { customer, day, eur, issue } from '../sample.js'
import { record, settle } from './account.js'

const Given = t.type({
  given: t.intersection([
    t.type({ invoices: t.array(t.type({ id: t.string, date: t.string, amount: t.string })) }),
    t.partial({
      payments: t.array(t.type({ id: t.string, date: t.string, amount: t.string })),
      creditNotes: t.array(t.type({ id: t.string, date: t.string, amount: t.string })),
    }),
  ]),
  expect: t.UnknownRecord,
})

const found = casesOf('farm-erp-aging.json')
if ('missing' in found) console.log(found.missing)

/** What a case begins with, as a book whose money is held until somebody places it, and what it expects. */
const begin = (id: string) => {
  const decoded = Given.decode('cases' in found ? found.cases.get(id) : undefined)
  if (decoded._tag === 'Left') throw new Error(`${id} is another case than expected`)
  const { given, expect } = decoded.right
  const commands: ReadonlyArray<BookCommand> = [
    ...given.invoices.map(({ id, date, amount }) =>
      issue({ debt: id as DebtId, on: day(date), dueDate: day(date), principal: eur(amount) }),
    ),
    ...(given.payments ?? []).map(
      ({ id, date, amount }): BookCommand => ({
        type: 'ReceivePayment',
        payment: id as PaymentId,
        debtor: customer,
        on: day(date),
        amount: eur(amount),
        method: 'transfer',
        instruction: { strategy: 'none' },
      }),
    ),
  ]
  return { given, expected: expect, book: record(commands) }
}

const P = 'P' as PaymentId
const suggestion = (book: WholeBook) => suggestAllocation(accountOf(book, customer), P, 'oldest-due-first')
/** The suggestion is followed. */
const fifo = (book: WholeBook): WholeBook => {
  const suggested = suggestion(book)
  return suggested === undefined ? book : settle(record([suggested], book))
}
const unapply = (book: WholeBook, allocation: number, on: string): WholeBook =>
  settle(record([{ type: 'UnallocatePayment', payment: P, allocation, on: day(on), reason: 'by hand' }], book))

const paymentIn = (book: WholeBook) => receivedPayments(book)[0]
const unapplied = (book: WholeBook) => toDecimal({ amount: paymentIn(book)?.unapplied ?? 0n, currency: 'EUR' })
const open = (book: WholeBook, debt: string) => {
  const state = issuedDebts(book).find((each) => each.debt === debt)
  return toDecimal({ amount: state === undefined ? 0n : openBalance(state), currency: 'EUR' })
}

describe.skipIf('missing' in found)('the cases of a farm ERP on allocation', () => {
  it('suggests first in, first out, and does nothing yet', () => {
    const { book, expected } = begin('farm-5-fifo-suggestion')
    const suggested = suggestion(book)?.placements.map(({ debt, amount }) => ({
      invoice: debt,
      amount: toDecimal(amount),
    }))
    expect({ unapplied: unapplied(book), suggested }).toEqual(expected)
  })

  it('places what was suggested', () => {
    const { book, expected } = begin('farm-6-fifo-applied')
    const after = fifo(book)
    const allocations = paymentIn(after)?.allocations.map(({ debt, amount }) => ({
      invoice: debt,
      amount: toDecimal({ amount, currency: 'EUR' }),
    }))
    expect({ unapplied: unapplied(after), allocations, open_S: open(after, 'S') }).toEqual(expected)
  })

  it('refuses to place more than was paid', () => {
    const { book, expected } = begin('farm-7-over-allocation-refused')
    const tooMuch: BookCommand = {
      type: 'AllocatePayment',
      payment: P,
      strategy: 'by-hand',
      placements: [{ debt: 'S' as DebtId, amount: eur('700.00'), on: day('2024-06-20') }],
    }
    expect(() => record([tooMuch], book)).toThrow('ExceedsUnapplied')
    expect({ refused: true, unapplied: unapplied(book), open_S: open(book, 'S') }).toEqual(expected)
  })

  it('keeps the history of what was placed and taken off', () => {
    const { book, expected } = begin('farm-8-unapply-keeps-history')
    const after = unapply(fifo(unapply(fifo(book), 1, '2024-06-21')), 2, '2024-06-22')
    const allocations = paymentIn(after)?.allocations ?? []
    expect({
      unapplied: unapplied(after),
      activeAllocations: allocations.filter(({ undone }) => !undone).length,
      voidedAllocations: allocations.filter(({ undone }) => undone).length,
    }).toEqual(expected)
    expect(open(after, 'S')).toBe('1000.00')
  })

  it('lowers the balance by a credit note from its day on', () => {
    const { book, given, expected } = begin('farm-9-credit-note-lowers-customer-balance')
    const credited = record(
      (given.creditNotes ?? []).map(
        ({ id, date, amount }): BookCommand => ({
          type: 'IssueCreditNote',
          debt: 'I' as DebtId,
          on: day(date),
          creditNote: id as CreditNoteId,
          amount: eur(amount),
          reason: 'credit note',
        }),
      ),
      book,
    )
    const movements = issuedDebts(credited)[0]?.movements ?? []
    const balances = Object.keys(expected).map((key) => {
      const on = day(key.replace('balance_', ''))
      return [key, toDecimal({ amount: balanceOn(movements, on), currency: 'EUR' })]
    })
    expect(Object.fromEntries(balances)).toEqual(expected)
  })
})
