import type { Money } from '../../domain/value/money.js'
import type { AgingReport, CurrencyAging } from '../../projections/aging/aging-report.js'
import { amountCells } from './amount-column.js'
import { type Column, fittingTable, type Rows } from './table.js'

/** What cheques were recognised for has a place only where they count before they clear. */
const amountsOf =
  ({ recognition }: AgingReport) =>
  ({ buckets, open, unapplied, outstanding, columns, recognised }: CurrencyAging): ReadonlyArray<Money> => [
    ...buckets.map(({ amount }) => amount),
    open,
    unapplied,
    outstanding,
    columns.disputed,
    columns.promised,
    columns.covered,
    ...(recognition === 'clearing' ? [] : [recognised]),
  ]

const besideBuckets = ({ recognition }: AgingReport): ReadonlyArray<string> => [
  ...['unapplied', 'outstanding', 'disputed', 'promised', 'covered'],
  ...(recognition === 'clearing' ? [] : ['recognised']),
]

const columnsOf = (label: string, report: AgingReport): ReadonlyArray<Column> => [
  { head: label },
  ...[...report.convention.buckets.map(({ id }) => id), 'open', ...besideBuckets(report)].map(
    (head): Column => ({ head, align: 'right' }),
  ),
]

/** Where the buckets and their sum do not fit beside the rest, the rest comes under them. */
const laidOut = (rows: Rows, report: AgingReport): string =>
  fittingTable(rows, rows.columns.length - besideBuckets(report).length)

const wholeBook = (report: AgingReport): string =>
  laidOut(
    {
      columns: columnsOf('currency', report),
      rows: report.currencies.map((aged) => {
        const amounts = amountsOf(report)(aged)
        return [aged.currency, ...amounts.map(amountCells(amounts))]
      }),
    },
    report,
  )

/** A section per currency, since amounts of different currencies have no sum. */
const byGroup = (report: AgingReport, label: string): string =>
  report.currencies
    .map((total) => {
      const rows = (report.groups ?? []).flatMap(({ group, currencies }) =>
        currencies.filter(({ currency }) => currency === total.currency).map((aged) => ({ group, aged })),
      )
      const amounts = amountsOf(report)
      const cells = amountCells([...rows.map(({ aged }) => aged), total].flatMap(amounts))
      const sections = laidOut(
        {
          columns: columnsOf(label, report),
          rows: rows.map(({ group, aged }) => [group, ...amounts(aged).map(cells)]),
          totals: [[`total ${total.currency}`, ...amounts(total).map(cells)]],
        },
        report,
      )
      return `${total.currency}\n\n${sections}`
    })
    .join('\n\n')

/** `label` names the groups, where the report has any. */
export const agingTable = (report: AgingReport, label: string): string =>
  report.currencies.length === 0
    ? 'Nothing is open, and no cash is unapplied.'
    : report.groups === undefined
      ? wholeBook(report)
      : byGroup(report, label)
