import * as t from 'io-ts'
import { HoldId, PaymentId, PlacementId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { BasisPoints } from '../event/discount-ladder.js'
import { HoldReason } from '../event/handling.js'
import { about } from './header.js'

export const AssignCollector = t.strict({ type: t.literal('AssignCollector'), ...about, collector: Text })

export const HoldDunning = t.strict({
  type: t.literal('HoldDunning'),
  ...about,
  hold: HoldId,
  reason: HoldReason,
  until: LocalDate,
})

export const ReleaseDunning = t.strict({ type: t.literal('ReleaseDunning'), ...about, hold: HoldId, reason: Text })

export const PlaceWithAgency = t.strict({
  type: t.literal('PlaceWithAgency'),
  ...about,
  placement: PlacementId,
  agency: Text,
  commission: BasisPoints,
})

export const RecallFromAgency = t.strict({
  type: t.literal('RecallFromAgency'),
  ...about,
  placement: PlacementId,
  reason: Text,
})

/** The agency reports a payment that it collected, at most what it was given to collect. */
export const RecordAgencyCollection = t.strict({
  type: t.literal('RecordAgencyCollection'),
  ...about,
  placement: PlacementId,
  payment: PaymentId,
  amount: Money,
})
