import * as E from 'fp-ts/lib/Either.js'
import { type CurrencyCode, exponent } from '../../../domain/value/currency.js'
import { fromDecimal, type Money, money } from '../../../domain/value/money.js'
import { asciiDigits } from './ascii-digits.js'
import { marks } from './currency-mark.js'
import { currencyNamed } from './currency-words.js'
import { type DecimalMark, digitsOf, figureIn } from './figure.js'

export type { DecimalMark } from './figure.js'

const example = (currency: CurrencyCode, decimal: DecimalMark): string => {
  const digits = exponent(currency)
  if (digits === 0) return '1234'
  return `1234${decimal === 'point' ? '.' : ','}${'5'.padEnd(digits, '0')}`
}

const mostPlain = 15

/** The minor units of `1234` or `1234.5`, as most amounts are written; nothing where it takes more to read it. */
const plainUnits = (cell: string, digits: number): bigint | undefined => {
  if (cell.length > mostPlain) return undefined
  let units = 0
  let point = -1
  for (let at = 0; at < cell.length; at += 1) {
    const digit = cell.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) units = units * 10 + digit
    else if (digit === -2 && point < 0 && at > 0) point = at
    else return undefined
  }
  const decimals = point < 0 ? 0 : cell.length - point - 1
  if (cell === '' || decimals > Math.min(digits, 2) || (point >= 0 && decimals === 0)) return undefined
  const minor = units * 10 ** (digits - decimals)
  return Number.isSafeInteger(minor) ? BigInt(minor) : undefined
}

/**
 * Reads an amount with its sign: digits of any of three scripts, thousands in groups or not at all, the code or a sign of the
 * currency beside it, and below zero by a minus on either side, parentheses or CR. Nothing is rounded, and nothing is
 * guessed: what is no such amount answers what was expected.
 */
export const readSigned = (
  cell: string,
  currency: CurrencyCode,
  decimal: DecimalMark,
  what = 'an amount',
): E.Either<string, Money> => {
  const wanted = () => `${what} in ${currency} such as ${example(currency, decimal)}`
  const expected = (why: string) => E.left(`${wanted()}: ${why}`)
  const units = decimal === 'point' ? plainUnits(cell, exponent(currency)) : undefined
  if (units !== undefined) return E.right(money(units, currency))
  if (cell === '') return E.left(wanted())
  const figure = figureIn(cell)
  if (figure === undefined) return expected(whyNot('', decimal))
  const { body, mark, negative } = figure
  const named = mark === undefined || marks(mark, currency) ? undefined : currencyNamed(mark)
  if (mark !== undefined && !marks(mark, currency) && named?.currency !== currency) {
    return expected(`"${mark}" is no mark of ${currency}`)
  }
  const digits = digitsOf(body, decimal)
  if (digits === undefined) return expected(whyNot(body, decimal))
  const most = exponent(currency)
  // 1.234 is one thousand and more where people write a comma before decimals: zeros do not make it safe.
  if (digits.fraction.length === 3 && most < 3) return expected(tooPrecise(most, decimal))
  const amount = fromDigits(digits.whole, digits.fraction, currency, negative)
  // A toman is ten rials.
  if (E.isRight(amount)) return named?.toman ? E.right(money(amount.right.amount * 10n, currency)) : amount
  return expected(amount.left === 'TooPrecise' ? tooPrecise(most, decimal) : 'this one has too many digits')
}

const fromDigits = (
  whole: string,
  fraction: string,
  currency: CurrencyCode,
  negative: boolean,
): E.Either<string, Money> => {
  const read = fromDecimal(fraction === '' ? whole : `${whole}.${fraction}`, currency)
  if (E.isLeft(read)) return E.left(read.left._tag)
  return negative ? E.right(money(-read.right.amount, currency)) : read
}

/** Reads a whole number of the minor unit, with its sign: of euros, 12345 is 123.45. */
export const readMinorUnits = (cell: string, currency: CurrencyCode): E.Either<string, Money> => {
  const text = asciiDigits(cell).trim()
  return /^[-\u2212]?\d{1,30}$/.test(text)
    ? E.right(money(BigInt(text.replace('\u2212', '-')), currency))
    : E.left(`an amount in minor units of ${currency} such as 12345, a whole number`)
}

/** Reads an amount above zero. */
export const readAmount = (cell: string, currency: CurrencyCode, decimal: DecimalMark): E.Either<string, Money> => {
  const what = 'an amount above zero'
  const amount = readSigned(cell, currency, decimal, what)
  if (E.isLeft(amount) || amount.right.amount > 0n) return amount
  const why = amount.right.amount === 0n ? 'this one is zero' : 'this one is below zero'
  return E.left(`${what} in ${currency} such as ${example(currency, decimal)}: ${why}`)
}

const tooPrecise = (digits: number, decimal: DecimalMark): string =>
  `this one has more than ${digits} decimals, or needs --decimal ${decimal === 'point' ? 'comma' : 'point'}`

const whyNot = (body: string, decimal: DecimalMark): string => {
  const other: DecimalMark = decimal === 'point' ? 'comma' : 'point'
  if (digitsOf(body, other) !== undefined) return `this one would be read with --decimal ${other}`
  return `digits, thousands in groups of three, and a ${decimal} before decimals`
}
