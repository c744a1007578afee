import { money } from '../../../domain/value/money.js'
import type { AgingQuery } from '../../../projections/aging/aging-report.js'
import { type AgedAmount, type AgingFigure, explainAging } from '../../../projections/aging/explain-aging.js'
import type { OpenItemState } from '../../../projections/open-item/item-history-codec.js'
import type { States } from '../../../projections/projection/projection.js'
import { reportJson } from '../../../projections/report-json.js'
import { amountCells } from '../form/amount-column.js'
import { table } from '../form/table.js'

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The amounts behind a figure: by currency, then the longest past due first, unapplied cash last. */
export const amountsBehind = (
  states: States<OpenItemState>,
  query: AgingQuery,
  figure: AgingFigure,
): ReadonlyArray<AgedAmount> =>
  [...explainAging(states, query, figure)].sort(
    (a, b) =>
      compare(a.item.currency, b.item.currency) ||
      (b.daysPastDue ?? Number.NEGATIVE_INFINITY) - (a.daysPastDue ?? Number.NEGATIVE_INFINITY) ||
      compare(a.item.id, b.item.id),
  )

/** `{currency, bucket, due, daysPastDue, kind, id, debtor, amount, events}`, with `unapplied` where there is no bucket. */
export const explanationJson = (amounts: ReadonlyArray<AgedAmount>) =>
  reportJson(
    amounts.map(({ item, due, daysPastDue, bucket, amount, events }) => ({
      currency: item.currency,
      bucket: bucket?.id ?? 'unapplied',
      due,
      daysPastDue,
      kind: item.kind,
      id: item.id,
      debtor: item.debtor,
      amount,
      events,
    })),
  )

/** A section per currency; each amount with the ids of its events under one another. */
export const explanationTable = (amounts: ReadonlyArray<AgedAmount>): string => {
  const currencies = [...new Set(amounts.map(({ item }) => item.currency))]
  if (currencies.length === 0) return 'There is nothing behind this figure.'
  return currencies
    .map((currency) => {
      const own = amounts.filter(({ item }) => item.currency === currency)
      // Unapplied cash is below zero, so the sum is what is outstanding.
      const total = money(
        own.reduce((sum, { amount }) => sum + amount.amount, 0n),
        currency,
      )
      const cells = amountCells([...own.map(({ amount }) => amount), total])
      const rows = own.map(({ item, due, daysPastDue, bucket, amount, events }) => [
        item.kind === 'debt' ? item.id : `payment-${item.id}`,
        item.debtor,
        bucket?.id ?? 'unapplied',
        due ?? '',
        daysPastDue === undefined ? '' : String(daysPastDue),
        cells(amount),
        events,
      ])
      const laidOut = table({
        columns: [
          { head: 'debt' },
          { head: 'debtor' },
          { head: 'bucket' },
          { head: 'due' },
          { head: 'days', align: 'right' },
          { head: currency, align: 'right' },
          { head: 'made by the events' },
        ],
        rows,
        totals: [[`${own.length} amounts`, '', '', '', '', cells(total), '']],
      })
      return `${currency}\n\n${laidOut}`
    })
    .join('\n\n')
}
