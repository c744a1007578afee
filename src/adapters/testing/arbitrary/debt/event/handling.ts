import { holdId, paymentId, placementId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { basisPoints, holdReason } from '../kinds.js'
import { amount, type EventArbitraries, reason, says } from './says.js'

const hold = holdId()
const placement = placementId()

export const handlingEvents: EventArbitraries<
  | 'CollectorAssigned'
  | 'DunningHeld'
  | 'DunningReleased'
  | 'PlacedWithAgency'
  | 'RecalledFromAgency'
  | 'AgencyCollected'
> = {
  CollectorAssigned: record({ ...says('CollectorAssigned'), collector: text() }),
  DunningHeld: record({ ...says('DunningHeld'), hold, reason: holdReason(), until: localDate() }),
  DunningReleased: record({ ...says('DunningReleased'), hold, reason }),
  PlacedWithAgency: record({
    ...says('PlacedWithAgency'),
    placement,
    agency: text(),
    claim: amount,
    commission: basisPoints(),
  }),
  RecalledFromAgency: record({ ...says('RecalledFromAgency'), placement, reason }),
  AgencyCollected: record({
    ...says('AgencyCollected'),
    placement,
    payment: paymentId(),
    amount,
    commission: amount,
  }),
}
