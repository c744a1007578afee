import * as fc from 'fast-check'
import { debtorId } from '../../id.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { legalOutcome } from '../kinds.js'
import { amount, type EventArbitraries, reason, says, split } from './says.js'

export const endingEvents: EventArbitraries<
  | 'DebtReferredToLegal'
  | 'LegalOutcomeRecorded'
  | 'DebtWrittenOff'
  | 'WriteOffReversed'
  | 'DebtSold'
  | 'DebtCancelled'
  | 'DebtAssumed'
> = {
  DebtReferredToLegal: record({
    ...says('DebtReferredToLegal'),
    counsel: text(),
    authority: text(),
    claim: amount,
    costs: amount,
  }),
  LegalOutcomeRecorded: record({
    ...says('LegalOutcomeRecorded'),
    outcome: legalOutcome(),
    awarded: amount,
    costs: amount,
    document: text(),
  }),
  DebtWrittenOff: record({ ...says('DebtWrittenOff'), amount, split, reason }, { remaining: amount }),
  WriteOffReversed: record({ ...says('WriteOffReversed'), amount, split, remaining: amount, reason }),
  DebtSold: record({ ...says('DebtSold'), buyer: text(), price: amount, amount, split, document: text() }),
  DebtCancelled: record({ ...says('DebtCancelled'), amount, split, reason }),
  DebtAssumed: record(
    { ...says('DebtAssumed'), from: debtorId(), open: amount, agreement: text(), approvedBy: text() },
    { sameDebtor: fc.boolean() },
  ),
}
