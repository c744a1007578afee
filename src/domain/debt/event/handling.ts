import * as t from 'io-ts'
import { HoldId, PaymentId, PlacementId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { BasisPoints } from './discount-ladder.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * Who looks after the debt from now on, by a key.
 *
 * @since 0.1.0
 */
export const CollectorAssigned = t.type({ type: t.literal('CollectorAssigned'), ...about, collector: Text })

/**
 * Why nobody may be asked for money for a while. A moratorium stops promises and interest, too.
 *
 * @since 0.1.0
 */
export const HoldReason = t.keyof(
  { moratorium: null, insolvency: null, vulnerability: null, investigation: null, goodwill: null, other: null },
  'a reason of a hold',
)
export type HoldReason = t.TypeOf<typeof HoldReason>

/**
 * Until that day, inclusive: a hold without an end is forgotten.
 *
 * @since 0.1.0
 */
export const DunningHeld = t.type({
  type: t.literal('DunningHeld'),
  ...about,
  hold: HoldId,
  reason: HoldReason,
  until: LocalDate,
})

/**
 * A hold of reminders ended before its day.
 *
 * @since 0.1.0
 */
export const DunningReleased = t.type({ type: t.literal('DunningReleased'), ...about, hold: HoldId, reason: Text })

/**
 * `commission` is the agency's share of what it collects, in basis points.
 *
 * @since 0.1.0
 */
export const PlacedWithAgency = t.type({
  type: t.literal('PlacedWithAgency'),
  ...about,
  placement: PlacementId,
  agency: Text,
  claim: Money,
  commission: BasisPoints,
})

/**
 * The debt was taken back from an agency.
 *
 * @since 0.1.0
 */
export const RecalledFromAgency = t.type({
  type: t.literal('RecalledFromAgency'),
  ...about,
  placement: PlacementId,
  reason: Text,
})

/**
 * The agency reports that it collected that payment. The money itself comes as the payment; the commission is the
 * creditor's.
 *
 * @since 0.1.0
 */
export const AgencyCollected = t.type({
  type: t.literal('AgencyCollected'),
  ...about,
  placement: PlacementId,
  payment: PaymentId,
  amount: Money,
  commission: Money,
})
