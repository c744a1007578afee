// Debts that were issued over a thousand days and paid, some early and most late, as the events of a book.
import type { DebtEvent } from 'receivables'
import { seenEvents } from 'receivables/testing'
import { addDays, debtId, debtorId, localDate, money, paymentId } from 'receivables/value'

const begin = localDate('2023-01-01')

/** The day that is asked about. */
export const asOf = localDate('2025-06-01')

/** Spread evenly, and the same in every run: the golden ratio. */
const spread = (n: number, over: number): number => Math.floor((((n + 1) * 0.6180339887498949) % 1) * over)

/** One of so many debtors' debts by its number: that it was issued, and paid. */
const lifeOf = (n: number, debtors: number): ReadonlyArray<DebtEvent> => {
  const debtor = debtorId(`debtor-${n % debtors}`)
  const debt = debtId(`debt-${n}`)
  const amount = BigInt(1_000 + spread(n, 100_000))
  const issued = addDays(begin, spread(n, 1_000))
  const due = addDays(issued, 30)
  const paid = addDays(due, (n % 10) * 3 + spread(n * 7, 12))
  return [
    { type: 'DebtIssued', on: issued, debt, debtor, principal: money(amount, 'EUR'), dueDate: due },
    {
      type: 'DebtPaid',
      on: paid,
      debt,
      debtor,
      payment: paymentId(`paid-${n}`),
      allocation: 1,
      amount: money(amount, 'EUR'),
      method: 'transfer',
      valueDate: paid,
      split: { principal: amount },
      remaining: money(0n, 'EUR'),
    },
  ]
}

/** So many debts of so many debtors, each with its payment, as a log has them. */
export const paidDebts = (debts: number, debtors: number) =>
  seenEvents(Array.from({ length: debts }, (_, n) => lifeOf(n, debtors)).flat())

type SeenEvent = ReturnType<typeof seenEvents>[number]

/** The same one by one, for more debts than memory has room for at once. */
export function* paidInTurn(debts: number, debtors: number): Generator<SeenEvent> {
  for (let n = 0; n < debts; n++) {
    for (const [at, one] of seenEvents(lifeOf(n, debtors)).entries()) {
      const number = 2 * n + at
      yield { ...one, id: `event-${number}`, position: String(number + 1) as SeenEvent['position'] }
    }
  }
}
