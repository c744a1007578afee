import { type Html, html, type Shown } from './html.js'

/** A table of figures: the first column names the rows, all others are figures. */
export interface Table {
  readonly caption: string
  readonly head: ReadonlyArray<Shown>
  readonly rows: ReadonlyArray<ReadonlyArray<Shown>>
  readonly totals?: ReadonlyArray<ReadonlyArray<Shown>>
}

const row = ([name, ...figures]: ReadonlyArray<Shown>): Html =>
  html`<tr><th scope="row">${name}</th>${figures.map((figure) => html`<td>${figure}</td>`)}</tr>`

/** A table with its caption, which is moved sideways where there is no room for it. */
export const table = ({ caption, head, rows, totals = [] }: Table): Html =>
  html`<div class="wide-table" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${head.map(
    (name) => html`<th scope="col">${name}</th>`,
  )}</tr></thead><tbody>${rows.map(row)}</tbody>${
    totals.length === 0 ? '' : html`<tfoot>${totals.map(row)}</tfoot>`
  }</table></div>`

/** What is long is folded, but on paper. */
export const folded = (summary: Shown, content: Html): Html =>
  html`<details><summary>${summary}</summary>${content}</details>`
