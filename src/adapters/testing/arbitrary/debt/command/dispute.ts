import { disputeId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { disputeOutcome } from '../kinds.js'
import { amount, type CommandArbitraries, reason, says } from './says.js'

const dispute = disputeId()
const remedy = { error: text(), remedy: text(), by: localDate() }

export const disputeCommands: CommandArbitraries<'RaiseDispute' | 'ResolveDispute' | 'AcknowledgeError'> = {
  RaiseDispute: record({ ...says('RaiseDispute'), dispute, reason }, { amount }),
  ResolveDispute: record({ ...says('ResolveDispute'), dispute, outcome: disputeOutcome() }, { remedy: record(remedy) }),
  AcknowledgeError: record({ ...says('AcknowledgeError'), ...remedy }),
}
