import * as fc from 'fast-check'
import { BookCommand } from '../../../src/domain/book/book.js'
import { type CurrencyCode, isCurrencyCode } from '../../../src/domain/value/currency.js'
import { isLocalDate, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'

/** What becomes of a command: each of its days, its amounts and its numbers, or none of them. */
export interface Twist {
  readonly on: 'same' | 'first' | 'eve' | 'beginning' | 'last'
  readonly days: 'same' | 'first' | 'last'
  readonly amounts: 'same' | 'currency' | 'zero' | 'negative' | 'one' | 'huge'
  readonly numbers: 'same' | 'zero' | 'huge'
}

const mostly = <T>(first: T, ...others: ReadonlyArray<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(first) }, { weight: 2, arbitrary: fc.constantFrom(...others) })

export const twist = (): fc.Arbitrary<Twist> =>
  fc.record<Twist>({
    on: mostly<Twist['on']>('same', 'first', 'eve', 'beginning', 'last'),
    days: mostly<Twist['days']>('same', 'first', 'last'),
    amounts: mostly<Twist['amounts']>('same', 'currency', 'zero', 'negative', 'one', 'huge'),
    numbers: mostly<Twist['numbers']>('same', 'zero', 'huge'),
  })

export const first = localDate('0001-01-01')
export const last = localDate('9999-12-31')
/** The most that 30 digits can say. */
const huge = 10n ** 30n - 1n

const amountBy = ({ amounts }: Twist, amount: bigint): bigint => {
  switch (amounts) {
    case 'zero':
      return 0n
    case 'negative':
      return -amount
    case 'one':
      return 1n
    case 'huge':
      return huge
    default:
      return amount
  }
}

const currencyBy = ({ amounts }: Twist, currency: CurrencyCode): CurrencyCode =>
  amounts === 'currency' ? (currency === 'KWD' ? 'JPY' : 'KWD') : currency

const twisted = (twist: Twist, value: unknown): unknown => {
  if (typeof value === 'bigint') return amountBy(twist, value)
  if (typeof value === 'number') return { same: value, zero: 0, huge: Number.MAX_SAFE_INTEGER }[twist.numbers]
  if (isLocalDate(value)) return { same: value, first, last }[twist.days]
  if (isCurrencyCode(value)) return currencyBy(twist, value)
  if (Array.isArray(value)) return value.map((item) => twisted(twist, item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, twisted(twist, part)]))
}

const dayBy = ({ on }: Twist, day: LocalDate, began: LocalDate, eve: LocalDate): LocalDate =>
  ({ same: day, first, eve, beginning: began, last })[on]

/** The command so twisted, if its codec still takes it; else the command itself. */
export const twistedBy = <C extends BookCommand>(twist: Twist, command: C, began: LocalDate, eve: LocalDate): C => {
  const on = 'on' in command ? { on: dayBy(twist, command.on as LocalDate, began, eve) } : {}
  const changed = { ...(twisted(twist, command) as C), ...on }
  return BookCommand.is(changed) ? (changed as C) : command
}
