import { type Money, money } from '../../value/money.js'
import { cashSale, cashShareToFit } from '../cash-share.js'
import type { DebtorState } from '../state.js'
import { type Asked, asked } from './asked.js'
import { roomOf } from './credit-room.js'
import type { SalePolicy } from './policy.js'
import { ruleWeights, type SaleReason } from './reason.js'
import { type Found, saleRules } from './rules.js'
import type { Exposure, Sale } from './sale.js'

/**
 * Whether to sell on credit. `reasons` are those of every rule, what is fine and what stands against it; `policy` is the
 * version that was judged by. `creditRoom` is what the limit leaves for this debtor before the sale, never below zero.
 * `requiredCashShare` (basis points) is the least that would have to be paid at the sale: 10000 where there is no credit.
 *
 * @since 0.1.0
 */
export interface SaleDecision {
  readonly decision: 'accept' | 'accept-with-conditions' | 'refuse'
  readonly policy: string
  readonly reasons: ReadonlyArray<SaleReason>
  readonly creditRoom: Money
  readonly requiredCashShare: number
}

/**
 * The check before every sale: how much is to be paid at once, and whether the rest may stay on credit. What is paid in
 * full at the sale needs no credit, and is not refused for want of it. The exposure is in the currency of the sale.
 *
 * @since 0.1.0
 * @example
 * decideSale(policy, debtor, exposure, { on: localDate('2026-03-31'), amount: money(1_000_00n, 'EUR'), cashShare: 2000 })
 * // { decision: 'accept-with-conditions', requiredCashShare: 3000, reasons: [..., { rule: 'cash-share', ok: false,
 * //   band: 'C', offered: 2000, byBand: 3000, ... }], ... }
 */
export const decideSale = (policy: SalePolicy, debtor: DebtorState, exposure: Exposure, sale: Sale): SaleDecision => {
  const question = asked(policy, debtor, exposure, sale)
  const found: ReadonlyArray<Found> = Object.values(saleRules).map((rule) => rule(question))
  const reasons = found.map((each) => reasonOf(each, question))
  return {
    decision: verdict(reasons),
    policy: policy.version,
    reasons,
    creditRoom: money(roomOf(question), sale.amount.currency),
    requiredCashShare: found.some(barsCredit) ? cashSale : leastCashShare(found, question),
  }
}

const reasonOf = ({ asks, met, finding }: Found, { onCredit }: Asked): SaleReason => {
  const applies = asks && (onCredit > 0n || finding.rule === 'figures')
  return { ...finding, applies, ok: met || !applies }
}

const verdict = (reasons: ReadonlyArray<SaleReason>): SaleDecision['decision'] => {
  const against = reasons.filter(({ ok }) => !ok)
  if (against.some(({ rule }) => ruleWeights[rule] === 'refuses')) return 'refuse'
  return against.length > 0 ? 'accept-with-conditions' : 'accept'
}

const barsCredit = ({ asks, met, finding }: Found): boolean => asks && !met && ruleWeights[finding.rule] === 'refuses'

/** The most of what the band asks for, what the terms ask for, and what the limit leaves no room for. */
const leastCashShare = (found: ReadonlyArray<Found>, question: Asked): number => {
  const shares = found.flatMap(({ finding }) =>
    finding.rule === 'cash-share' ? [finding.byBand, finding.byTerms ?? 0] : [],
  )
  return Math.max(...shares, cashShareToFit(question.sale.amount.amount, roomOf(question)))
}
