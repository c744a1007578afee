import * as fc from 'fast-check'
import { type Instant, instantOf } from '../../../domain/value/instant.js'

export interface InstantConstraints {
  /** 2024-01-01 by default. */
  readonly from?: Date
  /** The end of 2028 by default. */
  readonly to?: Date
}

/** A moment in UTC, with milliseconds. */
export const instant = ({
  from = new Date('2024-01-01T00:00:00.000Z'),
  to = new Date('2028-12-31T23:59:59.999Z'),
}: InstantConstraints = {}): fc.Arbitrary<Instant> =>
  fc.date({ min: from, max: to, noInvalidDate: true }).map(instantOf)
