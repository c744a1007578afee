import type { Money } from '../../domain/money.js'
import type { AgingReport, CurrencyAging } from '../../projections/aging.js'
import { amountCells } from './amount-column.js'
import { type Column, fittingTable, type Rows } from './table.js'

const amountsOf = ({ buckets, open, unapplied, outstanding, columns }: CurrencyAging): ReadonlyArray<Money> => [
  ...buckets.map(({ amount }) => amount),
  open,
  unapplied,
  outstanding,
  columns.disputed,
  columns.promised,
]

const besideBuckets = ['unapplied', 'outstanding', 'disputed', 'promised']

const columnsOf = (label: string, { convention }: AgingReport): ReadonlyArray<Column> => [
  { head: label },
  ...[...convention.buckets.map(({ id }) => id), 'open', ...besideBuckets].map(
    (head): Column => ({ head, align: 'right' }),
  ),
]

/** Where the buckets and their sum do not fit beside the rest, the rest comes under them. */
const laidOut = (rows: Rows): string => fittingTable(rows, rows.columns.length - besideBuckets.length)

const wholeBook = (report: AgingReport): string =>
  laidOut({
    columns: columnsOf('currency', report),
    rows: report.currencies.map((aged) => {
      const amounts = amountsOf(aged)
      return [aged.currency, ...amounts.map(amountCells(amounts))]
    }),
  })

/** A section per currency, since amounts of different currencies have no sum. */
const byGroup = (report: AgingReport, label: string): string =>
  report.currencies
    .map((total) => {
      const rows = (report.groups ?? []).flatMap(({ group, currencies }) =>
        currencies.filter(({ currency }) => currency === total.currency).map((aged) => ({ group, aged })),
      )
      const cells = amountCells([...rows.map(({ aged }) => aged), total].flatMap(amountsOf))
      const sections = laidOut({
        columns: columnsOf(label, report),
        rows: rows.map(({ group, aged }) => [group, ...amountsOf(aged).map(cells)]),
        totals: [[`total ${total.currency}`, ...amountsOf(total).map(cells)]],
      })
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
