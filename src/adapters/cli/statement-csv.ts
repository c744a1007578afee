import { toDecimal } from '../../domain/value/money.js'
import type { StatementReport } from '../../projections/statement/statement.js'
import { csv, textCell } from './csv.js'

/** One row per line, and for each currency an `opening` row before and a `closing` row after its lines. */
export const statementCsv = ({ debtor, from, asOf, currencies }: StatementReport): string =>
  csv(
    ['debtor', 'currency', 'date', 'entry', 'id', 'amount', 'balance', 'event'],
    currencies.flatMap(({ currency, opening, lines, closing }) => [
      [textCell(debtor), currency, from ?? '', 'opening', '', '', toDecimal(opening), ''],
      ...lines.map(({ on, entry, debtor: whose, id, amount, balance, event }) => [
        textCell(whose),
        ...[currency, on, entry, textCell(id), toDecimal(amount), toDecimal(balance), event],
      ]),
      [textCell(debtor), currency, asOf, 'closing', '', '', toDecimal(closing), ''],
    ]),
  )
