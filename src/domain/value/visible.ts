/**
 * What does something to the line instead of standing in it: control characters (a terminal obeys them), what turns the
 * direction of what follows, what breaks the line, half characters, and what takes no ink. The joiners, marks of direction and
 * variation selectors that languages are written with stay.
 */
const acting =
  /(?!\u061c|[\u200c\u200d]|[\u200e\u200f]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}])(?:[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\ufff9-\ufffb]|\p{Default_Ignorable_Code_Point})/gu

const names: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const escaped = (one: string): string => {
  const code = one.codePointAt(0) ?? 0
  const hex = code.toString(16)
  return names[one] ?? (code > 0xffff ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`)
}

const plain = /^[\x20-\x7e]*$/

/**
 * Text of anybody's as it can be shown in a line to anybody: what would act on a terminal, a page or the rest of the line is
 * written as its escape, `\u001b`, `\n`. All that this library says to people goes through it.
 *
 * @since 0.2.0
 * @example visible('clerk\u001b[2J') // 'clerk\\u001b[2J'
 */
export const visible = (text: string): string => (plain.test(text) ? text : text.replace(acting, escaped))

/** The last guard of a terminal: the same for lines that are made already, with the isolates that tables need. */
export const visibleLines = (text: string): string =>
  text.replace(acting, (one) => (one === '\n' || one === '\u2068' || one === '\u2069' ? one : escaped(one)))

/** JSON that says the same, and of which nothing acts on a terminal. */
export const visibleJson = (json: string): string =>
  json.replace(acting, (one) => (one === '\n' ? one : jsonEscaped(one)))

const jsonEscaped = (one: string): string =>
  Array.from({ length: one.length }, (_, at) => `\\u${one.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')
