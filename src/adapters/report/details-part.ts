import type { CurrencyCode } from '../../domain/value/currency.js'
import type { FigureDetail } from '../../projections/report/figure-details.js'
import { bandName } from './bucket-name.js'
import { type Details, detailId, eventIds } from './detail-link.js'
import { amount, date, dayText, named } from './figures.js'
import { type Html, html, type Shown } from './html.js'
import { othersRow } from './others-row.js'
import { folded, table } from './table.js'
import type { Telling } from './told.js'

const titleOf = ({ figure, part }: FigureDetail, { words, style }: Telling): Shown => {
  const { month, cash, rolls } = words
  switch (figure) {
    case 'disputed':
    case 'promised':
    case 'covered':
    case 'overdue':
      return words[figure]
    case 'came':
      return `${cash.came}: ${cash.weekUntil} ${dayText(part as Parameters<typeof dayText>[0], style)}`
    case 'rolling':
      return `${rolls.title}: ${rolls.from} ${bandName(part, words, style)}`
    case 'rolled':
      return `${rolls.title}: ${rolls.to} ${bandName(part, words, style)}`
    case 'beginning':
    case 'sales':
    case 'collected':
      return month.amounts[figure]
    case 'cashSales':
      return month.metrics.cashSales
    case 'settled':
      return month.metrics.averageDaysLate
    case 'promises':
      return month.metrics.promisesKept
    case 'disputes':
      return month.metrics.disputeDays
    case 'writtenOff':
      return month.metrics.recovery
    case 'costs':
      return month.metrics.costToCollect
    case 'debtor':
      return named(part)
  }
}

const detailPart = (detail: FigureDetail, number: number, telling: Telling): Html => {
  const { words, style } = telling
  const { amounts, others, currency } = detail
  const title = html`${titleOf(detail, telling)}, ${currency}`
  return folded(
    title,
    table({
      ...{ id: detailId(number), caption: title, texts: [1, 4] },
      head: [words.debt, words.debtor, words.statement.date, words.amount, words.events],
      rows: amounts.map((one) => [
        ...[named(one.debt), named(one.debtor), date(one.on, style), amount(one.amount, style), eventIds(one.events)],
      ]),
      totals: othersRow(others, 2, telling),
    }),
  )
}

/** What the figures of a currency are made of, each at a place that links lead to. */
export const detailsPart = (details: Details, currency: CurrencyCode, telling: Telling): Html =>
  html`${details.map((detail, number) => (detail.currency === currency ? detailPart(detail, number, telling) : ''))}`
