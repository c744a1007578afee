import { disputeId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { disputeOutcome } from '../kinds.js'
import { amount, type EventArbitraries, reason, says } from './says.js'

const dispute = disputeId()

export const disputeEvents: EventArbitraries<'DisputeRaised' | 'DisputeResolved' | 'ErrorAcknowledged'> = {
  DisputeRaised: record({ ...says('DisputeRaised'), dispute, amount, reason }),
  DisputeResolved: record({ ...says('DisputeResolved'), dispute, outcome: disputeOutcome() }),
  ErrorAcknowledged: record(
    { ...says('ErrorAcknowledged'), error: text(), remedy: text(), by: localDate() },
    { dispute },
  ),
}
