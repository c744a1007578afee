// The metrics of a month over 1,000,000 debts, from their index and the states of what was done, against one look at each debt.
// Usage: metrics.ts [debts]
import { metrics } from 'receivables/metrics'
import { agingIndexOf, openItems, project } from 'receivables/projections'
import { addDays } from 'receivables/value'
import { asOf, paidInTurn } from './paid-debts.js'
import { printRound, seconds } from './report.js'

const debts = Number(process.argv[2] ?? 1_000_000)
// Made twice and never kept: with all of them beside the states, a million debts take more than 4 GB.
const index = agingIndexOf(paidInTurn(debts, debts / 20))
const states = project(openItems, paidInTurn(debts, debts / 20))
const month = { asOf, from: addDays(asOf, -29), index }

/** The least that a pass over the debts costs: each is asked for its last day. */
const lastDays = (): number => {
  let late = 0
  for (const history of states.values()) if (history !== undefined && history.last.event.on > asOf) late += 1
  return late
}

for (let round = 0; round < 3; round++) {
  const ours = await seconds(() => metrics(states, month))
  const against = await seconds(lastDays)
  printRound({ ours, against })
}
