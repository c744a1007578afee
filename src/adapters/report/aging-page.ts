import type { MessageStyle } from '../../domain/message/style.js'
import { money } from '../../domain/value/money.js'
import type { AgingReport, CurrencyAging } from '../../projections/aging/aging-report.js'
import { aboutDay, aboutPlace } from './about.js'
import { agingPart } from './aging-part.js'
import { bucketName } from './bucket-name.js'
import { amount, named } from './figures.js'
import { type Html, html } from './html.js'
import { pageOf } from './page.js'
import { table } from './table.js'
import { type Telling, tellingIn } from './told.js'

/** The figures of every group that has anything of a currency. */
const groupsTable = ({ groups = [] }: AgingReport, whole: CurrencyAging, { words, style }: Telling): Html => {
  const { currency, buckets } = whole
  const figures = (aged: CurrencyAging): ReadonlyArray<Html> =>
    [...buckets.map((_, n) => aged.buckets[n]?.amount ?? money(0n, currency)), aged.open, aged.unapplied].map((of) =>
      amount(of, style),
    )
  const rows = groups.flatMap(({ group, currencies }) =>
    currencies.filter((one) => one.currency === currency).map((aged) => [named(group), ...figures(aged)]),
  )
  return table({
    caption: `${words.aging.title} ${currency}`,
    head: [words.group, ...buckets.map((bucket) => bucketName(bucket, words, style)), words.open, words.unapplied],
    rows,
    totals: [[words.open, ...figures(whole)]],
  })
}

/**
 * An aging as one page of HTML, in the language, months and digits of a style: for each currency its picture and figures, and those of
 * each group where it has groups.
 *
 * @since 0.2.0
 */
export const agingPage = (report: AgingReport, style: MessageStyle): string => {
  const telling = tellingIn(style)
  const { words } = telling
  const parts = report.currencies.map((aged) => ({
    id: `aging-${aged.currency}`,
    title: named(aged.currency),
    content: html`${agingPart(aged, telling)}${report.groups === undefined ? '' : groupsTable(report, aged, telling)}`,
  }))
  const nothing = { id: 'nothing', title: words.aging.title, content: html`<p>${words.none}</p>` }
  return pageOf(
    {
      title: words.aging.title,
      head: aboutDay(report, telling),
      parts: parts.length === 0 ? [nothing] : parts,
      foot: aboutPlace(report, telling),
    },
    telling,
  )
}
