import { type Command, Option } from 'commander'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import { metricDefinitions } from '../../projections/metrics/metric.js'
import { metrics, metricsTrend } from '../../projections/metrics/metrics.js'
import { reportJson } from '../../projections/report-json.js'
import { type Grouping, groupingArgument } from './aging-grouping.js'
import { countArgument, dateArgument } from './argument.js'
import { askedAt } from './at.js'
import { tellAt } from './known.js'
import { metricsSheet, metricsTable, metricsTrendTable } from './metrics-table.js'
import { type ReportOptions, reportOptions } from './options.js'
import { printReport } from './print-report.js'
import { refuseEmptyWindow } from './window.js'
import { withMetricStates } from './with-states.js'

interface MetricsOptions extends ReportOptions {
  readonly from?: LocalDate
  readonly days: number
  readonly by?: Grouping
  readonly months?: number
}

const run = ({ format, out, by, from, days, months, ...options }: MetricsOptions): Promise<number> => {
  const asked = askedAt(options)
  const { asOf, knownAt } = asked
  return withMetricStates(options, knownAt, (states, agencyCollections) => {
    if (months !== undefined) {
      const reports = metricsTrend(states, { asOf, knownAt, months, groupBy: by?.groupBy, agencyCollections })
      return printReport(
        { format, out },
        {
          json: () => ({ months: reportJson(reports), definitions: metricDefinitions, zone: options.zone }),
          sheet: () => metricsSheet(reports),
          table: () =>
            `Metrics of ${months} months, each until the day above it\n\n${metricsTrendTable(reports)}\n\nA dash is where the denominator is nothing; ${tellAt(asked, reports.at(-1)?.place)}`,
        },
      )
    }
    const begin = from ?? addDays(asOf, 1 - Math.max(1, days))
    const report = metrics(states, { asOf, knownAt, from: begin, groupBy: by?.groupBy, agencyCollections })
    return printReport(
      { format, out },
      {
        json: () => ({ ...reportJson(report), definitions: metricDefinitions, zone: options.zone }),
        sheet: () => metricsSheet([report]),
        table: () =>
          `Metrics from ${begin} to ${asOf}\n\n${metricsTable(report)}\n\nA dash is where the denominator is nothing; ${tellAt(asked, report.place)}`,
      },
    )
  })
}

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
