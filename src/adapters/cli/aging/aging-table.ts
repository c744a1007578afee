import type { Money } from '../../../domain/value/money.js'
import type { AgingReport, CurrencyAging } from '../../../projections/aging/aging-report.js'
import { amountCells } from '../form/amount-column.js'
import { type Column, fittingTable, isWider, type Rows, table } from '../form/table.js'
import type { Names } from '../option/names-file.js'
import { type Narrowing, shownRows } from './aging-narrowing.js'

/** A column beside the buckets and their sum. */
interface Beside {
  readonly head: string
  readonly of: (aged: CurrencyAging) => Money
  /** What the column tells of, where that is not its own amount. */
  readonly tells?: (aged: CurrencyAging) => Money
}

/** What cheques were recognised for has a place only where they count before they clear. */
const besides = ({ recognition }: AgingReport): ReadonlyArray<Beside> => [
  { head: 'unapplied', of: ({ unapplied }) => unapplied },
  { head: 'outstanding', of: ({ outstanding }) => outstanding, tells: ({ unapplied }) => unapplied },
  { head: 'disputed', of: ({ columns }) => columns.disputed },
  { head: 'promised', of: ({ columns }) => columns.promised },
  { head: 'covered', of: ({ columns }) => columns.covered },
  ...(recognition === 'clearing' ? [] : [{ head: 'recognised', of: ({ recognised }: CurrencyAging) => recognised }]),
]

const bucketsOf = ({ buckets, open }: CurrencyAging): ReadonlyArray<Money> => [
  ...buckets.map(({ amount }) => amount),
  open,
]

const right = (head: string): Column => ({ head, align: 'right' })

/**
 * Where a table is too wide, columns of nothing go first: what is outstanding is what is open where nothing is unapplied. Then those
 * beside the buckets come under them.
 */
const laidOut = (
  report: AgingReport,
  totals: ReadonlyArray<CurrencyAging>,
  rowsWith: (beside: ReadonlyArray<Beside>) => Rows,
): string => {
  const all = besides(report)
  const whole = table(rowsWith(all))
  if (!isWider(whole)) return whole
  const some = all.filter(({ of, tells = of }) => totals.some((total) => tells(total).amount !== 0n))
  const rows = rowsWith(some)
  return fittingTable(rows, rows.columns.length - some.length)
}

const bucketHeads = ({ convention }: AgingReport): ReadonlyArray<Column> =>
  [...convention.buckets.map(({ id }) => id), 'open'].map(right)

const wholeBook = (report: AgingReport): string =>
  laidOut(report, report.currencies, (beside) => ({
    columns: [{ head: 'currency' }, ...bucketHeads(report), ...beside.map(({ head }) => right(head))],
    rows: report.currencies.map((aged) => {
      const amounts = [...bucketsOf(aged), ...beside.map(({ of }) => of(aged))]
      return [aged.currency, ...amounts.map(amountCells(amounts))]
    }),
  }))

/** How much of all that is open this is, to a tenth of a percent; nothing of nothing. */
const share = ({ open: { amount } }: CurrencyAging, { open: { amount: all } }: CurrencyAging): string => {
  if (all <= 0n) return '-'
  const tenths = (amount * 2000n + all) / (all * 2n)
  return `${tenths / 10n}.${tenths % 10n} %`
}

/** A section per currency, since amounts of different currencies have no sum. */
const byGroup = (report: AgingReport, label: string, narrowing: Narrowing, names: Names | undefined): string =>
  report.currencies
    .map((total) => {
      const { rows, others } = shownRows(report.groups ?? [], total.currency, narrowing)
      const shown = [...rows.map(({ aged }) => aged), ...(others === undefined ? [] : [others.aged]), total]
      const cells = amountCells(
        shown.flatMap((aged) => [...bucketsOf(aged), ...besides(report).map(({ of }) => of(aged))]),
      )
      const section = laidOut(report, [total], (beside) => {
        const row = (group: string, aged: CurrencyAging, called = ''): ReadonlyArray<string> => [
          ...[group, ...(names === undefined ? [] : [called])],
          ...bucketsOf(aged).map(cells),
          share(aged, total),
          ...beside.map(({ of }) => cells(of(aged))),
        ]
        return {
          columns: [
            ...[{ head: label }, ...(names === undefined ? [] : [{ head: 'name' }])],
            ...bucketHeads(report),
            right('share'),
            ...beside.map(({ head }) => right(head)),
          ],
          rows: rows.map(({ group, aged }) => row(group, aged, names?.get(group))),
          totals: [
            ...(others === undefined ? [] : [row(`${others.count} others`, others.aged)]),
            row(`total ${total.currency}`, total),
          ],
        }
      })
      return `${total.currency}\n\n${section}`
    })
    .join('\n\n')

/** `label` names the groups, where the report has any, and `names` tells what they are called. */
export const agingTable = (report: AgingReport, label: string, narrowing: Narrowing = {}, names?: Names): string =>
  report.currencies.length === 0
    ? 'Nothing is open, and no cash is unapplied.'
    : report.groups === undefined
      ? wholeBook(report)
      : byGroup(report, label, narrowing, names)
