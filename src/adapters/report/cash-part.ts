import type { CurrencyCode } from '../../domain/value/currency.js'
import type { Money } from '../../domain/value/money.js'
import type { ExplainedAmount, ExplainedPeriod } from '../../projections/forecast/explain.js'
import type { BookReport } from '../../projections/report/book-report.js'
import { aged } from './behind-part.js'
import { type CashWeek, cashWeeks } from './cash-weeks.js'
import { eventIds, leading } from './detail-link.js'
import { amount, count, countText, date, dayText, named, share } from './figures.js'
import { type Html, html, type Shown } from './html.js'
import { cashPicture } from './picture/cash-picture.js'
import { drawn } from './picture/draw.js'
import { folded, table } from './table.js'
import type { Telling } from './told.js'

/** What was counted for an expectation: of the debtor, and of all. */
const countedFor = ({ reason }: ExplainedAmount, { words, style }: Telling): Shown => {
  const pair = (came: number, all: number): Html =>
    html`<bdi>${words.cash.ofSo(countText(Math.round(came * 10) / 10, style), countText(all, style))}</bdi>`
  switch (reason.by) {
    case 'behaviour':
      return [pair(reason.own.paid, reason.own.open), ' / ', pair(reason.all.paid, reason.all.open)]
    case 'told':
      return [pair(reason.own.came, reason.own.count), ' / ', pair(reason.all.came, reason.all.count)]
    case 'dispute':
      return reason.record === undefined ? '' : count(reason.record.ended, style)
  }
}

const whyId = (currency: CurrencyCode, week: string): string => `why-${currency}-${week}`

const whyPart = (explained: ExplainedPeriod, { events }: BookReport, telling: Telling): Html => {
  const { words, style } = telling
  const title = `${words.cash.why}: ${words.cash.weekUntil} ${dayText(explained.to, style)}`
  return folded(
    title,
    table({
      id: whyId(explained.currency, explained.to),
      caption: `${title}, ${explained.currency}`,
      texts: [1, 2, 6, 7, 8],
      head: [
        ...[words.debt, words.debtor, words.due, words.open, words.cash.chance, words.cash.expected],
        ...[words.cash.source, words.cash.counted, words.events],
      ],
      rows: explained.amounts.map((one) => [
        named(one.debt),
        named(one.debtor),
        date(one.due, style),
        amount(one.open, style),
        share(one.chance, style),
        amount(one.expected, style),
        words.cash.sources[one.source],
        countedFor(one, telling),
        eventIds(events[one.debt]),
      ]),
    }),
  )
}

const row = (
  { cash, details }: BookReport,
  currency: CurrencyCode,
  { to, expected, least, most, came }: CashWeek,
  { style }: Telling,
): Shown[] => {
  const isExplained = cash.why.some((week) => week.some((one) => one.currency === currency && one.to === to))
  const of = (figure: Money): Html => {
    const shown = amount(figure, style)
    return isExplained ? html`<a href="#${whyId(currency, to)}">${shown}</a>` : shown
  }
  return [
    ...[date(to, style), of(expected), of(least), of(most)],
    came === undefined ? '' : leading(details, currency, ['came', to], amount(came, style)),
  ]
}

/** What came week by week, what is expected, and why. */
export const cashPart = (report: BookReport, currency: CurrencyCode, telling: Telling): Html => {
  const { words, style } = telling
  const weeks = cashWeeks(report, currency)
  const ahead = report.cash.ahead.currencies.find((one) => one.currency === currency)
  const rest = (of: 'beyond' | 'expectedLoss', name: string): ReadonlyArray<ReadonlyArray<Shown>> =>
    ahead === undefined
      ? []
      : [[name, aged(report.behind, currency, 'behind', amount(ahead[of].amount, style)), '', '', '']]
  return html`<p>${words.cash.says}</p>${drawn(cashPicture(weeks, currency, words, style))}${table({
    caption: `${words.cash.title} ${currency}`,
    head: [words.cash.weekUntil, words.cash.expected, words.cash.least, words.cash.most, words.cash.came],
    rows: weeks.map((week) => row(report, currency, week, telling)),
    totals: [...rest('beyond', words.cash.beyond), ...rest('expectedLoss', words.cash.loss)],
  })}${report.cash.why.flatMap((week) => week.filter((one) => one.currency === currency)).map((one) => whyPart(one, report, telling))}`
}
