import type { DebtorId } from '../../domain/value/id.js'
import { localDate } from '../../domain/value/local-date.js'
import { factsOf } from '../../projections/open-item/item-history.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import type { States } from '../../projections/projection/projection.js'
import { type StatementReport, statement } from '../../projections/statement/statement.js'
import { asOf } from './business-day.js'

/** The last days of the demo, which a statement shows. */
export const statedFrom = localDate('2026-01-01')

const chargedLately = (states: States<OpenItemState>): ReadonlySet<DebtorId> =>
  new Set(
    [...states.values()].flatMap((history) => {
      if (history?.kind !== 'debt') return []
      return factsOf(history).flatMap(({ event }) =>
        event.on >= statedFrom && (event.type === 'LateChargeAdded' || event.type === 'CollectionCostAdded')
          ? [event.debtor]
          : [],
      )
    }),
  )

/** The shortest statement of a debtor who was charged for something lately. */
export const sampleStatement = (states: States<OpenItemState>): StatementReport | undefined => {
  let found: { readonly report: StatementReport; readonly lines: number } | undefined
  for (const debtor of chargedLately(states)) {
    const report = statement(states, { debtor, from: statedFrom, asOf })
    const lines = report.currencies.reduce((sum, currency) => sum + currency.lines.length, 0)
    if (found === undefined || lines < found.lines) found = { report, lines }
  }
  return found?.report
}
