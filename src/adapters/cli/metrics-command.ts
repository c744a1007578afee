import { type Command, Option } from 'commander'
import { addDays, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, toDecimal } from '../../domain/value/money.js'
import { metricDefinitions, metricNames } from '../../projections/metrics/metric.js'
import { type CurrencyMetrics, type MetricsReport, metrics } from '../../projections/metrics/metrics.js'
import { reportJson } from '../../projections/report-json.js'
import { percent } from '../words/percent.js'
import { type Grouping, groupingArgument } from './aging-grouping.js'
import { amountCells } from './amount-column.js'
import { countArgument, dateArgument } from './argument.js'
import { askedAt } from './at.js'
import { csv } from './csv.js'
import { tellAt } from './known.js'
import { type ReportOptions, reportOptions } from './options.js'
import { print } from './print.js'
import { table } from './table.js'
import { withStates } from './with-states.js'

interface MetricsOptions extends ReportOptions {
  readonly from?: LocalDate
  readonly days: number
  readonly by?: Grouping
}

const shown = (value: number | undefined, unit: string): string => {
  if (value === undefined) return '-'
  if (unit === 'share') return percent(value)
  return value.toFixed(unit === 'days' || unit === 'per cent' ? 1 : 2)
}

const amountNames = ['beginning', 'sales', 'collected', 'receivable', 'current', 'unapplied'] as const

const amountsOf = (one: CurrencyMetrics): ReadonlyArray<readonly [string, Money]> =>
  amountNames.map((name) => [name, one[name]])

const metricsTable = (one: CurrencyMetrics): string => {
  const cells = amountCells(amountsOf(one).map(([, amount]) => amount))
  return table({
    columns: [{ head: one.currency }, { head: 'value', align: 'right' }, { head: 'unit' }, { head: 'formula' }],
    rows: [
      ...amountsOf(one).map(([name, amount]) => [name, cells(amount), '', '']),
      ...metricNames.map((name) => {
        const { unit, formula } = metricDefinitions[name]
        return [name, shown(one.metrics[name], unit), unit === 'share' ? '' : unit, formula]
      }),
      ...one.rollRates.map(({ from, to, rate }) => [
        ...[
          `roll rate ${from} to ${to}`,
          percent(rate),
          '',
          'what is in the bucket / in the one before it 30 days ago',
        ],
      ]),
    ],
  })
}

const reportTable = ({ currencies, groups }: MetricsReport): string =>
  groups === undefined
    ? currencies.map(metricsTable).join('\n\n')
    : groups.map(({ group, currencies: own }) => `${group}\n\n${own.map(metricsTable).join('\n\n')}`).join('\n\n\n')

const metricsCsv = ({ asOf, from, currencies, groups }: MetricsReport): string => {
  const rows = (group: string, all: ReadonlyArray<CurrencyMetrics>) =>
    all.flatMap((one) => [
      ...amountsOf(one).map(([name, amount]) => [from, asOf, group, one.currency, name, toDecimal(amount)]),
      ...metricNames.map((name) => [from, asOf, group, one.currency, name, one.metrics[name] ?? '']),
      ...one.rollRates.map(({ from: bucket, to, rate }) => [
        ...[from, asOf, group, one.currency, `rollRate ${bucket} to ${to}`, rate ?? ''],
      ]),
    ])
  return csv(
    ['from', 'asOf', 'group', 'currency', 'metric', 'value'],
    [...rows('', currencies), ...(groups ?? []).flatMap(({ group, currencies: own }) => rows(group, own))],
  )
}

const run = ({ format, by, from, days, ...options }: MetricsOptions): Promise<number> => {
  const asked = askedAt(options)
  const { asOf, knownAt } = asked
  return withStates(options, knownAt, (states) => {
    const begin = from ?? addDays(asOf, 1 - Math.max(1, days))
    const report = metrics(states, { asOf, knownAt, from: begin, groupBy: by?.groupBy })
    print(format, {
      json: () => ({ ...reportJson(report), definitions: metricDefinitions, zone: options.zone }),
      csv: () => metricsCsv(report),
      table: () =>
        `Metrics from ${begin} to ${asOf}\n\n${reportTable(report)}\n\nA dash is where the denominator is nothing; ${tellAt(asked, report.place)}`,
    })
  })
}

const help = `
Each figure stands beside its formula. The window is the 90 days that end with
--as-of, unless --days or --from says otherwise.

  receivables metrics --book book.db --as-of 2026-03-31 --by collector

--format csv has one row per group, currency and metric.`

export const metricsCommand = (program: Command): void => {
  reportOptions(program.command('metrics').description('how the department is doing: DSO, CEI, roll rates and more'))
    .addOption(new Option('--days <count>', 'how many days the window has').argParser(countArgument).default(90, '90'))
    .addOption(new Option('--from <date>', 'the first day of the window').argParser(dateArgument).conflicts('days'))
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
