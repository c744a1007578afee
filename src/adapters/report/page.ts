import { createHash } from 'node:crypto'
import { directionOf } from '../../domain/message/language.js'
import { type Html, html, made, type Shown } from './html.js'
import { styleSheet } from './style-sheet.js'
import type { Telling } from './told.js'

/** A page of its own: what it is called, what it says about itself, and its parts. */
export interface Page {
  readonly title: string
  readonly head: Shown
  readonly parts: ReadonlyArray<Part>
  readonly foot: Shown
  /** The one program in it, if any. */
  readonly script?: string | undefined
}

/** A part with a place of its own in the page, which links lead to. */
export interface Part {
  readonly id: string
  readonly title: Shown
  readonly content: Shown
}

/** What the page may load: nothing. Its one program is told by its digest, so that no other runs. */
const policyOf = (script: string | undefined): string => {
  const allowed =
    script === undefined ? '' : ` script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';`
  return `default-src 'none'; style-src 'unsafe-inline';${allowed} base-uri 'none'; form-action 'none'`
}

const contents = (parts: ReadonlyArray<Part>, name: string): Html =>
  parts.length < 3
    ? html``
    : html`<nav aria-label="${name}"><ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>`

/** One document without anything beside it: no file, no font and no address that it would load. */
export const pageOf = ({ title, head, parts, foot, script }: Page, { words, style }: Telling): string => {
  const { language } = style
  const content = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyOf(script)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${made(styleSheet)}</style></head>
<body><header><h1>${title}</h1>${head}${contents(parts, words.contents)}</header>
<main>${parts.map(
    (part) => html`<section id="${part.id}"><h2>${part.title}</h2>${part.content}</section>
`,
  )}</main>
<footer>${foot}</footer>${script === undefined ? '' : html`<script>${made(script)}</script>`}</body></html>
`
  return content.html
}
