import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { table } from '../../../scripts/generate-currencies.js'
import { exponent, isCurrencyCode } from '../../../src/domain/value/currency.js'
import { minorUnitDigits } from '../../../src/domain/value/currency-table.js'

interface Row {
  readonly code: string
  readonly digits: number
}

const iso = createRequire(import.meta.url)('currency-codes/data') as ReadonlyArray<Row>

describe('currencies', () => {
  it('have the minor units of ISO 4217; the codes for no currency and for tests have two digits by our decision', () => {
    const ours = Object.entries(minorUnitDigits).filter(([code]) => code !== 'XXX' && code !== 'XTS')
    const theirs = iso.filter(({ code }) => code !== 'XXX' && code !== 'XTS')
    expect(new Map(ours)).toEqual(new Map(theirs.map(({ code, digits }) => [code, digits])))
    expect([exponent('XXX'), exponent('XTS')]).toEqual([2, 2])
  })

  it('come from a table that is what its generator makes today', () => {
    expect(readFileSync(new URL('../../../src/domain/value/currency-table.ts', import.meta.url), 'utf8')).toBe(table)
  })

  it('are case-sensitive, and not the names of object methods', () => {
    expect(['EUR', 'eur', 'toString', '__proto__', 'constructor', ''].map(isCurrencyCode)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ])
  })
})

describe('regressions', () => {
  it('rial, dinar and forint have the digits of ISO 4217 and not those of Intl', () => {
    const intl = (currency: string) =>
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits
    expect([exponent('IRR'), exponent('IQD'), exponent('HUF'), exponent('KWD'), exponent('JPY')]).toEqual([
      2, 3, 2, 3, 0,
    ])
    expect(intl('IRR')).not.toBe(exponent('IRR'))
  })
})
