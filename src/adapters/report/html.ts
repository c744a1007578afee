/** Markup that goes into a page as it is. Texts are none: what comes from data is escaped on its way in. */
export interface Html {
  readonly html: string
}

/** What can stand in a page: markup, and text, which is escaped; several of them one after the other; or nothing. */
export type Shown = Html | string | number | undefined | ReadonlyArray<Shown>

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const shown = (value: Shown): string => {
  if (value === undefined) return ''
  if (typeof value === 'string') return value.replace(/[&<>"']/g, (one) => escapes[one] ?? one)
  if (typeof value === 'number') return String(value)
  return 'html' in value ? value.html : value.map(shown).join('')
}

/** Markup with values in it. Attributes stand in quotes. */
export const html = (texts: TemplateStringsArray, ...values: ReadonlyArray<Shown>): Html => ({
  html: texts.map((text, n) => (n === 0 ? text : shown(values[n - 1]) + text)).join(''),
})

/** Markup that somebody else made, and that is known to hold no text of anybody's. */
export const made = (markup: string): Html => ({ html: markup })

/** A script element. Its end tag stands in no template, since bundlers rewrite one that has it. */
export const scriptElement = (content: string, attributes: Html = made('')): Html =>
  made(['<script', attributes.html, '>', content, '</', 'script>'].join(''))

/** JSON as the content of a script element, which nothing in it can end. */
export const jsonIn = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`)
