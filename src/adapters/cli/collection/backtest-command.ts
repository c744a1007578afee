import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { addDays, type LocalDate } from '../../../domain/value/local-date.js'
import { endOfDayIn } from '../../../domain/value/zone.js'
import { reportJson } from '../../../projections/report-json.js'
import { BacktestTotals, backtestTotals, openBacktest } from '../../../projections/simulation/backtest.js'
import { backtestReport } from '../../../projections/simulation/backtest-report.js'
import { withBook } from '../book/open-book.js'
import { print } from '../form/print.js'
import { progress } from '../form/progress.js'
import { complain } from '../form/say.js'
import { countArgument, dateArgument } from '../option/argument.js'
import { zoneOption } from '../option/at.js'
import { type AnswerOptions, bookOption, formatOption } from '../option/options.js'
import { refuseEmptyWindow } from '../option/window.js'
import { policiesTable } from './policies-table.js'
import { readPolicyFile } from './policy-file.js'
import { policyFileOption, policyFor } from './policy-options.js'
import { resumed } from './resumed.js'
import { gateFor, readStates, readTold, type TryingOptions, tryingOptions, workOf } from './simulation-options.js'
import { tellBehaviour } from './simulation-table.js'

interface BacktestOptions extends Pick<AnswerOptions, 'book' | 'namespace' | 'format' | 'zone'>, TryingOptions {
  readonly policy?: string
  readonly against: string
  readonly from: LocalDate
  readonly to: LocalDate
  readonly draws: number
  readonly most: number
  readonly asRecorded?: true
}

const run = ({ format, most, resume, asRecorded, ...options }: BacktestOptions): Promise<number> =>
  withBook(options, async (book) => {
    const [policy, against] = [
      await policyFor(book, options.policy, { asOf: options.from }),
      await readPolicyFile(options.against),
    ]
    const states = await readStates(book, undefined)
    for (const read of [policy, against, states]) if (E.isLeft(read)) complain(read.left)
    if (E.isLeft(policy) || E.isLeft(against) || E.isLeft(states)) return 1
    const { from, to, seed, draws, packs } = options
    const zone = policy.right.zone ?? options.zone
    const recordedIn = asRecorded === true ? zone : undefined
    const asOf = addDays(from, -1)
    const at = { asOf, knownAt: recordedIn === undefined ? undefined : endOfDayIn(recordedIn, asOf) }
    const told = await readTold(options, states.right, at)
    if (E.isLeft(told)) {
      complain(told.left)
      return 1
    }
    const { behaviour, costs, counts } = told.right
    const [gate, other] = [gateFor(policy.right, options), gateFor(against.right, options)]
    const setting = {
      ...{ policy: policy.right, against: against.right, from, to, zone, recordedIn, behaviour, seed, draws, costs },
      gates: gate === undefined || other === undefined ? undefined : ([gate, other] as const),
    }
    const { debtors, of } = openBacktest(states.right, setting)
    const bar = progress('trying', debtors.length)
    const work = { from, to, zone, seed, packs, draws, recordedIn }
    const totals = await resumed(resume, {
      of: workOf(states.right, { asOf: to }, [policy.right, against.right], told.right, work),
      count: debtors.length,
      totals: BacktestTotals,
      begin: backtestTotals.empty,
      work: (so, begin, end) => debtors.slice(begin, end).map(of).reduce(backtestTotals.concat, so),
      onDone: bar.update,
    })
    bar.stop()
    if (E.isLeft(totals)) {
      complain(totals.left)
      return 1
    }
    const report = backtestReport(setting, totals.right)
    print(format, {
      json: () => ({ ...reportJson(report), zone, behaviour, counts: counts ?? null }),
      table: () =>
        [
          `What policy ${report.policy} would have done from ${from} to ${to}, and what ${report.against} would`,
          policiesTable(report, most),
          tellBehaviour(told.right, asOf),
        ].join('\n\n'),
    })
    return 0
  })

const help = `
The past is gone through day by day, with what was known then: debtors do what
they did, and what the house said and did about it is put aside for what each
policy would have. The difference is that of --against from --policy, or from the
one that the book had adopted by the first day.

  receivables backtest --book book.db --policy house.json --against next.json \\
    --from 2026-01-01 --to 2026-03-31`

export const backtestCommand = (program: Command): void => {
  const command = program.command('backtest').description('what another collection policy would have done in the past')
  refuseEmptyWindow(tryingOptions(policyFileOption(formatOption(zoneOption(bookOption(command)), ['table', 'json']))))
    .requiredOption('--against <file>', 'the policy to try instead, as JSON')
    .addOption(new Option('--from <date>', 'the first day').argParser(dateArgument).makeOptionMandatory())
    .addOption(new Option('--to <date>', 'the last day').argParser(dateArgument).makeOptionMandatory())
    .addOption(
      new Option('--draws <count>', 'how often luck is drawn for the cash that is expected')
        .argParser(countArgument)
        .default(3, '3'),
    )
    .addOption(new Option('--most <count>', 'so many debts are shown').argParser(countArgument).default(10, '10'))
    .option('--as-recorded', 'each day knows only what had been recorded by its end in the zone')
    .addHelpText('after', help)
    .action(async (options: BacktestOptions) => {
      process.exitCode = await run(options)
    })
}
