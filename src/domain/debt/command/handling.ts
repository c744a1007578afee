import * as t from 'io-ts'
import { HoldId, PaymentId, PlacementId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { BasisPoints } from '../event/discount-ladder.js'
import { HoldReason } from '../event/handling.js'
import { about } from './header.js'

/**
 * Who looks after the debt from now on.
 *
 * @since 0.1.0
 */
export const AssignCollector = t.strict({ type: t.literal('AssignCollector'), ...about, collector: Text })

/**
 * No reminders and calls until that day, for a reason.
 *
 * @since 0.1.0
 */
export const HoldDunning = t.strict({
  type: t.literal('HoldDunning'),
  ...about,
  hold: HoldId,
  reason: HoldReason,
  until: LocalDate,
})

/**
 * A hold ends before its day.
 *
 * @since 0.1.0
 */
export const ReleaseDunning = t.strict({ type: t.literal('ReleaseDunning'), ...about, hold: HoldId, reason: Text })

/**
 * Places the debt with an agency for a `commission` in basis points of what it collects. `covered` is covered by cheques in
 * hand, `unapplied` is the debtor's unapplied cash for the debt.
 *
 * @since 0.1.0
 */
export const PlaceWithAgency = t.intersection([
  t.strict({
    type: t.literal('PlaceWithAgency'),
    ...about,
    placement: PlacementId,
    agency: Text,
    commission: BasisPoints,
  }),
  t.exact(t.partial({ covered: Money, unapplied: Money })),
])

/**
 * Taken back from an agency.
 *
 * @since 0.1.0
 */
export const RecallFromAgency = t.strict({
  type: t.literal('RecallFromAgency'),
  ...about,
  placement: PlacementId,
  reason: Text,
})

/**
 * The agency reports a payment that it collected, at most what it was given to collect.
 *
 * @since 0.1.0
 */
export const RecordAgencyCollection = t.strict({
  type: t.literal('RecordAgencyCollection'),
  ...about,
  placement: PlacementId,
  payment: PaymentId,
  amount: Money,
})
