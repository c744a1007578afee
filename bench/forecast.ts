// When the cash of 100,000 debts of 5,000 debtors will come, by how they pay, against the list by due date of the same.
// Usage: forecast.ts by-chance|judged
import { forecast } from 'receivables/forecast'
import { cashflow, openItems, project } from 'receivables/projections'
import { asOf, paidDebts } from './paid-debts.js'
import { printRound, seconds } from './report.js'

const ranges = process.argv[2] === 'judged' ? 'judged' : 'by-chance'
const horizon = { count: 5, unit: 'w' } as const
const states = project(openItems, paidDebts(100_000, 5_000))

for (let round = 0; round < 3; round++) {
  const ours = await seconds(() => forecast(states, { asOf, horizon, ranges }))
  const against = await seconds(() => cashflow(states, { asOf, horizon }))
  printRound({ ours, against })
}
