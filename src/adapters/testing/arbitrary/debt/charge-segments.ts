import * as fc from 'fast-check'
import { fraction } from '../../../../domain/late-charge/fraction.js'
import { basisPoints } from '../../../../domain/late-charge/rate.js'
import type { ChargeSegment } from '../../../../domain/late-charge/segment.js'
import { localDate } from '../local-date.js'
import { record } from '../record.js'

const units = fc.bigInt({ min: 0n, max: 1_000_000n })
const stretch = {
  from: localDate(),
  to: localDate(),
  days: fc.nat(400),
  balance: units,
  held: units,
  principal: units,
}
const exact = fc
  .tuple(fc.bigInt({ min: -1_000_000n, max: 1_000_000n }), fc.bigInt({ min: 1n, max: 36_500n }))
  .map(([num, den]) => fraction(num, den))

/** What stands behind a late charge, possible or not. */
export const chargeSegments = (): fc.Arbitrary<ReadonlyArray<ChargeSegment>> =>
  fc.array(
    fc.oneof(
      record({
        by: fc.constant('rate' as const),
        ...stretch,
        yearDays: fc.constantFrom(360, 365, 366),
        rate: fc.nat(4000).map(basisPoints),
        exact,
      }),
      record({ by: fc.constant('index' as const), ...stretch, base: exact, before: exact, after: exact, exact }),
    ),
    { maxLength: 3 },
  )
