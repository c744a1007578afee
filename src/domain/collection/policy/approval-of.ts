import type { BookEvent } from '../../book/event.js'
import type { Instalment } from '../../value/instalment.js'
import { type Money, money } from '../../value/money.js'
import type { ApprovedAct } from './approval-limits.js'

/** Something that somebody has to approve: what, of how much, and who did, where that is not who acts. */
export interface Approvable {
  readonly act: ApprovedAct
  readonly amount: Money
  readonly by: string | undefined
}

/**
 * What an event gives up, puts off or takes further, if anything: of a settlement what it forgives, of a plan its instalments, of
 * a referral or a placement the claim. `open` is what is open of the debt before it.
 */
export const approvalOf = (event: BookEvent, open: Money | undefined): Approvable | undefined => {
  switch (event.type) {
    case 'ConcessionGranted':
      return { act: 'concession', amount: event.amount, by: event.approvedBy }
    case 'SettlementAgreed':
      return { act: 'settlement', amount: event.forgives, by: event.approvedBy }
    case 'ChargeWaived':
      return { act: 'waiver', amount: event.amount, by: event.approvedBy }
    case 'DebtWrittenOff':
      return { act: 'write-off', amount: event.amount, by: undefined }
    case 'DueDateExtended':
      return open && { act: 'extension', amount: open, by: undefined }
    case 'DebtRescheduled':
      return planOf(event.instalments)
    case 'PaymentRefunded':
      return { act: 'refund', amount: event.amount, by: event.approvedBy }
    case 'DebtReferredToLegal':
      return { act: 'refer-to-legal', amount: event.claim, by: undefined }
    case 'PlacedWithAgency':
      return { act: 'place-with-agency', amount: event.claim, by: undefined }
    default:
      return undefined
  }
}

const planOf = (instalments: ReadonlyArray<Instalment>): Approvable | undefined => {
  const [first] = instalments
  if (first === undefined) return undefined
  const total = instalments.reduce((sum, { amount }) => sum + amount.amount, 0n)
  return { act: 'plan', amount: money(total, first.amount.currency), by: undefined }
}
