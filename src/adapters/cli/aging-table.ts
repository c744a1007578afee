import type { Money } from '../../domain/value/money.js'
import type { AgingReport, CurrencyAging } from '../../projections/aging/aging-report.js'
import { type Narrowing, shownRows } from './aging-narrowing.js'
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

/** How much of all that is open this is, to a tenth of a percent; nothing of nothing. */
const share = ({ open: { amount } }: CurrencyAging, { open: { amount: all } }: CurrencyAging): string => {
  if (all <= 0n) return '-'
  const tenths = (amount * 2000n + all) / (all * 2n)
  return `${tenths / 10n}.${tenths % 10n} %`
}

/** A section per currency, since amounts of different currencies have no sum. */
const byGroup = (report: AgingReport, label: string, narrowing: Narrowing): string =>
  report.currencies
    .map((total) => {
      const { rows, others } = shownRows(report.groups ?? [], total.currency, narrowing)
      const amounts = amountsOf(report)
      const shown = others === undefined ? [total] : [others.aged, total]
      const cells = amountCells([...rows.map(({ aged }) => aged), ...shown].flatMap(amounts))
      const row = (name: string, aged: CurrencyAging): ReadonlyArray<string> => {
        const figures = amounts(aged).map(cells)
        const behindOpen = aged.buckets.length + 1
        return [name, ...figures.slice(0, behindOpen), share(aged, total), ...figures.slice(behindOpen)]
      }
      const columns = columnsOf(label, report)
      const beside = besideBuckets(report).length
      const sections = laidOut(
        {
          columns: [...columns.slice(0, -beside), { head: 'share', align: 'right' }, ...columns.slice(-beside)],
          rows: rows.map(({ group, aged }) => row(group, aged)),
          totals: [
            ...(others === undefined ? [] : [row(`${others.count} others`, others.aged)]),
            row(`total ${total.currency}`, total),
          ],
        },
        report,
      )
      return `${total.currency}\n\n${sections}`
    })
    .join('\n\n')

/** `label` names the groups, where the report has any. */
export const agingTable = (report: AgingReport, label: string, narrowing: Narrowing = {}): string =>
  report.currencies.length === 0
    ? 'Nothing is open, and no cash is unapplied.'
    : report.groups === undefined
      ? wholeBook(report)
      : byGroup(report, label, narrowing)
