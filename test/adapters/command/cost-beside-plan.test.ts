import { describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { localDate } from '../../../src/domain/value/local-date.js'

const clerk = { actor: 'clerk-1' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const issue = (debt: string, amount: string, dueDate: string): BookCommandJson => ({
  type: 'IssueDebt',
  ...{ debt, debtor: 'ACME', on: '2026-01-01', dueDate, principal: eur(amount) },
  terms: { lateCharge: { strategy: 'fixed', charge: { by: 'amount', amount: eur('1500') } } },
})
const plan = (first: string): BookCommandJson => ({
  type: 'RescheduleDebt',
  ...{ debt: 'A', on: '2026-02-01', plan: 'PLAN-1', document: 'agreement 1', reason: 'asked for time' },
  instalments: [
    { due: '2026-11-30', amount: eur(first) },
    { due: '2026-12-31', amount: eur('60000') },
  ],
})
const costs: BookCommandJson = {
  type: 'AddCollectionCost',
  ...{ debt: 'A', on: '2026-10-01', charge: 'COST-1', amount: eur('5000'), evidence: 'bill' },
}
const pay = (payment: string, amount: string, on: string): BookCommandJson => ({
  type: 'ReceivePayment',
  ...{ payment, debtor: 'ACME', on, amount: eur(amount), method: 'transfer' },
})

const bookWith = async (...commands: ReadonlyArray<BookCommandJson>): Promise<Book> => {
  const book = openBook(memoryStore<BookEvent>())
  for (const command of commands) right(await book.submit(command, clerk)())
  return book
}
const partsOf = async (book: Book, debt: string) =>
  right(await book.debt(debt as never, { asOf: localDate('2026-12-01') })())?.parts.map(
    ({ component, due, open }) => `${component} ${due} ${open.amount}`,
  )

describe('a cost beside a plan', () => {
  const debts = [issue('A', '120000', '2026-01-15'), plan('60000'), costs, issue('B', '5000', '2026-10-10')]

  it('takes the money that it is paid with, once, and the next money finds the next debt', async () => {
    const book = await bookWith(...debts, pay('P-1', '5000', '2026-10-12'))
    expect(await partsOf(book, 'A')).toEqual(['principal 2026-11-30 60000', 'principal 2026-12-31 60000'])
    right(await book.submit(pay('P-2', '5000', '2026-10-12'), clerk)())
    expect(await partsOf(book, 'B')).toEqual([])
    right(await book.submit(pay('P-3', '5000', '2026-10-12'), clerk)())
    expect(await partsOf(book, 'A')).toEqual(['principal 2026-11-30 55000', 'principal 2026-12-31 60000'])
  })

  it('waits for an instalment that is due, which waits for a debt that was due before it', async () => {
    const book = await bookWith(...debts, pay('P-1', '65000', '2026-11-30'))
    expect(await partsOf(book, 'B')).toEqual([])
    expect(await partsOf(book, 'A')).toEqual(['cost 2026-10-01 5000', 'principal 2026-12-31 60000'])
  })

  it('is not what is waived, where a fee within the plan is', async () => {
    const book = await bookWith(
      issue('A', '120000', '2026-01-15'),
      { type: 'ChargeLateness', debt: 'A', on: '2026-01-30' },
      plan('61500'),
      costs,
      {
        type: 'WaiveCharge',
        ...{ debt: 'A', on: '2026-10-05', component: 'fee', amount: eur('1500'), ground: 'favour', reason: 'goodwill' },
        approval: { by: 'manager-1', limit: eur('10000') },
      },
    )
    expect(await partsOf(book, 'A')).toEqual([
      'cost 2026-10-01 5000',
      'principal 2026-11-30 60000',
      'principal 2026-12-31 60000',
    ])
  })
})
