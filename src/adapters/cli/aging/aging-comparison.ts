import type { Money } from '../../../domain/value/money.js'
import type { ChangeReason } from '../../../projections/aging-index/change-reason.js'
import type {
  AgingComparison,
  ComparedAmounts,
  CurrencyComparison,
} from '../../../projections/aging-index/comparison.js'
import type { ChangeCause } from '../../../projections/aging-index/comparison-causes.js'
import { reportJson } from '../../../projections/report-json.js'
import { amountCells } from '../form/amount-column.js'
import { type Sheet, sheet, written } from '../form/sheet.js'
import { type Column, fittingTable, table } from '../form/table.js'

/** What a reason did, in the words of a table. */
const reasonWords: Readonly<Record<ChangeReason, string>> = {
  new: 'new',
  assumed: 'taken over',
  charged: 'charged',
  paid: 'paid',
  credited: 'given up',
  reopened: 'owed again',
  ended: 'ended',
  're-dated': 're-dated',
  disputed: 'disputed',
  promised: 'promised',
  covered: 'covered',
  unapplied: 'unapplied cash',
  collector: 'other collector',
  corrected: 'corrected later',
  'fallen-due': 'grew older',
}

const amountsOf = ({ buckets, open, unapplied, outstanding, disputed, promised, covered }: ComparedAmounts) => [
  ...buckets.map(({ amount }) => amount),
  ...[open, unapplied, outstanding, disputed, promised, covered],
]

const beside = ['unapplied', 'outstanding', 'disputed', 'promised', 'covered']

interface Line {
  readonly what: string
  readonly reason: ChangeReason | 'before' | 'after'
  readonly events: number | undefined
  readonly amounts: ReadonlyArray<Money>
}

const linesOf = (
  { before, after }: AgingComparison,
  of: CurrencyComparison,
): readonly [first: Line, ...changes: ReadonlyArray<Line>, last: Line] => [
  { what: before.asOf, reason: 'before', events: undefined, amounts: amountsOf(of.before) },
  ...of.changes.map(({ reason, events, amounts }) => ({
    ...{ what: `  ${reasonWords[reason]}${events === 0 ? '' : ` (${events})`}`, reason, events },
    amounts: amountsOf(amounts),
  })),
  { what: after.asOf, reason: 'after', events: undefined, amounts: amountsOf(of.after) },
]

/** A section per currency: the first report, what each reason did with the number of its events, and the second report. */
export const comparisonTable = (comparison: AgingComparison): string => {
  if (comparison.currencies.length === 0) return 'Nothing is open in either, and no cash is unapplied.'
  const heads = [...comparison.convention.buckets.map(({ id }) => id), 'open', ...beside]
  return comparison.currencies
    .map((of) => {
      const lines = linesOf(comparison, of)
      const cells = amountCells(lines.flatMap(({ amounts }) => amounts))
      const rows = lines.map(({ what, amounts }) => [what, ...amounts.map(cells)])
      const columns = [{ head: of.currency }, ...heads.map((head): Column => ({ head, align: 'right' }))]
      return fittingTable({ columns, rows: rows.slice(0, -1), totals: rows.slice(-1) }, columns.length - beside.length)
    })
    .join('\n\n')
}

export const comparisonJson = (comparison: AgingComparison) => reportJson(comparison)

/** One row per line of a currency: `before`, each reason, `after`. */
export const comparisonSheet = (comparison: AgingComparison): Sheet =>
  sheet(
    ['currency', 'line', 'events', ...comparison.convention.buckets.map(({ id }) => id), 'open', ...beside],
    comparison.currencies.flatMap((of) =>
      linesOf(comparison, of).map(({ reason, events, amounts }) => [
        ...[of.currency, reason, events ?? ''],
        ...amounts,
      ]),
    ),
  )

/** `{reason, event, kind, id, debtor, on, due, column, bucket, amount}` of each change. */
export const causesJson = (causes: ReadonlyArray<ChangeCause>) =>
  reportJson(
    causes.map(({ reason, event, item, on, due, column, bucket, amount }) => ({
      ...{ reason, event, kind: item.kind, id: item.id, debtor: item.debtor, on, due, column, bucket, amount },
    })),
  )

const causeRow = <T>(
  { reason, item, on, due, column, bucket, event }: ChangeCause,
  named: (name: string) => T,
): ReadonlyArray<string | T> => [
  ...[reason, named(item.kind === 'debt' ? item.id : `payment-${item.id}`), named(item.debtor)],
  ...[on, due, bucket ?? column, event],
]

const causeHeads = ['reason', 'debt', 'debtor', 'from', 'due', 'bucket', 'event']

export const causesTable = (causes: ReadonlyArray<ChangeCause>): string => {
  const currencies = [...new Set(causes.map(({ item }) => item.currency))].sort()
  if (currencies.length === 0) return 'There is nothing behind this difference.'
  return currencies
    .map((currency) => {
      const own = causes.filter(({ item }) => item.currency === currency)
      const cells = amountCells(own.map(({ amount }) => amount))
      const columns = [...causeHeads.map((head) => ({ head })), { head: currency, align: 'right' as const }]
      return table({ columns, rows: own.map((cause) => [...causeRow(cause, (name) => name), cells(cause.amount)]) })
    })
    .join('\n\n')
}

export const causesSheet = (causes: ReadonlyArray<ChangeCause>): Sheet =>
  sheet(
    ['currency', ...causeHeads, 'amount'],
    causes.map((cause) => [cause.item.currency, ...causeRow(cause, written), cause.amount]),
  )
