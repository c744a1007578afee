import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { addDays, type LocalDate } from '../../../domain/value/local-date.js'
import { collectionAccounts } from '../../../projections/collection/accounts.js'
import { reportJson } from '../../../projections/report-json.js'
import { simulationReport } from '../../../projections/simulation/report.js'
import { simulate } from '../../../projections/simulation/simulate.js'
import { SimulationTotals, simulationTotals } from '../../../projections/simulation/totals.js'
import { withBook } from '../book/open-book.js'
import { print } from '../form/print.js'
import { progress } from '../form/progress.js'
import { complain } from '../form/say.js'
import { countArgument, dateArgument } from '../option/argument.js'
import { askedAt, atOptions } from '../option/at.js'
import { type AnswerOptions, bookOption, formatOption } from '../option/options.js'
import { policyFileOption, policyFor } from './policy-options.js'
import { resumed } from './resumed.js'
import { gateFor, readStates, readTold, type TryingOptions, tryingOptions, workOf } from './simulation-options.js'
import { simulationTable, tellBehaviour } from './simulation-table.js'

interface SimulateOptions extends AnswerOptions, TryingOptions {
  readonly policy?: string
  readonly days: number
  readonly to?: LocalDate
}

const run = ({ format, days, to: last, seed, packs, resume, ...options }: SimulateOptions): Promise<number> =>
  withBook(options, async (book) => {
    const asked = askedAt(options)
    const policy = await policyFor(book, options.policy, asked)
    if (E.isLeft(policy)) {
      complain(policy.left)
      return 1
    }
    const { asOf, knownAt } = asked
    const states = await readStates(book, knownAt)
    if (E.isLeft(states)) {
      complain(states.left)
      return 1
    }
    const trying = { ...options, seed, packs }
    const told = await readTold(trying, states.right, { asOf, knownAt })
    if (E.isLeft(told)) {
      complain(told.left)
      return 1
    }
    const zone = policy.right.zone ?? options.zone
    const [from, to] = [addDays(asOf, 1), last ?? addDays(asOf, Math.max(1, days))]
    const { behaviour, costs, counts } = told.right
    const gate = gateFor(policy.right, trying)
    const setting = { policy: policy.right, behaviour, seed, from, to, zone, gate, costs }
    const accounts = collectionAccounts(states.right, { asOf, knownAt, zone }).toSorted((a, b) =>
      a.id < b.id ? -1 : 1,
    )
    const bar = progress('simulating', accounts.length)
    const totals = await resumed(resume, {
      of: workOf(states.right, { asOf, knownAt }, [policy.right], told.right, { from, to, zone, seed, packs }),
      count: accounts.length,
      totals: SimulationTotals,
      begin: simulationTotals.empty,
      work: (so, begin, end) => simulationTotals.concat(so, simulate(setting, accounts.slice(begin, end))),
      onDone: bar.update,
    })
    bar.stop()
    if (E.isLeft(totals)) {
      complain(totals.left)
      return 1
    }
    const report = simulationReport(setting, totals.right)
    print(format, {
      json: () => ({ ...reportJson(report), zone, behaviour, counts: counts ?? null }),
      table: () =>
        [
          `What policy ${report.policy} would do from ${from} to ${to}, and what would come of it`,
          simulationTable(report),
          tellBehaviour(told.right, asOf),
        ].join('\n\n'),
    })
    return 0
  })

const help = `
Every account lives on day by day from the day after --as-of: its debtor pays,
promises, disputes or is silent by chance, and the policy does what it would do.
The rules of the book decide both; nothing is written. The same seed has the
same answer. How debtors behave is counted in the past of the book, and little
past leans on a guess of ours, or stands in a file of yours (--behaviour).

  receivables simulate --book book.db --policy house.json --as-of 2026-03-31
  receivables simulate --book book.db --policy house.json --resume work.json`

export const simulateCommand = (program: Command): void => {
  const command = program.command('simulate').description('what a collection policy would do from now on, and bring')
  tryingOptions(policyFileOption(formatOption(atOptions(bookOption(command)), ['table', 'json'])))
    .addOption(new Option('--days <count>', 'how many days').argParser(countArgument).default(365, '365'))
    .addOption(new Option('--to <date>', 'the last day, instead').argParser(dateArgument).conflicts('days'))
    .addHelpText('after', help)
    .action(async (options: SimulateOptions) => {
      process.exitCode = await run(options)
    })
}
