import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import { exponent } from '../../../src/domain/value/currency.js'
import { fromDecimal, isMinorUnits, MinorUnits, Money, money, toDecimal } from '../../../src/domain/value/money.js'

const anyAmount = arbitrary.money({ min: -(10n ** 29n), max: 10n ** 29n })

describe('money', () => {
  it('prints to a decimal that reads back as the same amount, in every currency', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(fromDecimal(toDecimal(amount), amount.currency)).toEqual(E.right(amount))
      }),
    )
  })

  it('prints as many decimals as the currency has', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        const [, fraction = ''] = toDecimal(amount).split('.')
        expect(fraction).toHaveLength(exponent(amount.currency))
      }),
    )
  })

  it('goes through JSON unchanged', () => {
    fc.assert(
      fc.property(anyAmount, (amount) => {
        expect(Money.decode(JSON.parse(JSON.stringify(Money.encode(amount))))).toEqual(E.right(amount))
      }),
    )
  })

  it('takes as minor units what is a canonical integer of at most 30 digits, and nothing else', () => {
    const nearly = fc.oneof(
      fc.stringMatching(/^-?[0-9]{1,32}$/),
      fc.string({ unit: fc.constantFrom(...'-+0123456789. eE_n'), maxLength: 33 }),
    )
    fc.assert(
      fc.property(nearly, (text) => {
        const canonical = /^(?:0|-?[1-9]\d{0,29})$/.test(text)
        expect(isMinorUnits(text)).toBe(canonical)
        if (canonical) expect(MinorUnits.decode(text)).toEqual(E.right(BigInt(text)))
      }),
      { numRuns: 2000 },
    )
  })

  it('reads plain decimals and fills up what decimals are missing', () => {
    expect(fromDecimal('1234.5', 'EUR')).toEqual(E.right(money(123_450n, 'EUR')))
    expect(fromDecimal('-0.01', 'IRR')).toEqual(E.right(money(-1n, 'IRR')))
    expect(fromDecimal('1.500', 'JPY')).toEqual(
      E.left({ _tag: 'TooPrecise', text: '1.500', currency: 'JPY', digits: 0 }),
    )
    expect(fromDecimal('1.000', 'JPY')).toEqual(E.right(money(1n, 'JPY')))
    expect(toDecimal(money(5n, 'KWD'))).toBe('0.005')
  })

  it('never rounds: a third decimal of a euro is an error that says how many there may be', () => {
    expect(fromDecimal('0.005', 'EUR')).toEqual(
      E.left({ _tag: 'TooPrecise', text: '0.005', currency: 'EUR', digits: 2 }),
    )
  })

  it.each(['', '.5', '5.', '1,5', '1e3', '+1', '0x1', ' 1', '١'])('does not read %j as a decimal', (text) => {
    expect(fromDecimal(text, 'EUR')).toEqual(E.left({ _tag: 'NotADecimal', text }))
  })

  it('refuses a JSON number, since 0.1 + 0.2 is no money', () => {
    expect(E.isLeft(Money.decode({ amount: 1234, currency: 'EUR' }))).toBe(true)
  })

  it('refuses an amount without a currency, or with one that is none', () => {
    expect(E.isLeft(Money.decode({ amount: '1' }))).toBe(true)
    expect(E.isLeft(Money.decode({ amount: '1', currency: 'toString' }))).toBe(true)
    expect(E.isLeft(Money.decode({ amount: '1', currency: 'TOMAN' }))).toBe(true)
  })
})
