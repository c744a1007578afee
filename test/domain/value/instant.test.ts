import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import { instant, instantOf, isInstant } from '../../../src/domain/value/instant.js'

describe('an instant', () => {
  it('compares as text as it does in time', () => {
    fc.assert(fc.property(arbitrary.instant(), arbitrary.instant(), (a, b) => a < b === Date.parse(a) < Date.parse(b)))
  })

  it('is what a Date prints', () => {
    fc.assert(
      fc.property(arbitrary.instant(), (at) => {
        expect(isInstant(at)).toBe(true)
        expect(instantOf(new Date(at))).toBe(at)
      }),
    )
  })

  it('always has milliseconds and UTC', () => {
    expect(isInstant('2026-03-31T09:30:00Z')).toBe(false)
    expect(isInstant('2026-03-31T09:30:00.000+00:00')).toBe(false)
    expect(() => instant('2026-03-31')).toThrow(/'2026-03-31' is not an instant/)
  })
})

describe('regressions', () => {
  it.each(['2026-02-30T00:00:00.000Z', '2026-03-31T24:00:00.000Z', '2026-03-31T23:60:00.000Z'])(
    '%s names no moment of its own, though Date reads it as another, and is refused',
    (text) => {
      expect(isInstant(text)).toBe(false)
    },
  )
})
