import type { MessageStyle } from '../../domain/message/style.js'
import type { BookReport } from '../../projections/report/book-report.js'
import { agingPart, historyPart } from './aging-part.js'
import { fullDate, named } from './figures.js'
import { html } from './html.js'
import { type Part, pageOf } from './page.js'
import { agedOn } from './picture/aging-picture.js'
import { tellingIn } from './told.js'

/**
 * A report of a book as one page of HTML, in the language, months and digits of a style: pictures, and beneath each its figures. It
 * loads nothing, and can be read without a network, on paper and on a phone.
 *
 * @since 0.2.0
 */
export const reportPage = (report: BookReport, style: MessageStyle): string => {
  const telling = tellingIn(style)
  const { words } = telling
  const parts = report.aging.currencies.flatMap((aged): ReadonlyArray<Part> => {
    const { currency } = aged
    const history = agedOn(report.history, currency)
    return [
      {
        id: `aging-${currency}`,
        title: html`${words.aging.title} ${named(currency)}`,
        content: agingPart(aged, telling),
      },
      {
        id: `history-${currency}`,
        title: html`${words.history.title} ${named(currency)}`,
        content: historyPart(history, aged, telling),
      },
    ]
  })
  const known = report.knownAt === undefined ? words.knownNow : html`${words.knownAt} ${named(String(report.knownAt))}`
  return pageOf(
    {
      title: words.title,
      head: html`<p>${words.at} ${fullDate(report.asOf, style)} (${named(report.zone)}), ${known}.</p>`,
      parts:
        parts.length > 0 ? parts : [{ id: 'nothing', title: words.aging.title, content: html`<p>${words.none}</p>` }],
      foot: report.place === undefined ? '' : html`<p>${words.place}: ${named(report.place)}</p>`,
    },
    telling,
  )
}
