import type { MessageStyle } from '../../domain/message/style.js'
import type { CurrencyAging } from '../../projections/aging/aging-report.js'
import type { BookReport } from '../../projections/report/book-report.js'
import { aboutDay, aboutPlace } from './about.js'
import { agingPart, historyPart } from './aging-part.js'
import { behindPart } from './behind-part.js'
import { cashPart } from './cash-part.js'
import { debtorsPart } from './debtors-part.js'
import { detailsPart } from './details-part.js'
import { named } from './figures.js'
import { html } from './html.js'
import { monthPart, rollsPart } from './month-part.js'
import { type Part, pageOf } from './page.js'
import { agedOn } from './picture/aging-picture.js'
import { promisesPart } from './promises-part.js'
import { type Telling, tellingIn } from './told.js'
import { travelPart } from './travel-part.js'
import { travelScript } from './travel-script.js'

const currencyPart = (report: BookReport, aged: CurrencyAging, telling: Telling): Part => {
  const { currency } = aged
  const { words } = telling
  const month = report.month.currencies.find((one) => one.currency === currency)
  const debtors = report.debtors.find((one) => one.currency === currency)
  const part = (name: string, { title }: { readonly title: string }, content: Part['content']): Part => ({
    ...{ id: `${name}-${currency}`, title, content },
  })
  return {
    id: currency,
    title: named(currency),
    parts: [
      part('aging', words.aging, agingPart(aged, telling, report)),
      part('history', words.history, historyPart(agedOn(report.history, currency), aged, telling)),
      part('cash', words.cash, cashPart(report, currency, telling)),
      ...(month === undefined
        ? []
        : [
            part('rolls', words.rolls, rollsPart(month, telling, report.details)),
            part('month', words.month, monthPart(month, telling, report)),
          ]),
      ...(debtors === undefined
        ? []
        : [part('debtors', words.debtors, debtorsPart(debtors, aged, telling, report.details))]),
      part('promises', words.promises, promisesPart(report, currency, telling)),
      {
        ...part(
          'behind',
          words.behind,
          html`${behindPart(report.behind, aged, telling)}${detailsPart(report.details, currency, telling)}`,
        ),
        onScreen: true,
      },
    ],
  }
}

/**
 * A report of a book as one page of HTML, in the language, months and digits of a style: pictures, and beneath each its figures, which
 * lead to the events behind them. It loads nothing, and can be read without a network, on paper and on a phone.
 *
 * @since 0.2.0
 */
export const reportPage = (report: BookReport, style: MessageStyle): string => {
  const telling = tellingIn(style)
  const { words } = telling
  const { currencies } = report.aging
  const travel = { id: 'travel', title: words.travel.title, content: travelPart(report, telling), onScreen: true }
  const nothing = { id: 'nothing', title: words.aging.title, content: html`<p>${words.none}</p>` }
  return pageOf(
    {
      title: words.title,
      head: aboutDay(report, telling),
      parts:
        currencies.length === 0
          ? [nothing]
          : [...currencies.map((aged) => currencyPart(report, aged, telling)), travel],
      script: currencies.length === 0 ? undefined : travelScript,
      foot: html`${currencies.length === 0 ? '' : html`<p class="paper">${words.onScreen}</p>`}${aboutPlace(report, telling)}`,
    },
    telling,
  )
}
