import * as t from 'io-ts'
import { Count } from '../value/count.js'
import { LocalDate } from '../value/local-date.js'
import { MinorUnits } from '../value/money.js'
import { Fraction } from './fraction.js'
import { Rate } from './rate.js'

const stretch = {
  from: LocalDate,
  to: LocalDate,
  days: Count,
  balance: MinorUnits,
  held: MinorUnits,
  principal: MinorUnits,
}

/**
 * Interest of one stretch of days: `exact` = principal x rate x days / yearDays, in minor units. Where all is held no rate
 * is looked up, and it is zero.
 *
 * @since 0.1.0
 */
export const RateSegment = t.type(
  { by: t.literal('rate'), ...stretch, yearDays: Count, rate: Rate, exact: Fraction },
  'interest of some days',
)
export type RateSegment = Readonly<t.TypeOf<typeof RateSegment>>

/**
 * Indexation of one stretch of days: `exact` = principal x (after - before) / base, in minor units. `base` is the index when
 * the debt was due, `before` that of the day before `from`, `after` that of `to`. Where all is held all of them are zero.
 *
 * @since 0.1.0
 */
export const IndexSegment = t.type(
  { by: t.literal('index'), ...stretch, base: Fraction, before: Fraction, after: Fraction, exact: Fraction },
  'indexation of some days',
)
export type IndexSegment = Readonly<t.TypeOf<typeof IndexSegment>>

/**
 * Codec of what stands behind a charge, line by line.
 *
 * @since 0.1.0
 */
export const ChargeSegment = t.union([RateSegment, IndexSegment], 'a segment of a late charge')
export type ChargeSegment = RateSegment | IndexSegment

/**
 * Codec of all that stands behind a charge.
 *
 * @since 0.1.0
 */
export const ChargeSegments = t.readonlyArray(ChargeSegment, 'segments of a late charge')
