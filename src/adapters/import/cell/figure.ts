import { asciiDigits } from '../cell/ascii-digits.js'

/**
 * The mark before the decimals of an amount: of `1.234,50` it is the comma.
 *
 * @since 0.2.0
 */
export type DecimalMark = 'point' | 'comma'

/** A figure as it stands in a cell, before it is known which mark is before its decimals. */
export interface Figure {
  /** By a minus on either side, parentheses, or a word such as CR. */
  readonly negative: boolean
  /** Digits and what stands between them. */
  readonly body: string
  /** A currency's code or sign, as it is written, beside the figure. */
  readonly mark: string | undefined
}

/** Longer cells hold no figure: amounts have 30 digits at most. */
const longest = 80

const minus = new Set(['-', '\u2212', '\u2013'])
const credit = /^(?:cr|credit|haben|بستانکار|دائن)\.?$/i
const debit = /^(?:dr|debit|soll|بدهکار|مدين)\.?$/i
const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9'

/** Takes a figure apart into its sign, its digits and the mark of a currency. Nothing where there is no digit in it. */
export const figureIn = (cell: string): Figure | undefined => {
  const text = asciiDigits(cell).trim()
  if (text.length > longest) return undefined
  let [first, last] = [0, text.length - 1]
  while (first <= last && !isDigit(text[first])) first += 1
  while (last >= first && !isDigit(text[last])) last -= 1
  if (first > last) return undefined
  // Most figures have nothing around them.
  if (first === 0 && last === text.length - 1) return { negative: false, mark: undefined, body: text }
  // `.50` is a figure too, `Rs.50` is a sign and fifty.
  const before = text[first - 1]
  const leads = before === '.' || before === ',' || before === '\u066b'
  if (leads && (first === 1 || /[\s(]/.test(text[first - 2] ?? '') || minus.has(text[first - 2] ?? ''))) first -= 1
  const around = sides(text.slice(0, first), text.slice(last + 1))
  return around && { ...around, body: text.slice(first, last + 1) }
}

/** What stands before and behind the digits: signs, and the mark of one currency. Nothing where they contradict. */
const sides = (front: string, back: string): Omit<Figure, 'body'> | undefined => {
  const marks: string[] = []
  let signs = 0
  let [opened, closed] = [0, 0]
  for (const [side, behind] of [
    [front, false],
    [back, true],
  ] as const) {
    let words = ''
    for (const char of side) {
      if (minus.has(char)) signs += 1
      else if (char === '(' && !behind) opened += 1
      else if (char === ')' && behind) closed += 1
      else words += char
      if (minus.has(char) || char === '(' || char === ')') words += ' '
    }
    for (const word of words.split(' ')) {
      if (word === '') continue
      if (credit.test(word)) signs += 1
      else if (!debit.test(word)) marks.push(word)
    }
  }
  if (opened !== closed || opened > 1 || signs + opened > 1) return undefined
  return { negative: signs + opened === 1, mark: marks.length === 0 ? undefined : marks.join(' ') }
}

const spaces = ' \u00a0\u2009\u202f'
const figure = (decimal: string, thousands: string): RegExp =>
  new RegExp(
    `^(?:(\\d{1,3}(?:([${thousands}])\\d{3})(?:\\2\\d{3})*)|(\\d{1,2}(?:(${thousands.includes(',') ? '[,\u066c]' : '[.\u066c]'})\\d{2})(?:\\4\\d{2})*\\4\\d{3})|(\\d+))?(?:[${decimal}](\\d+))?$`,
  )

const figures: Readonly<Record<DecimalMark, RegExp>> = {
  point: figure('.\u066b', `,\u066c\u060c'\u2019${spaces}`),
  comma: figure(',\u066b', `.\u066c\u060c'\u2019${spaces}`),
}

/** The digits of a body before and behind its decimal mark. Thousands come in groups of three, or as in India. */
export const digitsOf = (
  body: string,
  decimal: DecimalMark,
): { readonly whole: string; readonly fraction: string } | undefined => {
  const match = figures[decimal].exec(body)
  if (match === null) return undefined
  const [, grouped, , indian, , ungrouped, fraction = ''] = match
  const whole = (grouped ?? indian)?.replace(/\D/g, '') ?? ungrouped ?? ''
  return whole + fraction === '' ? undefined : { whole: whole === '' ? '0' : whole, fraction }
}
