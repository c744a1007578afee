import * as E from 'fp-ts/lib/Either.js'
import type { CurrencyCode } from './currency.js'
import { type Money, money } from './money.js'

declare const compared: unique symbol

/**
 * The currency of two amounts that were compared: which one it is, is known at run time only.
 *
 * @since 0.2.0
 */
export type SharedCurrency = CurrencyCode & { readonly [compared]: true }

/**
 * Two amounts in different currencies: none is a part of the other, and nothing is added.
 *
 * @since 0.2.0
 */
export interface CurrencyMismatch {
  readonly _tag: 'CurrencyMismatch'
  readonly expected: CurrencyCode
  readonly given: CurrencyCode
}

type IsUnion<C, All = C> = C extends unknown ? ([All] extends [C] ? false : true) : never

/**
 * Asks that one currency be known of an amount; where it may be any, {@link matched} has to compare them first.
 *
 * @since 0.2.0
 */
export type OfOneCurrency<C extends CurrencyCode> = [C] extends [SharedCurrency]
  ? unknown
  : true extends IsUnion<C>
    ? { readonly 'currencies that nobody compared': never }
    : unknown

type Known<C extends CurrencyCode> = Money<C> & OfOneCurrency<C>

/**
 * The sum of two amounts of one currency. Amounts of two currencies, or of some, do not compile.
 *
 * @example add(money(1_00n, 'EUR'), money(50n, 'EUR')) // 1.50 EUR
 *
 * @since 0.2.0
 */
export const add = <C extends CurrencyCode>(a: Known<C>, b: Known<C>): Money<C> =>
  money(a.amount + b.amount, a.currency)

/**
 * What an amount leaves of another of the same currency; below zero where it is the larger one.
 *
 * @since 0.2.0
 */
export const subtract = <C extends CurrencyCode>(from: Known<C>, amount: Known<C>): Money<C> =>
  money(from.amount - amount.amount, from.currency)

/**
 * The lesser of two amounts of one currency.
 *
 * @since 0.2.0
 */
export const min = <C extends CurrencyCode>(a: Known<C>, b: Known<C>): Money<C> => (b.amount < a.amount ? b : a)

/**
 * How an amount stands to another of the same currency: -1 where it is less, 0 where they are equal, 1 where it is more.
 *
 * @since 0.2.0
 */
export const compare = <C extends CurrencyCode>(a: Known<C>, b: Known<C>): -1 | 0 | 1 =>
  a.amount < b.amount ? -1 : a.amount > b.amount ? 1 : 0

/**
 * An amount and another in the same currency, so that they can be added and compared; else why they cannot.
 *
 * @example
 * const [of, part] = E.getOrElseW(() => [zero, zero])(matched(limit, amount))
 * compare(part, of)
 *
 * @since 0.2.0
 */
export const matched = (
  whole: Money,
  part: Money,
): E.Either<CurrencyMismatch, readonly [Money<SharedCurrency>, Money<SharedCurrency>]> => {
  const other = otherCurrency(whole, part)
  return other === undefined ? E.right([whole as Money<SharedCurrency>, part as Money<SharedCurrency>]) : E.left(other)
}

/**
 * Why an amount is no part of something in that currency; nothing where it may be one.
 *
 * @since 0.2.0
 */
export const otherCurrency = (
  { currency }: Pick<Money, 'currency'>,
  given: Pick<Money, 'currency'>,
): CurrencyMismatch | undefined =>
  given.currency === currency ? undefined : { _tag: 'CurrencyMismatch', expected: currency, given: given.currency }

/**
 * The sum of those amounts that are in one currency. What is in others is not counted: it never makes up for anything here.
 *
 * @since 0.2.0
 */
export const sumIn = <C extends CurrencyCode>(currency: C, amounts: ReadonlyArray<Money>): Money<C> =>
  money(
    amounts.reduce((sum, one) => (one.currency === currency ? sum + one.amount : sum), 0n),
    currency,
  )

/**
 * Whether two amounts are the same, in the same currency.
 *
 * @since 0.2.0
 */
export const isSameMoney = (a: Money, b: Money): boolean => a.amount === b.amount && a.currency === b.currency
