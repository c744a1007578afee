import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { type CurrencyCode, exponent, isCurrencyCode } from './currency.js'
import { ObjectLeaf } from './leaf.js'

/**
 * An exact amount in minor units of one currency. Amounts of different currencies are never added: what adds and compares them
 * (`add`, `subtract`, `min`, `compare`) takes amounts of which one currency is known, `Money<'EUR'>`, or that were compared.
 *
 * @since 0.1.0
 */
export interface Money<C extends CurrencyCode = CurrencyCode> {
  readonly amount: bigint
  readonly currency: C
}

/**
 * The stored and transported form, frozen: `{"amount":"123456","currency":"EUR"}` is 1,234.56 EUR.
 *
 * @since 0.1.0
 */
export interface MoneyJson {
  readonly amount: string
  readonly currency: string
}

/**
 * Amount in minor units of a currency: `money(123450n, 'EUR')` is 1,234.50 EUR. The currency is checked by its type.
 *
 * @since 0.1.0
 * @example
 * money(123450n, 'EUR') // { amount: 123450n, currency: 'EUR' }
 */
export const money = <C extends CurrencyCode>(amount: bigint, currency: C): Money<C> => ({ amount, currency })

const zero = 48
const nine = 57
const minus = 45

/** A canonical integer of at most 30 digits: no plus sign, no leading zeros, no minus zero. */
export const isMinorUnits = (u: unknown): u is string => {
  if (typeof u !== 'string') return false
  const first = u.charCodeAt(0) === minus ? 1 : 0
  const digits = u.length - first
  if (digits < 1 || digits > 30) return false
  if (u.charCodeAt(first) === zero) return u.length === 1
  for (let at = first; at < u.length; at++) {
    const code = u.charCodeAt(at)
    if (code < zero || code > nine) return false
  }
  return true
}

/**
 * The most that 30 digits say.
 *
 * @since 0.1.0
 */
export const largestAmount: bigint = 10n ** 30n - 1n

/** The number that a canonical integer says. By way of a double where that is exact, which is faster. */
export const minorUnits = (text: string): bigint => BigInt(text.length < 16 ? Number(text) : text)

const isMoney = (u: unknown): u is Money =>
  typeof u === 'object' &&
  u !== null &&
  typeof (u as Money).amount === 'bigint' &&
  isCurrencyCode((u as Money).currency)

/**
 * The stored form of an amount, with a currency that exists.
 *
 * @since 0.1.0
 */
export const isMoneyJson = (u: unknown): u is MoneyJson & { readonly currency: CurrencyCode } =>
  typeof u === 'object' &&
  u !== null &&
  isMinorUnits((u as MoneyJson).amount) &&
  isCurrencyCode((u as MoneyJson).currency)

/**
 * The amount that a stored form says.
 *
 * @since 0.1.0
 */
export const moneyOf = (json: MoneyJson): Money => ({
  amount: minorUnits(json.amount),
  currency: json.currency as CurrencyCode,
})

/**
 * The stored form of an amount.
 *
 * @since 0.1.0
 */
export const moneyJson = ({ amount, currency }: Money): MoneyJson => ({ amount: amount.toString(), currency })

/**
 * Money of any currency, as commands and events have it: {@link Money} by a name that declarations print short.
 *
 * @since 0.2.0
 */
export interface AnyMoney extends Money {}

/** Codec of {@link Money}. A JSON number is refused, and so is an amount without its currency. */
export const Money = new ObjectLeaf<AnyMoney, MoneyJson>(
  'money in minor units, {"amount":"123456","currency":"EUR"}',
  isMoney,
  (u, context) => (isMoneyJson(u) ? t.success(moneyOf(u)) : t.failure(u, context)),
  moneyJson,
  t.type({ amount: t.string, currency: t.string }),
)

/**
 * Minor units alone, where the currency is that of the whole (the parts of a split).
 *
 * @since 0.1.0
 */
export const MinorUnits = new t.Type<bigint, string>(
  'minor units as a string of digits',
  (u): u is bigint => typeof u === 'bigint',
  (u, context) => (isMinorUnits(u) ? t.success(minorUnits(u)) : t.failure(u, context)),
  (amount) => amount.toString(),
)

/**
 * Why a decimal text is no amount of that currency.
 *
 * @since 0.1.0
 */
export type AmountError =
  | { readonly _tag: 'NotADecimal'; readonly text: string }
  | { readonly _tag: 'TooPrecise'; readonly text: string; readonly currency: CurrencyCode; readonly digits: number }

const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/

/**
 * Reads a plain decimal in major units: `fromDecimal('1234.5', 'EUR')` is 1,234.50 EUR. Never rounds: more decimals than
 * the currency has are an error, unless they are zeros.
 *
 * @since 0.1.0
 * @example
 * fromDecimal('1234.5', 'EUR') // right({ amount: 123450n, currency: 'EUR' })
 * fromDecimal('1.005', 'EUR') // left({ _tag: 'TooPrecise', text: '1.005', currency: 'EUR', digits: 2 })
 */
export const fromDecimal = (text: string, currency: CurrencyCode): E.Either<AmountError, Money> => {
  const match = plainDecimal.exec(text)
  if (match === null) return E.left({ _tag: 'NotADecimal', text })
  const [, sign = '', whole = '', fraction = ''] = match
  const digits = exponent(currency)
  if (whole.replace(/^0+/, '').length + digits > 30) return E.left({ _tag: 'NotADecimal', text })
  if (/[1-9]/.test(fraction.slice(digits))) return E.left({ _tag: 'TooPrecise', text, currency, digits })
  const amount = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  return E.right({ amount: sign === '-' ? -amount : amount, currency })
}

/**
 * The amount as an exact decimal in major units: `toDecimal(money(123450n, 'EUR'))` is `'1234.50'`.
 *
 * @since 0.1.0
 * @example
 * toDecimal(money(123450n, 'EUR')) // '1234.50'
 * toDecimal(money(1500n, 'JPY')) // '1500'
 */
export const toDecimal = ({ amount, currency }: Money): string => {
  const digits = exponent(currency)
  const text = (amount < 0n ? -amount : amount).toString().padStart(digits + 1, '0')
  const unsigned = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`
  return amount < 0n ? `-${unsigned}` : unsigned
}
