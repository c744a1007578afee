import { createHash } from 'node:crypto'
import { directionOf } from '../../domain/message/language.js'
import { type Html, html, made, type Shown, scriptElement } from './html.js'
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

/** A part with a place of its own in the page, which links lead to, and with parts of its own or with content. */
export interface Part {
  readonly id: string
  readonly title: Shown
  readonly content?: Shown
  readonly parts?: ReadonlyArray<Part>
  /** Whether it is of no use on paper. */
  readonly onScreen?: boolean
}

/** What the page may load: nothing. Its one program is told by its digest, so that no other runs. */
const policyOf = (script: string | undefined): string => {
  const allowed =
    script === undefined ? '' : ` script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';`
  return `default-src 'none'; style-src 'unsafe-inline';${allowed} base-uri 'none'; form-action 'none'`
}

const contents = (parts: ReadonlyArray<Part>): Html =>
  html`<ul>${parts.map(
    ({ id, title, parts: own }) =>
      html`<li><a href="#${id}">${title}</a>${own === undefined ? '' : contents(own)}</li>`,
  )}</ul>`

/** A part, with its title as deep as it stands. */
const partIn =
  (level: 2 | 3) =>
  ({ id, title, content, parts = [], onScreen }: Part): Html => {
    const heading = level === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`
    const shown = onScreen ? html` class="screen"` : ''
    return html`<section id="${id}"${shown}>${heading}${content}${parts.map(partIn(3))}</section>
`
  }

/** One document without anything beside it: no file, no font and no address that it would load. */
export const pageOf = ({ title, head, parts, foot, script }: Page, { words, style }: Telling): string => {
  const { language } = style
  const content = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policyOf(script)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="referrer" content="no-referrer"><title>${title}</title><style>${made(styleSheet)}</style></head>
<body><header><h1>${title}</h1>${head}${parts.length < 2 ? '' : html`<nav aria-label="${words.contents}">${contents(parts)}</nav>`}</header>
<main>${parts.map(partIn(2))}</main>
<footer>${foot}</footer>${script === undefined ? '' : scriptElement(script)}</body></html>
`
  return content.html
}
