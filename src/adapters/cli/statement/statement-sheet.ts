import type { StatementReport } from '../../../projections/statement/statement.js'
import { type Sheet, sheet, written } from '../form/sheet.js'

/** One row per line, and for each currency an `opening` row before and a `closing` row after its lines. */
export const statementSheet = ({ debtor, from, asOf, currencies }: StatementReport): Sheet =>
  sheet(
    ['debtor', 'currency', 'date', 'entry', 'id', 'amount', 'balance', 'event'],
    currencies.flatMap(({ currency, opening, lines, closing }) => [
      [written(debtor), currency, from ?? '', 'opening', '', '', opening, ''],
      ...lines.map(({ on, entry, debtor: whose, id, amount, balance, event }) => [
        written(whose),
        ...[currency, on, entry, written(id), amount, balance, event],
      ]),
      [written(debtor), currency, asOf, 'closing', '', '', closing, ''],
    ]),
  )
