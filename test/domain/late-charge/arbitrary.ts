// Late balances over some months around the end of a leap year's February, with whatever may happen to them.
import * as fc from 'fast-check'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import type { Dated, DatedFractions } from '../../../src/domain/late-charge/dated.js'
import type { DayCount } from '../../../src/domain/late-charge/day-count.js'
import type { Fraction } from '../../../src/domain/late-charge/fraction.js'
import { basisPoints } from '../../../src/domain/late-charge/rate.js'
import type { Arrears, Hold } from '../../../src/domain/late-charge/stretch.js'
import { type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import type { Movement } from '../../../src/domain/value/movement.js'

export const firstDay = localDate('2027-11-20')
export const lastDay = localDate('2028-03-10')

export const day = arbitrary.localDate({ from: firstDay, to: lastDay })

export const movements: fc.Arbitrary<ReadonlyArray<Movement>> = fc.array(
  fc.record({ on: day, amount: fc.bigInt({ min: -30_000n, max: 50_000n }) }),
  { maxLength: 6 },
)

export const hold: fc.Arbitrary<Hold> = fc
  .tuple(day, day, fc.boolean(), fc.option(fc.bigInt({ min: 0n, max: 40_000n }), { nil: undefined }))
  .map(([a, b, ends, amount]) => ({ from: a < b ? a : b, to: ends ? (a < b ? b : a) : undefined, amount }))

export const arrears: fc.Arbitrary<Arrears> = fc.record({
  movements,
  holds: fc.array(hold, { maxLength: 3 }),
  from: day,
  asOf: day,
})

const points = fc.integer({ min: 0, max: 3_000 }).map(basisPoints)

/** A rate for every day, which changes some times. */
export const rates: fc.Arbitrary<DatedFractions> = fc
  .tuple(points, fc.uniqueArray(day, { maxLength: 4 }), fc.infiniteStream(points))
  .map(([first, changes, following]) => [
    { from: localDate('2020-01-01'), value: first },
    ...changes.toSorted().map((from): Dated<Fraction> => ({ from, value: following.next().value as Fraction })),
  ])

export const dayCount = fc.constantFrom<DayCount>('act/365', 'act/360', '30e/360', 'act/act-isda')

export const ordered = (a: LocalDate, b: LocalDate): readonly [LocalDate, LocalDate] => (a <= b ? [a, b] : [b, a])
