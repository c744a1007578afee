// When the cash of 100,000 debts of 5,000 debtors will come, by how they pay, against the list by due date of the same.
// Usage: forecast.ts by-chance|judged
import { forecast } from 'receivables/forecast'
import { cashflow, openItems, project } from 'receivables/projections'
import { seenEvents } from 'receivables/testing'
import { addDays, debtId, debtorId, localDate, money, paymentId } from 'receivables/value'
import { printRound, seconds } from './report.js'

const ranges = process.argv[2] === 'judged' ? 'judged' : 'by-chance'
const debts = 100_000
const debtors = 5_000
const begin = localDate('2023-01-01')
const asOf = localDate('2025-06-01')
const horizon = { count: 5, unit: 'w' } as const

/** Spread evenly, and the same in every run: the golden ratio. */
const spread = (n: number, over: number): number => Math.floor((((n + 1) * 0.6180339887498949) % 1) * over)

const events = Array.from({ length: debts }, (_, n) => {
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
  ] as const
}).flat()
const states = project(openItems, seenEvents(events))

for (let round = 0; round < 3; round++) {
  const ours = await seconds(() => forecast(states, { asOf, horizon, ranges }))
  const against = await seconds(() => cashflow(states, { asOf, horizon }))
  printRound({ ours, against })
}
