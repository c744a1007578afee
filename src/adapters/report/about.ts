import type { Zone } from '../../domain/value/zone.js'
import type { ReportAt } from '../../projections/open-item/place.js'
import { fullDate, named } from './figures.js'
import { type Html, html } from './html.js'
import type { Telling } from './told.js'

/** Of the end of which day a page is, and whose knowledge. */
export const aboutDay = (
  { asOf, knownAt, zone }: ReportAt & { readonly zone?: Zone },
  { words, style }: Telling,
): Html => {
  const known = knownAt === undefined ? words.knownNow : html`${words.knownAt} ${named(String(knownAt))}`
  const whose = zone === undefined ? '' : html` (${named(zone)})`
  return html`<p>${words.at} ${fullDate(asOf, style)}${whose}${style.language === 'en' ? ', ' : '، '}${known}.</p>`
}

/** By which event the same page can be had again. */
export const aboutPlace = ({ place }: { readonly place: string | undefined }, { words }: Telling): Html =>
  place === undefined ? html`` : html`<p>${words.place}: ${named(place)}</p>`
