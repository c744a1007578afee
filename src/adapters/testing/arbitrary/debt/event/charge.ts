import * as fc from 'fast-check'
import { chargeId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { chargeSegments } from '../charge-segments.js'
import { chargedComponent, waiverGround } from '../kinds.js'
import { amount, type EventArbitraries, reason, says, split } from './says.js'

export const chargeEvents: EventArbitraries<'LateChargeAdded' | 'CollectionCostAdded' | 'ChargeWaived'> = {
  LateChargeAdded: record(
    {
      ...says('LateChargeAdded'),
      component: chargedComponent(),
      amount,
      strategy: text(),
      from: localDate(),
      segments: chargeSegments(),
      contested: fc.boolean(),
      remaining: amount,
    },
    { dueDate: localDate() },
  ),
  CollectionCostAdded: record(
    {
      ...says('CollectionCostAdded'),
      charge: chargeId(),
      amount,
      evidence: text(),
      remaining: amount,
    },
    { dueDate: localDate() },
  ),
  ChargeWaived: record({
    ...says('ChargeWaived'),
    component: chargedComponent(),
    amount,
    split,
    ground: waiverGround(),
    approvedBy: text(),
    reason,
    remaining: amount,
  }),
}
