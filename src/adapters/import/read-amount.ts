import * as E from 'fp-ts/lib/Either.js'
import { type CurrencyCode, exponent } from '../../domain/value/currency.js'
import { fromDecimal, type Money } from '../../domain/value/money.js'
import { asciiDigits } from './ascii-digits.js'
import { marks } from './currency-mark.js'

/** The mark before the decimals of an amount: of `1.234,50` it is the comma. */
export type DecimalMark = 'point' | 'comma'

const spaces = ' \u00a0\u2009\u202f'
const figure = (decimal: string, thousands: string): RegExp =>
  new RegExp(`^(?:(\\d{1,3}(?:([${thousands}])\\d{3})(?:\\2\\d{3})*)|(\\d+))?(?:[${decimal}](\\d+))?$`)

const figures: Readonly<Record<DecimalMark, RegExp>> = {
  point: figure('.\u066b', `,\u066c\u060c'’${spaces}`),
  comma: figure(',\u066b', `.\u066c\u060c'’${spaces}`),
}

const plain = /^\d{1,20}(?:\.\d{1,2})?$/
const negative = /^[-−–(]|[-−–)]$/

const example = (currency: CurrencyCode, decimal: DecimalMark): string => {
  const digits = exponent(currency)
  if (digits === 0) return '1234'
  return `1234${decimal === 'point' ? '.' : ','}${'5'.padEnd(digits, '0')}`
}

/**
 * Reads an amount above zero: digits of any of three scripts, thousands in groups of three or not at all, and the code or
 * a sign of the currency beside it. Nothing is rounded, and nothing is guessed: what is no such amount answers what was
 * expected.
 */
export const readAmount = (cell: string, currency: CurrencyCode, decimal: DecimalMark): E.Either<string, Money> => {
  const text = asciiDigits(cell).trim()
  const wanted = `an amount above zero in ${currency} such as ${example(currency, decimal)}`
  const expected = (why: string) => E.left(`${wanted}: ${why}`)
  if (text === '') return E.left(wanted)
  if (negative.test(text)) return expected('this one is below zero')
  const unmarked = decimal === 'point' && plain.test(text) ? { body: text, mark: undefined } : apart(text)
  if (unmarked.mark !== undefined && !marks(unmarked.mark, currency)) {
    return negative.test(unmarked.body) || negative.test(unmarked.mark)
      ? expected('this one is below zero')
      : expected(`"${unmarked.mark}" is no mark of ${currency}`)
  }
  const match = figures[decimal].exec(unmarked.body)
  const [, grouped, , ungrouped, fraction = ''] = match ?? []
  const whole = grouped?.replace(/\D/g, '') ?? ungrouped ?? ''
  if (match === null || whole + fraction === '') return expected(whyNot(unmarked.body, decimal))
  const digits = exponent(currency)
  // 1.234 is one thousand and more where people write a comma before decimals: zeros do not make it safe.
  if (fraction.length === 3 && digits < 3) return expected(tooPrecise(digits, decimal))
  const amount = fromDecimal(`${whole === '' ? '0' : whole}${fraction === '' ? '' : `.${fraction}`}`, currency)
  if (E.isLeft(amount)) {
    return expected(amount.left._tag === 'TooPrecise' ? tooPrecise(digits, decimal) : 'this one has too many digits')
  }
  return amount.right.amount === 0n ? expected('this one is zero') : amount
}

const tooPrecise = (digits: number, decimal: DecimalMark): string =>
  `this one has more than ${digits} decimals, or needs --decimal ${decimal === 'point' ? 'comma' : 'point'}`

const whyNot = (body: string, decimal: DecimalMark): string => {
  const other: DecimalMark = decimal === 'point' ? 'comma' : 'point'
  if (figures[other].test(body)) return `this one would be read with --decimal ${other}`
  return `digits, thousands in groups of three, and a ${decimal} before decimals`
}

/** A figure and the code or sign before or behind it. */
const apart = (text: string): { readonly body: string; readonly mark: string | undefined } => {
  const first = text.search(/\d|(?<=^|\s)[.,\u066b]\d/)
  if (first < 0) return { body: text, mark: undefined }
  const last = text.search(/\d\D*$/) + 1
  const marksAround = [text.slice(0, first).trim(), text.slice(last).trim()].filter((mark) => mark !== '')
  const body = text.slice(first, last)
  return marksAround.length === 0 ? { body, mark: undefined } : { body, mark: marksAround.join(' ') }
}
