import { toDecimal } from '../../domain/value/money.js'
import type { AgingReport, CurrencyAging } from '../../projections/aging/aging-report.js'
import type { AgedAmount } from '../../projections/aging/explain-aging.js'
import { csv, textCell } from './csv.js'

/**
 * One row per currency, or per group and currency, with a column for each bucket. `open` is the sum of the buckets, and
 * `open` less `unapplied` is `outstanding`; what is disputed, promised or covered is in `open` as well.
 */
export const agingCsv = (report: AgingReport): string => {
  const { asOf, knownAt, convention, recognition, currencies, groups } = report
  const early = recognition !== 'clearing'
  const whose = [asOf, knownAt ?? '', convention.name, ...(early ? [recognition] : [])]
  const row = (group: ReadonlyArray<string>, aged: CurrencyAging) => [
    ...whose,
    ...group,
    aged.currency,
    ...aged.buckets.map(({ amount }) => toDecimal(amount)),
    toDecimal(aged.open),
    toDecimal(aged.unapplied),
    toDecimal(aged.outstanding),
    toDecimal(aged.columns.disputed),
    toDecimal(aged.columns.promised),
    toDecimal(aged.columns.covered),
    ...(early ? [toDecimal(aged.recognised)] : []),
  ]
  const head = [
    ...['asOf', 'knownAt', 'convention', ...(early ? ['recognition'] : [])],
    ...(groups === undefined ? [] : ['group']),
    'currency',
    ...convention.buckets.map(({ id }) => id),
    ...['open', 'unapplied', 'outstanding', 'disputed', 'promised', 'covered', ...(early ? ['recognised'] : [])],
  ]
  const rows =
    groups === undefined
      ? currencies.map((aged) => row([], aged))
      : groups.flatMap(({ group, currencies: of }) => of.map((aged) => row([textCell(group)], aged)))
  return csv(head, rows)
}

/** One row per amount behind a figure. */
export const explanationCsv = (amounts: ReadonlyArray<AgedAmount>): string =>
  csv(
    ['currency', 'bucket', 'due', 'daysPastDue', 'kind', 'id', 'debtor', 'amount', 'events'],
    amounts.map(({ item, due, daysPastDue, bucket, amount, events }) => [
      item.currency,
      bucket?.id ?? 'unapplied',
      due ?? '',
      daysPastDue ?? '',
      item.kind,
      textCell(item.id),
      textCell(item.debtor),
      toDecimal(amount),
      events.join(' '),
    ]),
  )
