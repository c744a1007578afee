import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Instant, instant, instantOf } from '../../../src/domain/value/instant.js'
import { addDays, fromEpochDay, localDate } from '../../../src/domain/value/local-date.js'
import { dayIn, endOfDayIn, isZone, type Zone } from '../../../src/domain/value/zone.js'

const zone = (name: string) => name as Zone
const after = (at: Instant): Instant => instantOf(new Date(Date.parse(at) + 1))

describe('the day of a zone', () => {
  it('is that of its own clocks: tomorrow in the east, yesterday in the west', () => {
    const late = instant('2026-03-31T22:00:00.000Z')
    expect(
      ['UTC', 'Asia/Tehran', 'Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati']
        .map(zone)
        .map((one) => dayIn(one, late)),
    ).toEqual([...['2026-03-31', '2026-04-01', '2026-04-01', '2026-03-31', '2026-04-01']])
  })

  it('ends where the next one begins, also where clocks are put forward or back at midnight', () => {
    expect(endOfDayIn(zone('Asia/Tehran'), localDate('2026-03-31'))).toBe('2026-03-31T20:29:59.999Z')
    expect(endOfDayIn(zone('Europe/Berlin'), localDate('2026-03-28'))).toBe('2026-03-28T22:59:59.999Z')
    expect(endOfDayIn(zone('Europe/Berlin'), localDate('2026-03-29'))).toBe('2026-03-29T21:59:59.999Z')
    expect(endOfDayIn(zone('Africa/Cairo'), localDate('2026-04-23'))).toBe('2026-04-23T21:59:59.999Z')
    const zones = ['UTC', 'Asia/Tehran', 'Europe/Berlin', 'Africa/Cairo', 'America/Santiago', 'Pacific/Apia'].map(zone)
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 24_000 }), (one, n) => {
        const day = fromEpochDay(n)
        const end = endOfDayIn(one, day)
        expect(dayIn(one, end) <= day).toBe(true)
        expect(dayIn(one, after(end)) > day).toBe(true)
        expect(endOfDayIn(one, addDays(day, 1)) >= end).toBe(true)
      }),
      { numRuns: 150, seed: 33 },
    )
  })
})

describe('a zone', () => {
  it('is one that the runtime knows by its name', () => {
    expect(['Europe/Berlin', 'UTC', 'Mars/Base', '', '+03:30', 5].map(isZone)).toEqual([
      ...[true, true, false, false, false, false],
    ])
  })
})
