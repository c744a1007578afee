import * as E from 'fp-ts/lib/Either.js'
import type { Money } from '../value/money.js'
import { compare, matched } from '../value/money-arithmetic.js'
import type { PaymentCommandOf } from './command.js'
import type { PaymentRejection } from './rejection.js'

/**
 * Nothing is collected without consent: the mandate is in force on the day of the request and on the day of collection, and
 * allows the amount.
 *
 * Source: SAMA, Debt Collection Regulations and Procedures for Individual Customers (2025): no deduction without consent.
 */
export const withoutConsent = (
  { on, collectOn, mandate }: PaymentCommandOf<'RequestDebit' | 'RetryDebit'>,
  amount: Money,
): PaymentRejection | undefined => {
  const { id, grantedOn, revokedOn, limit } = mandate
  if (collectOn < on) return { _tag: 'BeforeRequest', on: collectOn, requestedOn: on }
  if (on < grantedOn || (revokedOn !== undefined && collectOn >= revokedOn)) {
    return { _tag: 'MandateNotInForce', mandate: id, on, collectOn, grantedOn, revokedOn }
  }
  if (limit === undefined) return undefined
  const both = matched(limit, amount)
  if (E.isLeft(both)) return both.left
  return compare(...both.right) < 0 ? { _tag: 'ExceedsMandate', mandate: id, amount, limit } : undefined
}
