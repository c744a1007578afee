import type { LocalDate } from '../../../domain/value/local-date.js'
import type { CurrencySimulation, SimulationReport } from '../../../projections/simulation/report.js'
import type { CountsByName } from '../../../projections/simulation/totals.js'
import { tellAssumption } from '../../words/assumption.js'
import { amountCells } from '../form/amount-column.js'
import { table } from '../form/table.js'
import type { Told } from './simulation-options.js'

const right = (head: string) => ({ head, align: 'right' as const })

const byCount = (counts: CountsByName): ReadonlyArray<readonly [string, number]> =>
  Object.entries(counts).sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))

/** Counts under a head, the most first. */
export const countsTable = (head: string, counts: CountsByName): string =>
  Object.keys(counts).length === 0
    ? `${head}: none`
    : table({ columns: [{ head }, right('times')], rows: byCount(counts).map(([name, count]) => [name, `${count}`]) })

const amountNames = {
  opening: 'open before',
  issued: 'issued',
  paid: 'paid',
  givenUp: 'given up',
  closing: 'open after',
  fees: 'fees of the steps, beside it',
  cost: 'cost of contacts and agencies',
} as const

const moneyTable = (one: CurrencySimulation): string => {
  const names = Object.keys(amountNames) as Array<keyof typeof amountNames>
  const cells = amountCells([...names.map((name) => one[name]), ...one.months.map(({ paid }) => paid)])
  return table({
    columns: [{ head: one.currency }, right('amount')],
    rows: [
      ...names.map((name) => [amountNames[name], cells(one[name])]),
      ...one.months.map(({ month, paid }) => [`paid in ${month}`, cells(paid)]),
    ],
  })
}

/** What happened, what it came to, and what that takes for granted. */
export const simulationTable = (report: SimulationReport): string =>
  [
    `${report.accounts} accounts with ${report.debts} open debts; seed ${report.seed}`,
    countsTable('step', report.steps),
    countsTable('contacts by', report.contacts),
    countsTable('answer', report.answers),
    countsTable('held back by', report.held),
    ...(Object.keys(report.refused).length === 0
      ? []
      : [countsTable('refused by the rules of a debt', report.refused)]),
    ...report.currencies.map(moneyTable),
    ['What this takes for granted:', ...report.assumed.map((one) => `- ${tellAssumption(one)}`)].join('\n'),
  ].join('\n\n')

/** From how much the behaviour was counted. */
export const tellBehaviour = ({ counts }: Told, day: LocalDate): string => {
  if (counts === undefined) return 'How debtors behave is as the file says.'
  const contacts = counts.answers.reduce((sum, one) => sum + one.contacts, 0)
  const { debts, promises, disputes, cheques } = counts
  const disputed = `${disputes.raised} disputes (${disputes.ended} decided, ${disputes.paid} paid while disputed)`
  return `How debtors behave was counted until ${day} from ${debts} debts, ${contacts} contacts, ${promises.ended} promises, ${disputed} and ${cheques.ended} cheques.`
}
