import type { Money } from '../../domain/value/money.js'
import type { CurrencyAging } from '../../projections/aging/aging-report.js'
import { ratioOf } from '../../projections/metrics/ratio.js'
import { aged, type Behind } from './behind-part.js'
import { bucketName } from './bucket-name.js'
import { leading } from './detail-link.js'
import { amount, count, date, share } from './figures.js'
import { type Html, html } from './html.js'
import { type AgedOn, agingPicture, historyPicture } from './picture/aging-picture.js'
import { drawn } from './picture/draw.js'
import { folded, table } from './table.js'
import type { Telling } from './told.js'

/** A page that tells of no figure what it is made of. */
const nothing: Behind = { behind: [], details: [] }

/** What is open by age, as a picture and with its figures. */
export const agingPart = (aging: CurrencyAging, telling: Telling, { behind, details }: Behind = nothing): Html => {
  const { words, style } = telling
  const { currency, buckets, open, unapplied, outstanding, columns } = aging
  const lead = (bucket: string, shown: Html): Html => aged(behind, currency, bucket, shown)
  const of = (bucket: string, figure: Money): Html => lead(bucket, amount(figure, style))
  const beside = (figure: 'disputed' | 'promised' | 'covered'): Html =>
    leading(details, currency, [figure], amount(columns[figure], style))
  const others = [
    [words.disputed, columns.disputed, beside('disputed')],
    [words.promised, columns.promised, beside('promised')],
    [words.covered, columns.covered, beside('covered')],
    [words.unapplied, unapplied, of('unapplied', unapplied)],
    [words.outstanding, outstanding, of('behind', outstanding)],
  ] as const
  const items = buckets.reduce((sum, bucket) => sum + bucket.count, 0)
  return html`<p>${words.aging.says}</p>${drawn(agingPicture(aging, words, style))}${table({
    caption: `${words.aging.title} ${currency}`,
    head: [words.bucket, currency, words.share, words.items],
    rows: buckets.map((bucket) => [
      bucketName(bucket, words, style),
      of(bucket.id, bucket.amount),
      lead(bucket.id, share(ratioOf(bucket.amount.amount, open.amount), style)),
      lead(bucket.id, count(bucket.count, style)),
    ]),
    totals: [
      [
        words.open,
        of('behind', open),
        share(ratioOf(open.amount, open.amount), style),
        lead('behind', count(items, style)),
      ],
      ...others.map(([name, amounts, figure]) => [
        name,
        figure,
        share(ratioOf(amounts.amount, open.amount), style),
        '',
      ]),
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
        html`<a href="#day=${day}">${date(day, style)}</a>`,
        ...aged.buckets.map((_, n) => amount(own?.buckets[n]?.amount ?? { ...aged.open, amount: 0n }, style)),
        amount(own?.open ?? { ...aged.open, amount: 0n }, style),
      ]),
    }),
  )}`
