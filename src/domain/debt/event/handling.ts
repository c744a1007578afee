import * as t from 'io-ts'
import { HoldId, PaymentId, PlacementId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { BasisPoints } from './discount-ladder.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/** Who looks after the debt from now on, by a key. */
export const CollectorAssigned = t.type({ type: t.literal('CollectorAssigned'), ...about, collector: Text })

/** Why nobody may be asked for money for a while. A moratorium stops promises and interest, too. */
export const HoldReason = t.keyof(
  { moratorium: null, insolvency: null, vulnerability: null, investigation: null, goodwill: null, other: null },
  'a reason of a hold',
)
export type HoldReason = t.TypeOf<typeof HoldReason>

/** Until that day, inclusive: a hold without an end is forgotten. */
export const DunningHeld = t.type({
  type: t.literal('DunningHeld'),
  ...about,
  hold: HoldId,
  reason: HoldReason,
  until: LocalDate,
})

export const DunningReleased = t.type({ type: t.literal('DunningReleased'), ...about, hold: HoldId, reason: Text })

/** `commission` is the agency's share of what it collects, in basis points. */
export const PlacedWithAgency = t.type({
  type: t.literal('PlacedWithAgency'),
  ...about,
  placement: PlacementId,
  agency: Text,
  claim: Money,
  commission: BasisPoints,
})

export const RecalledFromAgency = t.type({
  type: t.literal('RecalledFromAgency'),
  ...about,
  placement: PlacementId,
  reason: Text,
})

/** The agency reports that it collected that payment. The money itself comes as the payment; the commission is the creditor's. */
export const AgencyCollected = t.type({
  type: t.literal('AgencyCollected'),
  ...about,
  placement: PlacementId,
  payment: PaymentId,
  amount: Money,
  commission: Money,
})
