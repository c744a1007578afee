import { holdId, paymentId, placementId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { basisPoints, holdReason } from '../kinds.js'
import { amount, type CommandArbitraries, reason, says } from './says.js'

const hold = holdId()
const placement = placementId()

export const handlingCommands: CommandArbitraries<
  | 'AssignCollector'
  | 'HoldDunning'
  | 'ReleaseDunning'
  | 'PlaceWithAgency'
  | 'RecallFromAgency'
  | 'RecordAgencyCollection'
> = {
  AssignCollector: record({ ...says('AssignCollector'), collector: text() }),
  HoldDunning: record({ ...says('HoldDunning'), hold, reason: holdReason(), until: localDate() }),
  ReleaseDunning: record({ ...says('ReleaseDunning'), hold, reason }),
  PlaceWithAgency: record({ ...says('PlaceWithAgency'), placement, agency: text(), commission: basisPoints() }),
  RecallFromAgency: record({ ...says('RecallFromAgency'), placement, reason }),
  RecordAgencyCollection: record({ ...says('RecordAgencyCollection'), placement, payment: paymentId(), amount }),
}
