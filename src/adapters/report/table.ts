import { type Html, html, type Shown } from './html.js'

/** A table: the first column names the rows, all others are figures but those that are told to be texts, by their numbers. */
export interface Table {
  readonly caption: Shown
  /** Its place in the page, where links lead to it. */
  readonly id?: string
  readonly head: ReadonlyArray<Shown>
  readonly texts?: ReadonlyArray<number>
  readonly rows: ReadonlyArray<ReadonlyArray<Shown>>
  readonly totals?: ReadonlyArray<ReadonlyArray<Shown>>
}

type Texts = ReadonlyArray<number>

const classOf = (column: number, texts: Texts): Shown => (texts.includes(column) ? html` class="text"` : '')

const row =
  (texts: Texts) =>
  ([name, ...figures]: ReadonlyArray<Shown>): Html =>
    html`<tr><th scope="row">${name}</th>${figures.map((figure, n) => html`<td${classOf(n + 1, texts)}>${figure}</td>`)}</tr>`

/** A table with its caption, which is moved sideways where there is no room for it. */
export const table = ({ caption, id, head, texts = [], rows, totals = [] }: Table): Html =>
  html`<div class="wide-table" role="region" aria-label="${caption}" tabindex="0"${id === undefined ? '' : html` id="${id}"`}><table><caption>${caption}</caption><thead><tr>${head.map(
    (name, n) => html`<th scope="col"${classOf(n, texts)}>${name}</th>`,
  )}</tr></thead><tbody>${rows.map(row(texts))}</tbody>${
    totals.length === 0 ? '' : html`<tfoot>${totals.map(row(texts))}</tfoot>`
  }</table></div>`

/** What is long is folded, and stays on the screen: on paper it made hundreds of pages. */
export const folded = (summary: Shown, content: Html): Html =>
  html`<details><summary>${summary}</summary>${content}</details>`
