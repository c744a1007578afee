import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DetailedFigure, FigureDetail } from '../../projections/report/figure-details.js'
import { type Html, html } from './html.js'

/** What figures are made of, as a page can lead to it. */
export type Details = ReadonlyArray<FigureDetail>

/** Where in a page what a figure is made of stands, by its number among all. */
export const detailId = (number: number): string => `detail-${number}`

/** A figure that leads to what it is made of, where the page tells that. */
export const leading = (
  details: Details,
  currency: CurrencyCode,
  [figure, part = '']: readonly [DetailedFigure, part?: string],
  shown: Html,
): Html => {
  const number = details.findIndex((one) => one.currency === currency && one.figure === figure && one.part === part)
  return number < 0 ? shown : html`<a href="#${detailId(number)}">${shown}</a>`
}

/** The ids of events, which break where the room ends. */
export const eventIds = (events: ReadonlyArray<string> = []): Html =>
  html`<span class="events">${events.join(' ')}</span>`
