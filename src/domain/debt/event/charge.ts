import * as t from 'io-ts'
import { ChargeSegments } from '../../late-charge/segment.js'
import { Split } from '../../value/component.js'
import { ChargeId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { ofDisputes } from './dispute.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * What may be charged beside the principal.
 *
 * @since 0.1.0
 */
export const ChargedComponent = t.keyof({ fee: null, interest: null, cost: null }, 'a component that is charged')
export type ChargedComponent = t.TypeOf<typeof ChargedComponent>

/** When a charge is due: on its own day, unless it says another. */
const due = { dueDate: LocalDate }

/**
 * A late charge for `from` to `on`, beyond what was charged before. `segments` show how the whole charge of those days was
 * computed; `contested` says that the claim may be void.
 *
 * @since 0.1.0
 */
export const LateChargeAdded = t.intersection([
  t.type({
    type: t.literal('LateChargeAdded'),
    ...about,
    component: ChargedComponent,
    amount: Money,
    strategy: Text,
    from: LocalDate,
    segments: ChargeSegments,
    contested: t.boolean,
    remaining: Money,
  }),
  t.partial(due),
])

/**
 * A cost of collecting that the debtor owes, with what proves it.
 *
 * @since 0.1.0
 */
export const CollectionCostAdded = t.intersection([
  t.type({
    type: t.literal('CollectionCostAdded'),
    ...about,
    charge: ChargeId,
    amount: Money,
    evidence: Text,
    remaining: Money,
  }),
  t.partial(due),
])

/**
 * `favour`: it was owed and is forgiven. `correction`: it should not have been charged.
 *
 * @since 0.1.0
 */
export const WaiverGround = t.keyof({ favour: null, correction: null }, 'why a charge is waived')

/**
 * A late charge or a cost was waived, on a ground and with the approver's name.
 *
 * @since 0.1.0
 */
export const ChargeWaived = t.intersection([
  t.type({
    type: t.literal('ChargeWaived'),
    ...about,
    component: ChargedComponent,
    amount: Money,
    split: Split,
    ground: WaiverGround,
    approvedBy: Text,
    reason: Text,
    remaining: Money,
  }),
  ofDisputes,
])
