import type { MessageStyle } from '../../domain/message/style.js'
import { type Money, money } from '../../domain/value/money.js'
import { visible } from '../../domain/value/visible.js'
import type { CurrencyStatement, StatementLine, StatementReport } from '../../projections/statement/statement.js'
import { aboutDay, aboutPlace } from './about.js'
import { amount, date, named } from './figures.js'
import { html, type Shown } from './html.js'
import { pageOf } from './page.js'
import { table } from './table.js'
import { type Telling, tellingIn } from './told.js'

const sides = (of: Money, { style }: Telling): ReadonlyArray<Shown> =>
  of.amount > 0n ? [amount(of, style), ''] : ['', amount(money(-of.amount, of.currency), style)]

const currencyPart = (
  report: StatementReport,
  { currency, opening, lines, closing }: CurrencyStatement,
  telling: Telling,
) => {
  const { words, style } = telling
  const { statement } = words
  /** Lines name their debtor where the account is of several. */
  const several = lines.some(({ debtor }) => debtor !== report.debtor)
  const whose = (debtor: Shown): ReadonlyArray<Shown> => (several ? [debtor] : [])
  const sum = (of: (line: StatementLine) => bigint): Money =>
    money(
      lines.reduce((all, line) => all + of(line), 0n),
      currency,
    )
  const owed = sum((line) => (line.amount.amount > 0n ? line.amount.amount : 0n))
  const settled = sum((line) => (line.amount.amount < 0n ? -line.amount.amount : 0n))
  const head = [statement.date, statement.entry, ...whose(words.debtor), statement.about]
  return {
    id: `statement-${currency}`,
    title: named(currency),
    content: table({
      caption: `${statement.title} ${currency}`,
      head: [...head, statement.owed, statement.settled, statement.balance],
      texts: head.map((_, n) => n).slice(1),
      rows: [
        ...(report.from === undefined
          ? []
          : [[date(report.from, style), statement.opening, ...whose(''), '', '', '', amount(opening, style)]]),
        ...lines.map((line) => [
          ...[date(line.on, style), statement.entries[line.entry], ...whose(named(line.debtor)), named(line.id)],
          ...[...sides(line.amount, telling), amount(line.balance, style)],
        ]),
      ],
      totals: [
        [
          ...[date(report.asOf, style), statement.closing, ...whose(''), ''],
          ...[amount(owed, style), amount(settled, style), amount(closing, style)],
        ],
      ],
    }),
  }
}

/**
 * A statement of account as one page of HTML, in the language, months and digits of a style. The name is that of the account, its id
 * unless told.
 *
 * @since 0.2.0
 */
export const statementPage = (report: StatementReport, style: MessageStyle, name: string = report.debtor): string => {
  const telling = tellingIn(style)
  const { words } = telling
  const parts = report.currencies.map((one) => currencyPart(report, one, telling))
  const nothing = { id: 'nothing', title: words.statement.title, content: html`<p>${words.statement.nothing}</p>` }
  return pageOf(
    {
      title: `${words.statement.title}: ${visible(name)}`,
      head: aboutDay(report, telling),
      parts: parts.length === 0 ? [nothing] : parts,
      foot: aboutPlace(report, telling),
    },
    telling,
  )
}
