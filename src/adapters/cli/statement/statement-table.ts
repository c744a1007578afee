import { type Money, money } from '../../../domain/value/money.js'
import type { CurrencyStatement, StatementReport } from '../../../projections/statement/statement.js'
import { en } from '../../report/words/en.js'
import { amountCells } from '../form/amount-column.js'
import { table } from '../form/table.js'

const words = en.statement.entries

/** In the account of several debtors each line names its own. */
const inCurrency = (
  { currency, opening, lines, closing }: CurrencyStatement,
  report: StatementReport,
  several: boolean,
): string => {
  const whose = (debtor: string): ReadonlyArray<string> => (several ? [debtor] : [])
  const cells = amountCells([opening, closing, ...lines.flatMap(({ amount, balance }) => [amount, balance])])
  const sides = (amount: Money): ReadonlyArray<string> =>
    amount.amount > 0n ? [cells(amount), ''] : ['', cells(money(-amount.amount, currency))]
  const sum = (of: (amount: bigint) => bigint): Money =>
    money(
      lines.reduce((total, { amount }) => total + of(amount.amount), 0n),
      currency,
    )
  const owed = sum((amount) => (amount > 0n ? amount : 0n))
  const paid = sum((amount) => (amount < 0n ? -amount : 0n))
  return table({
    columns: [
      { head: 'date' },
      { head: 'entry' },
      ...(several ? [{ head: 'debtor' }] : []),
      { head: 'debt or payment' },
      { head: 'owed', align: 'right' },
      { head: 'settled', align: 'right' },
      { head: `balance ${currency}`, align: 'right' },
    ],
    rows: [
      ...(report.from === undefined
        ? []
        : [[report.from, 'opening balance', ...whose(''), '', '', '', cells(opening)]]),
      ...lines.map(({ on, entry, debtor, id, amount, balance }) => [
        ...[on, words[entry], ...whose(debtor), id, ...sides(amount), cells(balance)],
      ]),
    ],
    totals: [[report.asOf, 'closing balance', ...whose(''), '', cells(owed), cells(paid), cells(closing)]],
  })
}

/** A section per currency: what was billed and what came, line by line, with the balance after each. */
export const statementTable = (report: StatementReport, several = false): string =>
  report.currencies.length === 0
    ? 'There is nothing to tell for these days.'
    : report.currencies.map((currency) => inCurrency(currency, report, several)).join('\n\n')
