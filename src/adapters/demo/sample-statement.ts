import type { DebtorId } from '../../domain/value/id.js'
import { localDate } from '../../domain/value/local-date.js'
import { factsOf, type OpenItemState } from '../../projections/open-item/open-item-codec.js'
import type { States } from '../../projections/projection/projection.js'
import { type StatementReport, statement } from '../../projections/statement.js'
import { asOf } from './business-day.js'

/** The last days of the demo, which a statement shows. */
export const statedFrom = localDate('2026-01-01')

const chargedLately = (states: States<OpenItemState>): ReadonlySet<DebtorId> =>
  new Set(
    [...states.values()].flatMap((history) => {
      const charged = history && factsOf(history).some(({ on, change }) => on >= statedFrom && isCharge(change))
      return charged ? [history.item.debtor] : []
    }),
  )

const isCharge = (change: ReturnType<typeof factsOf>[number]['change']): boolean =>
  change.kind === 'moved' && change.cause === 'charged'

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
