import type { Money } from '../../../domain/value/money.js'
import type { ReplayedStep } from '../../../projections/simulation/backtest.js'
import type {
  ComparedAmount,
  ComparedCount,
  PolicyBacktestReport,
} from '../../../projections/simulation/backtest-report.js'
import { tellAssumption } from '../../words/assumption.js'
import { amountCells } from '../form/amount-column.js'
import { table } from '../form/table.js'
import { countsTable } from './simulation-table.js'

const right = (head: string) => ({ head, align: 'right' as const })

const signed = (text: string, isMore: boolean): string => (isMore ? `+${text}` : text)

const comparedTable = (head: string, names: readonly [string, string], rows: ReadonlyArray<ComparedCount>): string =>
  rows.length === 0
    ? `${head}: none`
    : table({
        columns: [{ head }, ...names.map(right), right('difference')],
        rows: rows.map(({ name, policy, against, difference }) => [
          ...[name, `${policy}`, `${against}`, signed(`${difference}`, difference > 0)],
        ]),
      })

const amountsTable = (names: readonly [string, string], report: PolicyBacktestReport): string => {
  const all: ReadonlyArray<readonly [string, ComparedAmount]> = [
    ...report.expectedCash.map((one) => ['cash expected', one] as const),
    ...report.expectedCost.map((one) => ['cost expected', one] as const),
    ...report.cost.map((one) => ['cost of that past', one] as const),
    ...report.fees.map((one) => ['fees of that past', one] as const),
  ]
  const cellsOf = new Map(
    [...new Set(all.map(([, { currency }]) => currency))].map((currency) => {
      const own = all.flatMap(([, one]) => (one.currency === currency ? [one.policy, one.against, one.difference] : []))
      return [currency, amountCells(own)] as const
    }),
  )
  const cell = (amount: Money): string => cellsOf.get(amount.currency)?.(amount) ?? ''
  return table({
    columns: [{ head: 'amount' }, ...names.map(right), right('difference')],
    rows: all.map(([name, { currency, policy, against, difference }]) => [
      ...[`${name}, ${currency}`, cell(policy), cell(against)],
      signed(cell(difference), difference.amount > 0n),
    ]),
  })
}

const steps = (all: ReadonlyArray<ReplayedStep>): ReadonlyArray<string> =>
  all.length === 0
    ? ['nothing']
    : all.map(({ on, step, channel }) => `${on} ${step}${channel === undefined ? '' : ` (${channel})`}`)

/** Both policies beside one another, the first debts that fare differently, and what that takes for granted. */
export const policiesTable = (report: PolicyBacktestReport, most: number): string => {
  const { policy, against, differing, differingDebts, done } = report
  const names = policy === against ? (['policy', 'against'] as const) : ([policy, against] as const)
  const shown = differingDebts.slice(0, most)
  return [
    `${report.accounts} accounts with ${report.debts} debts, of which ${differing} fare differently; luck drawn ${report.draws} times from seed ${report.seed}`,
    countsTable('the house did', done.steps),
    countsTable('the house contacted by', done.contacts),
    comparedTable('step', names, report.steps),
    comparedTable('contacts by', names, report.contacts),
    comparedTable('held back by', names, report.held),
    ...(report.refused.length === 0 ? [] : [comparedTable('refused by the rules of a debt', names, report.refused)]),
    amountsTable(names, report),
    ...(shown.length === 0
      ? []
      : [
          table({
            columns: [{ head: 'debt' }, { head: names[0] }, { head: names[1], stretch: true }],
            rows: shown.map((one) => [one.debt, steps(one.policy), steps(one.against)]),
          }),
        ]),
    ['What this takes for granted:', ...report.assumed.map((one) => `- ${tellAssumption(one)}`)].join('\n'),
  ].join('\n\n')
}
