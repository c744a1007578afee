import { type Command, Option } from 'commander'
import type { DebtId, DebtorId } from '../../../domain/value/id.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import type { Horizon } from '../../../projections/cashflow/period.js'
import { backtest } from '../../../projections/forecast/backtest.js'
import { type ExplainedPeriod, explainForecast } from '../../../projections/forecast/explain.js'
import { forecast } from '../../../projections/forecast/forecast.js'
import { newSales } from '../../../projections/forecast/new-sales.js'
import { reportJson } from '../../../projections/report-json.js'
import { tellAmount } from '../../words/amount.js'
import { tellForecastReason } from '../../words/forecast-reason.js'
import { percent } from '../../words/percent.js'
import { print } from '../form/print.js'
import { printReport } from '../form/print-report.js'
import { countArgument, dateArgument, horizonArgument } from '../option/argument.js'
import { askedAt, atOptions, zoneOption } from '../option/at.js'
import { tellAt } from '../option/known.js'
import {
  type AnswerOptions,
  bookOption,
  formatOption,
  outOption,
  type ReportOptions,
  reportOptions,
  sheetOptions,
} from '../option/options.js'
import { refuseEmptyWindow } from '../option/window.js'
import { backtestSheet, backtestTable } from './backtest-table.js'
import { type AheadOptions, aheadOf, aheadOptions } from './forecast-options.js'
import { forecastSheet } from './forecast-sheet.js'
import { forecastTable, tellRestsOn } from './forecast-table.js'
import { newSalesTable } from './new-sales-table.js'
import { withForecastStates } from './with-states.js'

interface CashOptions extends ReportOptions, AheadOptions {
  readonly newSales?: true
}

const run = ({ format, out, ...options }: CashOptions): Promise<number> => {
  const asked = askedAt(options)
  const { asOf, knownAt } = asked
  return withForecastStates(options, knownAt, (states, directDebits) => {
    const query = { asOf, knownAt, horizon: aheadOf(options), directDebits }
    const report = forecast(states, query)
    const sales = options.newSales === true ? newSales(states, query) : undefined
    return printReport(
      { format, out },
      {
        json: () => ({
          ...reportJson(report),
          ...(sales === undefined ? {} : { newSales: reportJson(sales) }),
          zone: options.zone,
        }),
        sheet: () => forecastSheet(report, sales),
        table: () =>
          `Cash expected after ${asOf}\n\n${forecastTable(report)}\n\n${sales === undefined ? '' : `${newSalesTable(sales)}\n\n`}${tellRestsOn(report)}\nAmounts add up over periods, P10, P50 and P90 do not; ${tellAt(asked, report.place)}`,
      },
    )
  })
}

interface BacktestOptions extends AheadOptions, Pick<ReportOptions, 'book' | 'namespace' | 'format' | 'out' | 'zone'> {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly every: Horizon
  readonly asRecorded?: true
}

const runBacktest = ({
  format,
  out,
  from,
  to,
  every,
  asRecorded,
  zone,
  ...options
}: BacktestOptions): Promise<number> =>
  withForecastStates(options, undefined, (states, directDebits) => {
    const recordedIn = asRecorded === true ? zone : undefined
    const report = backtest(states, { from, to, every, horizon: aheadOf(options), recordedIn, directDebits })
    return printReport(
      { format, out },
      {
        json: () => reportJson(report),
        sheet: () => backtestSheet(report),
        table: () =>
          `Forecasts from ${from} to ${to}, as they would have been\n\n${backtestTable(report)}\n\nError: the differences of all periods as a share of what came. Bias: what was expected beyond what came. ${report.until === undefined ? '' : `Periods are judged that ended by ${report.until}.`}`,
      },
    )
  })

interface ExplainOptions extends AnswerOptions, AheadOptions {
  readonly period: number
  readonly most: number
  readonly debt?: string
  readonly debtor?: string
}

const runExplain = ({ format, period, most, debt, debtor, ...options }: ExplainOptions): Promise<number> => {
  const asked = askedAt(options)
  const { asOf, knownAt } = asked
  return withForecastStates(options, knownAt, async (states, directDebits) => {
    const horizon = aheadOf(options)
    const explained = explainForecast(states, {
      ...{ asOf, knownAt, horizon, period, most, directDebits },
      debt: debt as DebtId | undefined,
      debtor: debtor as DebtorId | undefined,
    })
    print(format, {
      json: () => reportJson(explained),
      table: () =>
        explained.length === 0
          ? 'Nothing is expected there.'
          : `${explained.map(explanation).join('\n\n')}\n\n${tellAt(asked, undefined)}`,
    })
    return 0
  })
}

const explanation = ({ from, to, currency, amounts }: ExplainedPeriod): string =>
  [
    `Expected from ${from} to ${to}, ${currency}:`,
    ...amounts.map(
      (one) =>
        `${tellAmount(one.expected)} of ${tellAmount(one.open)} for ${one.debt} of ${one.debtor}, due ${one.due}: ${percent(one.chance)}\n    ${tellForecastReason(one, to)}`,
    ),
  ].join('\n')

const help = `
When money comes is told by how the debtors of this book have paid until that
day: for every day of lateness it counts how much was waited for, and how much
of it came. What is late already is not taken to come this week. Periods, what
lies beyond and what is never expected sum to what is open, exactly.

  receivables forecast --book book.db --as-of 2026-03-31 --weeks 5
  receivables forecast --book book.db --as-of 2026-03-31 --new-sales
  receivables forecast explain --book book.db --as-of 2026-03-31 --period 2
  receivables forecast backtest --book book.db --from 2025-06-02 --to 2026-03-02

--format csv has one row per currency and period.`

const backtestHelp = `
Forecasts at the end of every so many days, each with what was dated until then,
beside what came; and the same of two simpler forecasts: everything on its due
date, and that plus the mean lateness of its debtor.`

export const forecastCommand = (program: Command): void => {
  const group = program.command('forecast').description('when cash will come, how sure that is, and how right it was')
  const once = group
    .command('cash', { isDefault: true })
    .description('what is expected in each period from a day on, with its range')
  aheadOptions(reportOptions(once))
    .option('--new-sales', 'beside it, and never in it, cash of sales not made yet, by the rhythm of each debtor')
    .addHelpText('after', help)
    .action(async (options: CashOptions) => {
      process.exitCode = await run(options)
    })
  const explained = group.command('explain').description('the counts behind what is expected in a period')
  aheadOptions(formatOption(atOptions(bookOption(explained)), ['table', 'json']))
    .addOption(
      new Option('--period <number>', 'which period ahead, from 1').argParser(countArgument).default(1, 'the first'),
    )
    .addOption(new Option('--debt <id>', 'of one debt'))
    .addOption(new Option('--debtor <id>', 'of one debtor'))
    .addOption(new Option('--most <count>', 'so many amounts, the largest').argParser(countArgument).default(10, '10'))
    .action(async (options: ExplainOptions) => {
      process.exitCode = await runExplain(options)
    })
  const tried = group.command('backtest').description('how right the forecasts of the past would have been')
  refuseEmptyWindow(aheadOptions(zoneOption(outOption(sheetOptions(bookOption(tried))))))
    .addOption(
      new Option('--from <date>', 'the day of the first forecast').argParser(dateArgument).makeOptionMandatory(),
    )
    .addOption(new Option('--to <date>', 'the day of the last').argParser(dateArgument).makeOptionMandatory())
    .addOption(
      new Option('--every <length>', 'how far apart, such as 7d, 1w or 1m')
        .argParser(horizonArgument)
        .default({ count: 7, unit: 'd' }, '7d'),
    )
    .option('--as-recorded', 'each knows only what had been recorded by the end of its day in the zone')
    .addHelpText('after', backtestHelp)
    .action(async (options: BacktestOptions) => {
      process.exitCode = await runBacktest(options)
    })
}
