import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, test } from 'vitest'
import { type DecimalMark, readAmount } from '../../../src/adapters/import/cell/amount.js'
import { currencyNamed } from '../../../src/adapters/import/cell/currency-words.js'
import { type CurrencyCode, exponent } from '../../../src/domain/value/currency.js'
import { toDecimal } from '../../../src/domain/value/money.js'

const read = (text: string, currency: CurrencyCode = 'EUR', decimal: DecimalMark = 'point'): string => {
  const amount = readAmount(text, currency, decimal)
  return E.isLeft(amount) ? amount.left : toDecimal(amount.right)
}

describe('an amount is read', () => {
  test.each([
    ['1234.5', '1234.50'],
    ['0.01', '0.01'],
    ['.50', '0.50'],
    ['007', '7.00'],
    ['90071992547409.93', '90071992547409.93'],
    ['123456789012345', '123456789012345.00'],
    ['9007199254740993', '9007199254740993.00'],
    ['1,234.50', '1234.50'],
    ['1,234,567', '1234567.00'],
    ['1,23,456', '123456.00'],
    ['12,34,567.00', '1234567.00'],
    ["1'234.50", '1234.50'],
    ['1 234.50', '1234.50'],
    ['1\u00a0234\u00a0567.5', '1234567.50'],
    ['1\u2009234.50', '1234.50'],
    ['1\u202f234.50', '1234.50'],
    ['۱٬۲۳۴٫۵۰', '1234.50'],
    ['١٬٢٣٤٫٥٠', '1234.50'],
    ['\u200f۱۲۳', '123.00'],
    ['EUR 10', '10.00'],
    ['10 eur', '10.00'],
    ['€10', '10.00'],
    ['10.00 €', '10.00'],
    ['12.3400', '12.34'],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('with a comma before decimals, and then a point between thousands', () => {
    expect(read('1.234,50', 'EUR', 'comma')).toBe('1234.50')
    expect(read('1.234.567', 'EUR', 'comma')).toBe('1234567.00')
    expect(read('12,5', 'EUR', 'comma')).toBe('12.50')
    expect(read('۱٬۲۳۴٫۵', 'EUR', 'comma')).toBe('1234.50')
  })

  test('with the decimals of its currency', () => {
    expect(read('1.234', 'KWD')).toBe('1.234')
    expect(read('1,234', 'JPY')).toBe('1234')
    expect(read('55.94', 'XXX')).toBe('55.94')
  })

  test('with a sign that its currency has', () => {
    expect(read('$5', 'USD')).toBe('5.00')
    expect(read('$5', 'CAD')).toBe('5.00')
    expect(read('¥500', 'JPY')).toBe('500')
    expect(read('Rs.1,000', 'PKR')).toBe('1000.00')
    expect(read('۱۰۰۰ ریال', 'IRR')).toBe('1000.00')
  })
})

describe('an amount is refused, with what was expected', () => {
  const wanted = 'an amount above zero in EUR such as 1234.50'
  const belowZero = `${wanted}: this one is below zero`
  const tooPrecise = `${wanted}: this one has more than 2 decimals, or needs --decimal comma`
  const figures = `${wanted}: digits, thousands in groups of three, and a point before decimals`
  test.each([
    ['', wanted],
    ['-5', belowZero],
    ['5-', belowZero],
    ['−5', belowZero],
    ['(5.00)', belowZero],
    ['€ -5', belowZero],
    ['EUR (5.00)', belowZero],
    ['0', `${wanted}: this one is zero`],
    ['0.00', `${wanted}: this one is zero`],
    ['1.005', tooPrecise],
    ['1.2345', tooPrecise],
    // Zeros behind the point do not tell whether it is one thousand or one.
    ['1.000', tooPrecise],
    ['1e3', figures],
    ['1.2E3', figures],
    ['1,234 567', figures],
    ['1..5', figures],
    ['5.', `${wanted}: "." is no mark of EUR`],
    ['+5', `${wanted}: "+" is no mark of EUR`],
    ['twelve', figures],
    ['NaN', figures],
    ['Infinity', figures],
    ['12,5', `${wanted}: this one would be read with --decimal comma`],
    ['1.234,50', `${wanted}: this one would be read with --decimal comma`],
    ['$5', `${wanted}: "$" is no mark of EUR`],
    ['5 USD', `${wanted}: "USD" is no mark of EUR`],
    ['9'.repeat(31), `${wanted}: this one has too many digits`],
  ])('%j', (text, expected) => {
    expect(read(text)).toBe(expected)
  })

  test('with the decimals of its currency and the mark that was asked for', () => {
    expect(read('1.5', 'JPY')).toBe(
      'an amount above zero in JPY such as 1234: this one has more than 0 decimals, or needs --decimal comma',
    )
    expect(read('1234.50', 'EUR', 'comma')).toBe(
      'an amount above zero in EUR such as 1234,50: this one would be read with --decimal point',
    )
    expect(read('1.0005', 'KWD')).toContain('in KWD such as 1234.500: this one has more than 3 decimals')
  })
})

describe('however an amount is written', () => {
  const scripts = ['0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩']
  const written = fc.record({
    amount: fc.bigInt({ min: 1n, max: 10n ** 20n }),
    currency: fc.constantFrom<CurrencyCode>('EUR', 'JPY', 'KWD', 'XXX', 'IRR', 'CLF'),
    script: fc.constantFrom(...scripts),
    decimal: fc.constantFrom<DecimalMark>('point', 'comma'),
    thousands: fc.constantFrom('', 'mark', ' ', '\u00a0', '\u202f', "'", '٬'),
    code: fc.constantFrom('none', 'before', 'behind'),
  })

  test('it is read to the last unit', () => {
    fc.assert(
      fc.property(written, ({ amount, currency, script, decimal, thousands, code }) => {
        const [whole = '', fraction] = toDecimal({ amount, currency }).split('.')
        const mark = thousands === 'mark' ? (decimal === 'point' ? ',' : '.') : thousands
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, mark)
        const plain = fraction === undefined ? grouped : `${grouped}${decimal === 'point' ? '.' : ','}${fraction}`
        const figure = plain.replace(/\d/g, (digit) => script[Number(digit)] ?? '')
        const text = { none: figure, before: `${currency} ${figure}`, behind: `${figure} ${currency}` }[code]
        expect(readAmount(text, currency, decimal)).toEqual(E.right({ amount, currency }))
      }),
      { numRuns: 500 },
    )
  })

  test('no text is read as anything but its digits', () => {
    const texts = fc.string({ unit: fc.constantFrom(..."0123456789.,٬٫' -+()e$€EUR"), maxLength: 14 })
    fc.assert(
      fc.property(texts, fc.constantFrom<CurrencyCode>('EUR', 'JPY', 'KWD'), (text, currency) => {
        const amount = readAmount(text, currency, 'point')
        if (E.isLeft(amount)) return
        expect(amount.right.amount > 0n).toBe(true)
        const digits = (shown: string) => shown.replace(/\D/g, '').replace(/^0+/, '').replace(/0+$/, '')
        expect(digits(amount.right.amount.toString())).toBe(digits(text))
        expect(exponent(amount.right.currency)).toBe(exponent(currency))
      }),
      { numRuns: 2000 },
    )
  })
})

describe('the name of a currency', () => {
  test.each([
    ['R$', 'BRL'],
    ['S$', 'SGD'],
    ['US$', 'USD'],
    ['can$', 'CAD'],
    ['₹', 'INR'],
    ['zł', 'PLN'],
    ['Euro', 'EUR'],
  ])('%s is %s', (name, currency) => {
    expect(currencyNamed(name)?.currency).toBe(currency)
  })

  // R is rand as well as reais without their sign.
  test.each(['R', 'A', 'C', 'S', 'HK', 'US', '$'])('%s is none that is sure', (name) => {
    expect(currencyNamed(name)).toBe(undefined)
  })
})
