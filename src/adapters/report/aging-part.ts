import type { Money } from '../../domain/value/money.js'
import type { CurrencyAging } from '../../projections/aging/aging-report.js'
import { ratioOf } from '../../projections/metrics/ratio.js'
import type { BehindFigure } from '../../projections/report/behind.js'
import { behindId } from './behind-part.js'
import { bucketName } from './bucket-name.js'
import { amount, count, date, share } from './figures.js'
import { type Html, html } from './html.js'
import { type AgedOn, agingPicture, historyPicture } from './picture/aging-picture.js'
import { drawn } from './picture/draw.js'
import { folded, table } from './table.js'
import type { Telling } from './told.js'

/** A figure that leads to what it is made of, where the page tells that. */
const figureOf = (
  { currency }: CurrencyAging,
  bucket: string,
  of: Money,
  { style }: Telling,
  behind: ReadonlyArray<BehindFigure>,
): Html =>
  behind.some((one) => one.currency === currency && one.bucket === bucket)
    ? html`<a href="#${behindId(currency, bucket)}">${amount(of, style)}</a>`
    : amount(of, style)

/** What is open by age, as a picture and with its figures. */
export const agingPart = (aged: CurrencyAging, telling: Telling, behind: ReadonlyArray<BehindFigure> = []): Html => {
  const { words, style } = telling
  const { buckets, open, unapplied, outstanding, columns } = aged
  const beside = [
    [words.disputed, columns.disputed, amount(columns.disputed, style)],
    [words.promised, columns.promised, amount(columns.promised, style)],
    [words.covered, columns.covered, amount(columns.covered, style)],
    [words.unapplied, unapplied, figureOf(aged, 'unapplied', unapplied, telling, behind)],
    [words.outstanding, outstanding, amount(outstanding, style)],
  ] as const
  const items = buckets.reduce((sum, bucket) => sum + bucket.count, 0)
  return html`<p>${words.aging.says}</p>${drawn(agingPicture(aged, words, style))}${table({
    caption: `${words.aging.title} ${aged.currency}`,
    head: [words.bucket, aged.currency, words.share, words.items],
    rows: buckets.map((bucket) => [
      bucketName(bucket, words, style),
      figureOf(aged, bucket.id, bucket.amount, telling, behind),
      share(ratioOf(bucket.amount.amount, open.amount), style),
      count(bucket.count, style),
    ]),
    totals: [
      [words.open, amount(open, style), share(ratioOf(open.amount, open.amount), style), count(items, style)],
      ...beside.map(([name, of, figure]) => [name, figure, share(ratioOf(of.amount, open.amount), style), '']),
    ],
  })}`
}

/** How that came about, week by week. */
export const historyPart = (history: ReadonlyArray<AgedOn>, aged: CurrencyAging, { words, style }: Telling): Html =>
  html`<p>${words.history.says}</p>${drawn(historyPicture(history, aged, words, style))}${folded(
    words.history.title,
    table({
      caption: `${words.history.title} ${aged.currency}`,
      head: [words.day, ...aged.buckets.map((bucket) => bucketName(bucket, words, style)), words.open],
      rows: history.map(({ day, aged: own }) => [
        date(day, style),
        ...aged.buckets.map((_, n) => amount(own?.buckets[n]?.amount ?? { ...aged.open, amount: 0n }, style)),
        amount(own?.open ?? { ...aged.open, amount: 0n }, style),
      ]),
    }),
  )}`
