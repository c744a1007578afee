import { type Money, type MoneyJson, moneyJson, toDecimal } from '../domain/value/money.js'

/** The keys under which an object has money, always. Where there may be none, there may be no decimals either. */
type MoneyKey<A> = { [K in keyof A]-?: A[K] extends Money ? K : never }[keyof A]

type Decimals<A> = [MoneyKey<A>] extends [never]
  ? unknown
  : { readonly decimals: { readonly [K in MoneyKey<A>]: string } }

/**
 * What {@link reportJson} makes of a report or a view.
 *
 * @since 0.2.0
 */
export type ReportJson<A> = A extends Money
  ? MoneyJson
  : A extends bigint
    ? string
    : A extends undefined
      ? null
      : A extends ReadonlyArray<infer I>
        ? ReadonlyArray<ReportJson<I>>
        : A extends string | number | boolean | null
          ? A
          : { readonly [K in Extract<keyof A, string> as K]: ReportJson<A[K]> } & Decimals<A>

const isMoney = (value: unknown): value is Money =>
  typeof value === 'object' &&
  value !== null &&
  'currency' in value &&
  'amount' in value &&
  typeof value.amount === 'bigint'

/**
 * A report or a view as JSON, for programs. Money is as in every command, in minor units, and can be handed back as it is;
 * beside it `decimals` has the same amounts under the same names in major units, exact, for whoever shows them. What is
 * not there is `null`.
 *
 * @since 0.2.0
 * @example
 * reportJson({ open: money(123450n, 'EUR'), due: undefined })
 * // { open: { amount: '123450', currency: 'EUR' }, due: null, decimals: { open: '1234.50' } }
 */
export const reportJson = <A>(report: A): ReportJson<A> => told(report) as ReportJson<A>

const told = (value: unknown): unknown => {
  if (value === undefined) return null
  if (typeof value === 'bigint') return value.toString()
  if (typeof value !== 'object' || value === null) return value
  if (isMoney(value)) return moneyJson(value)
  if (Array.isArray(value)) return value.map(told)
  const entries = Object.entries(value)
  const amounts = entries.flatMap(([key, one]) => (isMoney(one) ? [[key, toDecimal(one)] as const] : []))
  const all = Object.fromEntries(entries.map(([key, one]) => [key, told(one)]))
  return amounts.length === 0 ? all : { ...all, decimals: Object.fromEntries(amounts) }
}
