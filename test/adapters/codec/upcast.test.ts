import { describe, expect, it } from 'vitest'
import { currentVersion, type Upcasters, upcast } from '../../../src/adapters/codec/upcast.js'

const upcasters: Upcasters = {
  Renamed: [({ amount, ...rest }) => ({ ...rest, total: amount }), (stored) => ({ ...stored, currency: 'EUR' })],
}

describe('an upcaster', () => {
  it('takes a stored event through every version after its own', () => {
    const first = { type: 'Renamed', amount: '5' }
    const second = { type: 'Renamed', total: '5' }
    const third = { type: 'Renamed', total: '5', currency: 'EUR' }
    expect(upcast(upcasters, first, 1)).toEqual(third)
    expect(upcast(upcasters, second, 2)).toEqual(third)
    expect(upcast(upcasters, third, 3)).toBe(third)
  })

  it('leaves types of one version, and what is no event, as they are', () => {
    for (const stored of [{ type: 'Other', amount: '5' }, null, 'text', { no: 'type' }]) {
      expect(upcast(upcasters, stored, 1)).toBe(stored)
    }
  })

  it('counts the version that is written', () => {
    expect(currentVersion(upcasters, 'Renamed')).toBe(3)
    expect(currentVersion(upcasters, 'Other')).toBe(1)
  })
})
