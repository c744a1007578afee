import type { Approval } from '../value/approval.js'
import type { Money } from '../value/money.js'
import type { PaymentRejection } from './rejection.js'

/** Why an amount is more than the one who approves it may let go. */
export const exceedsApproval = (amount: Money, { by, limit }: Approval): PaymentRejection | undefined => {
  if (limit.currency !== amount.currency) {
    return { _tag: 'CurrencyMismatch', expected: amount.currency, given: limit.currency }
  }
  return amount.amount > limit.amount ? { _tag: 'ExceedsApproval', amount, limit, by } : undefined
}
