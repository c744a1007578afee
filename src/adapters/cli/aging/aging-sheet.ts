import type { AgingReport, CurrencyAging } from '../../../projections/aging/aging-report.js'
import type { AgedAmount } from '../../../projections/aging/explain-aging.js'
import { type Cell, type Sheet, sheet, type Written, written } from '../form/sheet.js'
import type { Names } from '../option/names-file.js'

/**
 * One row per currency, or per group and currency, with a column for each bucket. `open` is the sum of the buckets, and
 * `open` less `unapplied` is `outstanding`; what is disputed, promised or covered is in `open` as well. `names` stand beside the groups.
 */
export const agingSheet = (report: AgingReport, names?: Names): Sheet => {
  const { asOf, knownAt, convention, recognition, currencies, groups } = report
  const early = recognition !== 'clearing'
  const whose = [asOf, knownAt ?? '', convention.name, ...(early ? [recognition] : [])]
  const row = (group: ReadonlyArray<Written>, aged: CurrencyAging): ReadonlyArray<Cell> => [
    ...whose,
    ...group,
    aged.currency,
    ...aged.buckets.map(({ amount }) => amount),
    aged.open,
    aged.unapplied,
    aged.outstanding,
    aged.columns.disputed,
    aged.columns.promised,
    aged.columns.covered,
    ...(early ? [aged.recognised] : []),
  ]
  const head = [
    ...['asOf', 'knownAt', 'convention', ...(early ? ['recognition'] : [])],
    ...(groups === undefined ? [] : ['group', ...(names === undefined ? [] : ['name'])]),
    'currency',
    ...convention.buckets.map(({ id }) => id),
    ...['open', 'unapplied', 'outstanding', 'disputed', 'promised', 'covered', ...(early ? ['recognised'] : [])],
  ]
  const rows =
    groups === undefined
      ? currencies.map((aged) => row([], aged))
      : groups.flatMap(({ group, currencies: of }) => {
          const called = [group, ...(names === undefined ? [] : [names.get(group) ?? ''])].map(written)
          return of.map((aged) => row(called, aged))
        })
  return sheet(head, rows)
}

/** One row per amount behind a figure. */
export const explanationSheet = (amounts: ReadonlyArray<AgedAmount>): Sheet =>
  sheet(
    ['currency', 'bucket', 'due', 'daysPastDue', 'kind', 'id', 'debtor', 'amount', 'events'],
    amounts.map(({ item, due, daysPastDue, bucket, amount, events }) => [
      item.currency,
      bucket?.id ?? 'unapplied',
      due ?? '',
      daysPastDue ?? '',
      item.kind,
      written(item.id),
      written(item.debtor),
      amount,
      events.join(' '),
    ]),
  )
