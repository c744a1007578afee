import type { Money } from '../../../domain/value/money.js'
import type { CurrencyMetrics } from '../../../projections/metrics/currency-tally.js'
import { metricDefinitions, metricNames } from '../../../projections/metrics/metric.js'
import type { MetricsReport } from '../../../projections/metrics/metrics.js'
import { percent } from '../../words/percent.js'
import { amountCells } from '../form/amount-column.js'
import { type Sheet, sheet, type Written, written } from '../form/sheet.js'
import { table } from '../form/table.js'

const shown = (value: number | undefined, unit: string): string => {
  if (value === undefined) return '-'
  if (unit === 'share') return percent(value)
  return value.toFixed(unit === 'days' || unit === 'per cent' ? 1 : 2)
}

const amountNames = ['beginning', 'sales', 'collected', 'receivable', 'current', 'unapplied'] as const

const amountsOf = (one: CurrencyMetrics): ReadonlyArray<readonly [string, Money]> =>
  amountNames.map((name) => [name, one[name]])

const currencyTable = (one: CurrencyMetrics): string => {
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

export const metricsTable = ({ currencies, groups }: MetricsReport): string =>
  groups === undefined
    ? currencies.map(currencyTable).join('\n\n')
    : groups.map(({ group, currencies: own }) => `${group}\n\n${own.map(currencyTable).join('\n\n')}`).join('\n\n\n')

/** Rows for programs: those of several windows one after another. */
export const metricsSheet = (reports: ReadonlyArray<MetricsReport>): Sheet =>
  sheet(
    ['from', 'asOf', 'group', 'currency', 'metric', 'value'],
    reports.flatMap(({ asOf, from, currencies, groups }) => {
      const rows = (group: Written, all: ReadonlyArray<CurrencyMetrics>): Sheet['rows'] =>
        all.flatMap((one): Sheet['rows'] => [
          ...amountsOf(one).map(([name, amount]) => [from, asOf, group, one.currency, name, amount]),
          ...metricNames.map((name) => [from, asOf, group, one.currency, name, one.metrics[name] ?? '']),
          ...one.rollRates.map(({ from: bucket, to, rate }) => [
            ...[from, asOf, group, one.currency, `rollRate ${bucket} to ${to}`, rate ?? ''],
          ]),
        ])
      return [
        ...rows(written(''), currencies),
        ...(groups ?? []).flatMap(({ group, currencies: own }) => rows(written(group), own)),
      ]
    }),
  )

/** The metrics of a currency, a column for each window. */
const trendOf = (all: ReadonlyArray<CurrencyMetrics | undefined>, heads: ReadonlyArray<string>): string => {
  const currency = all.find((one) => one !== undefined)?.currency ?? ''
  const cells = amountCells(all.flatMap((one) => (one === undefined ? [] : amountsOf(one).map(([, amount]) => amount))))
  const row = (name: string, of: (one: CurrencyMetrics) => string) => [
    name,
    ...all.map((one) => (one === undefined ? '-' : of(one))),
  ]
  return table({
    columns: [{ head: currency }, ...heads.map((head) => ({ head, align: 'right' as const }))],
    rows: [
      ...amountNames.map((name) => row(name, (one) => cells(one[name]))),
      ...metricNames.map((name) => row(name, (one) => shown(one.metrics[name], metricDefinitions[name].unit))),
    ],
  })
}

/** The metrics of windows side by side, in each currency, and by group. */
export const metricsTrendTable = (reports: ReadonlyArray<MetricsReport>): string => {
  const heads = reports.map(({ asOf }) => asOf)
  const tables = (of: ReadonlyArray<ReadonlyArray<CurrencyMetrics>>): string =>
    [...new Set(of.flat().map(({ currency }) => currency))]
      .sort()
      .map((currency) =>
        trendOf(
          of.map((all) => all.find((one) => one.currency === currency)),
          heads,
        ),
      )
      .join('\n\n')
  const names = [...new Set(reports.flatMap(({ groups = [] }) => groups.map(({ group }) => group)))].sort()
  const ofGroup = (name: string) =>
    reports.map(({ groups = [] }) => groups.find(({ group }) => group === name)?.currencies ?? [])
  return reports.every(({ groups }) => groups === undefined)
    ? tables(reports.map(({ currencies }) => currencies))
    : names.map((name) => `${name}\n\n${tables(ofGroup(name))}`).join('\n\n\n')
}
