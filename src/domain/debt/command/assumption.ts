import * as t from 'io-ts'
import { Approval } from '../../value/approval.js'
import { DebtorId, Text } from '../../value/id.js'
import { about } from './header.js'

/**
 * Another debtor owes the debt from that day on, with the creditor's approval: its limit must cover all that is open and
 * recoverable. `sameDebtor`: he is the same customer under another id.
 *
 * @since 0.2.0
 */
export const AssumeDebt = t.intersection([
  t.strict({ type: t.literal('AssumeDebt'), ...about, assumedBy: DebtorId, agreement: Text, approval: Approval }),
  t.exact(t.partial({ sameDebtor: t.boolean })),
])
