import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockOf,
  dayBegins,
  dayLength,
  instantAt,
  type LocalClock,
  localDayOf,
  minute,
  nextTimeBetween,
  shownAt,
} from '../../../src/domain/contact/local-clock.js'
import { momentOf } from '../../../src/domain/contact/moment-of.js'
import { epochDay } from '../../../src/domain/value/local-date.js'
import { dayIn, zone } from '../../../src/domain/value/zone.js'

// Zones with clocks that are put forward and back by half an hour, at midnight, twice a year or never, and one that left out a day.
const names = [
  'UTC',
  'Asia/Tehran',
  'Asia/Kathmandu',
  'Africa/Cairo',
  'Africa/Casablanca',
  'America/Havana',
  'America/New_York',
  'America/St_Johns',
  'Atlantic/Azores',
  'Australia/Lord_Howe',
  'Europe/London',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
] as const

const clock = (name: string): LocalClock => {
  const found = clockOf(name)
  if (found === undefined) throw new Error(name)
  return found
}

const aZone = fc.constantFrom(...names)
/** Moments of the years 2010 to 2030, many of them near the days on which clocks change somewhere. */
const aMoment = fc.oneof(
  fc.integer({ min: Date.UTC(2010, 0), max: Date.UTC(2030, 11) }),
  fc
    .tuple(
      fc.constantFrom('2011-12-30', '2026-03-08', '2026-03-21', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01'),
      fc.integer({ min: -36 * 60, max: 36 * 60 }),
    )
    .map(([day, minutes]) => Date.parse(day) + minutes * minute),
)

describe('the clock of a zone', () => {
  it('shows the day that it is there', () => {
    fc.assert(
      fc.property(aZone, aMoment, (name, at) => {
        expect(localDayOf(clock(name), at)).toBe(epochDay(dayIn(zone(name), instantAt(at))))
      }),
      { numRuns: 2_000 },
    )
  })

  it('shows the time that it is there', () => {
    fc.assert(
      fc.property(aZone, aMoment, (name, at) => {
        const format = new Intl.DateTimeFormat('en-GB', { timeZone: name, hourCycle: 'h23', timeStyle: 'medium' })
        const [hour = 0, minutes = 0, second = 0] = format.format(at).split(':').map(Number)
        const told = (hour * 60 + minutes) * minute + second * 1000
        expect(Math.floor(shownAt(clock(name), at).time / 1000) * 1000).toBe(told)
      }),
      { numRuns: 500 },
    )
  })

  it('begins a day with its first moment', () => {
    fc.assert(
      fc.property(aZone, aMoment, (name, at) => {
        const here = clock(name)
        const day = localDayOf(here, at)
        const begins = dayBegins(here, day)
        expect(localDayOf(here, begins)).toBe(day)
        expect(localDayOf(here, begins - 1)).toBeLessThan(day)
        expect(begins).toBeLessThanOrEqual(at)
      }),
      { numRuns: 2_000 },
    )
  })

  it('finds the first moment within hours', () => {
    fc.assert(
      fc.property(
        aZone,
        aMoment,
        fc.integer({ min: 0, max: 46 }),
        fc.integer({ min: 1, max: 20 }),
        (name, at, half, n) => {
          const here = clock(name)
          const from = half * 30 * minute
          const to = Math.min(from + n * 30 * minute, dayLength - 30 * minute) + 30 * minute
          const next = nextTimeBetween(here, at, from, to)
          const isIn = (moment: number): boolean => {
            const { time } = shownAt(here, moment)
            return from <= time && time < to
          }
          expect(isIn(next)).toBe(true)
          expect(next).toBeGreaterThanOrEqual(at)
          // Nothing before it: minute by minute, and right before.
          if (next > at) expect(isIn(next - 1)).toBe(false)
          for (let moment = at; moment < next; moment += 10 * minute) expect(isIn(moment)).toBe(false)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('is none for a name that is no zone', () => {
    expect(['', 'Mars/Olympus', 'Europe/', '+03:30x'].map((name) => clockOf(name))).toEqual(Array(4).fill(undefined))
  })
})

describe('the moment of an instant', () => {
  it('is that of the runtime', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        expect(momentOf(date.toISOString())).toBe(date.getTime())
      }),
    )
    expect(momentOf('2026-03-31T09:30:00+03:30')).toBe(Date.parse('2026-03-31T06:00:00Z'))
    expect(momentOf('2026-13-31T09:30:00.000Z')).toBeNaN()
  })
})
