import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import type { CurrencyCode } from '../../../src/domain/value/currency.js'
import { type Money, money } from '../../../src/domain/value/money.js'
import {
  add,
  compare,
  isSameMoney,
  matched,
  min,
  type SharedCurrency,
  subtract,
  sumIn,
} from '../../../src/domain/value/money-arithmetic.js'

const anyAmount = arbitrary.money({ min: -(10n ** 20n), max: 10n ** 20n })
const euros = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }).map((amount) => money(amount, 'EUR'))
const zero = money(0n, 'EUR')

describe('the types of money', () => {
  const [eur, usd] = [money(1_00n, 'EUR'), money(1_00n, 'USD')]
  const [some, other]: ReadonlyArray<Money> = [eur, usd]

  it('know the currency that an amount was made in, and are an amount in any', () => {
    expectTypeOf(eur).toEqualTypeOf<Money<'EUR'>>()
    expectTypeOf<Money>().toEqualTypeOf<Money<CurrencyCode>>()
    expectTypeOf<Money<'EUR'>>().toExtend<Money>()
    expectTypeOf<Money>().not.toExtend<Money<'EUR'>>()
    expectTypeOf(add(eur, eur)).toEqualTypeOf<Money<'EUR'>>()
  })

  it('let nobody add, subtract or compare amounts of two currencies', () => {
    const mixed = () => [
      // @ts-expect-error euros and dollars have no sum
      add(eur, usd),
      // @ts-expect-error nor a difference
      subtract(eur, usd),
      // @ts-expect-error none is the lesser
      min(eur, usd),
      // @ts-expect-error none comes first
      compare(eur, usd),
    ]
    expect(mixed).toBeTypeOf('function')
  })

  it('let nobody do so with amounts whose currencies nobody compared', () => {
    const unknown = (a: Money, b: Money, c: Money<'EUR' | 'USD'>) => [
      // @ts-expect-error they may be of any currencies
      add(a, b),
      // @ts-expect-error one of them may be
      add(eur, b),
      // @ts-expect-error each may be of the one or the other
      subtract(c, c),
    ]
    expect(unknown).toBeTypeOf('function')
  })

  it('take two amounts that were compared', () => {
    const both = matched(some ?? eur, other ?? usd)
    expect(both).toEqual(E.left({ _tag: 'CurrencyMismatch', expected: 'EUR', given: 'USD' }))
    const sum = E.map((pair: readonly [Money<SharedCurrency>, Money<SharedCurrency>]) => add(...pair))(
      matched(eur, eur),
    )
    expectTypeOf(sum).toExtend<E.Either<unknown, Money>>()
    expect(sum).toEqual(E.right(money(2_00n, 'EUR')))
  })
})

describe('the arithmetic of one currency', () => {
  it('is that of its minor units', () => {
    fc.assert(
      fc.property(euros, euros, euros, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a))
        expect(add(add(a, b), c)).toEqual(add(a, add(b, c)))
        expect(add(a, zero)).toEqual(a)
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(compare(min(a, b), a)).not.toBe(1)
        expect(compare(a, b) + compare(b, a)).toBe(0)
        expect(compare(a, b) === 0).toBe(isSameMoney(a, b))
      }),
    )
  })

  it('matches two amounts where they are of one currency, and says which two they are of where not', () => {
    fc.assert(
      fc.property(anyAmount, anyAmount, (a, b) => {
        const same = a.currency === b.currency
        const mismatch = E.left({ _tag: 'CurrencyMismatch', expected: a.currency, given: b.currency })
        expect(matched(a, b)).toEqual(same ? E.right([a, b]) : mismatch)
        expect(matched(a, a)).toEqual(E.right([a, a]))
      }),
    )
  })

  it('sums what is in a currency, and lets nothing of another make up for it', () => {
    fc.assert(
      fc.property(fc.array(anyAmount), euros, (amounts, more) => {
        expect(sumIn('EUR', [...amounts, more])).toEqual(add(sumIn('EUR', amounts), more))
        expect(sumIn('EUR', [...amounts, money(more.amount, 'USD')])).toEqual(sumIn('EUR', amounts))
      }),
    )
    expect(sumIn('JPY', [])).toEqual(money(0n, 'JPY'))
  })
})
