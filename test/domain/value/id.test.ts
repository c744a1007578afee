import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import { DebtId, Text } from '../../../src/domain/value/id.js'

const printable = /^(?!\s)[^\p{Cc}\p{Cs}]+(?<!\s)$/u

describe('an id', () => {
  it('is 1 to 200 printable characters of any script, without blanks at the ends', () => {
    const nearly = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          ' ',
          '\u00a0',
          '\u2003',
          '\ufeff',
          '\u0085',
          '\t',
          '\u007f',
          '\ud83d',
          '\ude00',
          'ي',
        ),
        maxLength: 6,
      }),
    )
    fc.assert(
      fc.property(nearly, (text) => {
        expect(DebtId.is(text)).toBe(printable.test(text))
      }),
      { numRuns: 600 },
    )
  })

  it('may be as long as 200 characters, and no longer', () => {
    expect(DebtId.is('x'.repeat(200))).toBe(true)
    expect(DebtId.is('x'.repeat(201))).toBe(false)
    expect(DebtId.is('')).toBe(false)
  })

  it('is what the kit takes for text', () => {
    fc.assert(fc.property(arbitrary.text(), Text.is))
  })
})
