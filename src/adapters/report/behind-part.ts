import type { CurrencyAging } from '../../projections/aging/aging-report.js'
import type { AgedAmount } from '../../projections/aging/explain-aging.js'
import type { BehindFigure } from '../../projections/report/behind.js'
import type { BookReport } from '../../projections/report/book-report.js'
import { bucketName } from './bucket-name.js'
import { eventIds } from './detail-link.js'
import { amount, count, date, named } from './figures.js'
import { type Html, html, type Shown } from './html.js'
import { othersRow } from './others-row.js'
import { folded, table } from './table.js'
import type { Telling } from './told.js'

/** Where in a page what a figure is made of stands. */
export const behindId = (currency: string, bucket: string): string => `behind-${currency}-${bucket.replace('+', '-on')}`

/** What the figures of a report are made of. */
export type Behind = Pick<BookReport, 'behind' | 'details'>

/** A figure of the aging that leads to what it is made of, where the page tells that: a bucket, what is unapplied, or all of it. */
export const aged = (behind: ReadonlyArray<BehindFigure>, currency: string, bucket: string, shown: Html): Html => {
  const own = behind.filter((one) => one.currency === currency)
  if (bucket === 'behind') return own.length === 0 ? shown : html`<a href="#behind-${currency}">${shown}</a>`
  return own.some((one) => one.bucket === bucket) ? html`<a href="#${behindId(currency, bucket)}">${shown}</a>` : shown
}

const row = ({ item, due, daysPastDue, amount: of, events }: AgedAmount, { words, style }: Telling): Shown[] => [
  item.kind === 'debt' ? named(item.id) : [words.payment, ' ', named(item.id)],
  named(item.debtor),
  due === undefined ? '' : date(due, style),
  daysPastDue === undefined ? '' : count(daysPastDue, style),
  amount(of, style),
  eventIds(events),
]

const figurePart = (
  { currency, bucket, amounts, others }: BehindFigure,
  { buckets }: CurrencyAging,
  telling: Telling,
): Html => {
  const { words, style } = telling
  const found = buckets.find(({ id }) => id === bucket)
  const title = `${found === undefined ? words.unapplied : bucketName(found, words, style)}, ${currency}`
  return folded(
    title,
    table({
      id: behindId(currency, bucket),
      caption: title,
      texts: [1, 2, 5],
      head: [words.debt, words.debtor, words.due, words.days, words.amount, words.events],
      rows: amounts.map((one) => row(one, telling)),
      totals: othersRow(others, 3, telling),
    }),
  )
}

/** What the figures of an aging are made of, each at a place that links lead to. */
export const behindPart = (behind: ReadonlyArray<BehindFigure>, aged: CurrencyAging, telling: Telling): Html => {
  const ids = [...aged.buckets.map(({ id }) => id), 'unapplied']
  const own = ids.flatMap((id) => behind.filter((one) => one.currency === aged.currency && one.bucket === id))
  return html`<p>${telling.words.behind.says}</p>${own.map((one) => figurePart(one, aged, telling))}`
}
