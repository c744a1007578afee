import type { DebtEventOf, DisputeOutcome } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { aside } from '../phrase.js'
import type { Words } from '../words.js'

const outcomes: Readonly<Record<DisputeOutcome, string>> = {
  upheld: 'the debtor is right',
  partly: 'the debtor is right in part',
  rejected: 'the debtor is wrong',
  'creditor-error': 'it was an error of the creditor',
}

export const disputeWords: Words<DebtEventOf<'DisputeRaised' | 'DisputeResolved' | 'ErrorAcknowledged'>> = {
  DisputeRaised: (e) => `Debtor disputes ${tellAmount(e.amount)}: ${e.reason} (${e.dispute})`,
  DisputeResolved: (e) => `Dispute ${e.dispute} resolved: ${outcomes[e.outcome]}`,
  ErrorAcknowledged: (e) =>
    `The creditor admits an error: ${e.error}. To be put right by ${e.by}: ${e.remedy}${aside(e.dispute)}`,
}
