import * as fc from 'fast-check'
import { chargeId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { chargedComponent, waiverGround } from '../kinds.js'
import { lateChargeStrategy, lateChargeTables } from '../late-charge.js'
import { amount, approval, type CommandArbitraries, reason, says } from './says.js'

export const chargeCommands: CommandArbitraries<'ChargeLateness' | 'AddCollectionCost' | 'WaiveCharge'> = {
  ChargeLateness: fc
    .tuple(
      record(
        { ...says('ChargeLateness') },
        { strategy: lateChargeStrategy(), lateFrom: localDate(), dueDate: localDate() },
      ),
      fc.oneof(lateChargeTables(), fc.constant({})),
    )
    .map(([command, tables]) => ({ ...command, ...tables })),
  AddCollectionCost: record(
    { ...says('AddCollectionCost'), charge: chargeId(), amount, evidence: text() },
    { dueDate: localDate() },
  ),
  WaiveCharge: record({
    ...says('WaiveCharge'),
    component: chargedComponent(),
    amount,
    ground: waiverGround(),
    approval,
    reason,
  }),
}
