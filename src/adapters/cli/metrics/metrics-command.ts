import { type Command, Option } from 'commander'
import * as E from 'fp-ts/lib/Either.js'
import { addDays, type LocalDate } from '../../../domain/value/local-date.js'
import { metricDefinitions } from '../../../projections/metrics/metric.js'
import type { MetricsReport } from '../../../projections/metrics/metrics.js'
import { reportJson } from '../../../projections/report-json.js'
import type { ReportError } from '../../view/report-error.js'
import { describe } from '../../words/describe.js'
import { type Grouping, groupingArgument } from '../aging/aging-grouping.js'
import { withBook } from '../book/open-book.js'
import { printReport } from '../form/print-report.js'
import { complain } from '../form/say.js'
import { countArgument, dateArgument } from '../option/argument.js'
import { askedAt } from '../option/at.js'
import { tellAt } from '../option/known.js'
import { type ReportOptions, reportOptions } from '../option/options.js'
import { refuseEmptyWindow } from '../option/window.js'
import { metricsSheet, metricsTable, metricsTrendTable } from './metrics-table.js'

interface MetricsOptions extends ReportOptions {
  readonly from?: LocalDate
  readonly days: number
  readonly by?: Grouping
  readonly months?: number
}

const run = ({ format, out, by, from, days, months, ...options }: MetricsOptions): Promise<number> =>
  withBook(options, async (book) => {
    const asked = askedAt(options)
    const { asOf } = asked
    const query = { asOf, knownAt: asked.knownAt, groupBy: by?.groupBy }
    const { zone } = options
    if (months !== undefined) {
      return told(await book.metricsTrend({ ...query, months })(), (reports) =>
        printReport(
          { format, out },
          {
            json: () => ({ months: reportJson(reports), definitions: metricDefinitions, zone }),
            sheet: () => metricsSheet(reports),
            table: () =>
              `Metrics of ${months} months, each until the day above it\n\n${metricsTrendTable(reports)}\n\n${notes(asked, reports.at(-1))}`,
          },
        ),
      )
    }
    const begin = from ?? addDays(asOf, 1 - Math.max(1, days))
    return told(await book.metrics({ ...query, from: begin })(), (report) =>
      printReport(
        { format, out },
        {
          json: () => ({ ...reportJson(report), definitions: metricDefinitions, zone }),
          sheet: () => metricsSheet([report]),
          table: () => `Metrics from ${begin} to ${asOf}\n\n${metricsTable(report)}\n\n${notes(asked, report)}`,
        },
      ),
    )
  })

/** Prints what was asked for, or complains why it cannot be had. */
const told = async <V>(answered: E.Either<ReportError, V>, print: (value: V) => Promise<number>): Promise<number> => {
  if (E.isRight(answered)) return print(answered.right)
  complain(describe(answered.left))
  return 1
}

const notes = (asked: ReturnType<typeof askedAt>, report: MetricsReport | undefined): string =>
  `A dash is where the denominator is nothing; ${tellAt(asked, report?.place)}`

const help = `
Each figure stands beside its formula. The window is the 90 days that end with
--as-of, unless --days or --from says otherwise.

  receivables metrics --book book.db --as-of 2026-03-31 --by collector
  receivables metrics --book book.db --as-of 2026-03-31 --months 6

--format csv has one row per group, currency and metric.`

export const metricsCommand = (program: Command): void => {
  refuseEmptyWindow(
    reportOptions(program.command('metrics').description('how the department is doing: DSO, CEI, roll rates and more')),
  )
    .addOption(new Option('--days <count>', 'how many days the window has').argParser(countArgument).default(90, '90'))
    .addOption(new Option('--from <date>', 'the first day of the window').argParser(dateArgument).conflicts('days'))
    .addOption(
      new Option('--months <count>', 'so many months side by side, of which the last ends that day')
        .argParser(countArgument)
        .conflicts(['days', 'from']),
    )
    .addOption(
      new Option('--by <what>', 'for each debtor, parent, collector, currency, debt or tag:<name>').argParser(
        groupingArgument,
      ),
    )
    .addHelpText('after', help)
    .action(async (options: MetricsOptions) => {
      process.exitCode = await run(options)
    })
}
