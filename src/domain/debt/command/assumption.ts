import * as t from 'io-ts'
import { Approval } from '../../value/approval.js'
import { DebtorId, Text } from '../../value/id.js'
import { about } from './header.js'

/**
 * Somebody else owes the debt from that day on, by an agreement that the creditor approves: the limit has to reach all that is
 * open and recoverable. `sameDebtor` says that he is the debtor by another id: two customers were found to be one.
 *
 * @since 0.2.0
 */
export const AssumeDebt = t.intersection([
  t.strict({ type: t.literal('AssumeDebt'), ...about, assumedBy: DebtorId, agreement: Text, approval: Approval }),
  t.exact(t.partial({ sameDebtor: t.boolean })),
])
