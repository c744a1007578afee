import * as E from 'fp-ts/lib/Either.js'
import type { Approval } from '../value/approval.js'
import type { Money } from '../value/money.js'
import { compare, matched } from '../value/money-arithmetic.js'
import type { PaymentRejection } from './rejection.js'

/** Why an amount is more than the one who approves it may let go. */
export const exceedsApproval = (amount: Money, { by, limit }: Approval): PaymentRejection | undefined => {
  const both = matched(amount, limit)
  if (E.isLeft(both)) return both.left
  return compare(...both.right) > 0 ? { _tag: 'ExceedsApproval', amount, limit, by } : undefined
}
