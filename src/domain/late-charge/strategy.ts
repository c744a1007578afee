import * as t from 'io-ts'
import { Text } from '../value/id.js'
import { FixedCharge } from './fixed-charge.js'
import { InterestTerms } from './interest-terms.js'
import { LateFee } from './late-fee.js'
import { Penalty } from './penalty.js'

/**
 * Nothing is charged for paying late.
 *
 * @since 0.1.0
 */
export const NoLateCharge = t.type({ strategy: t.literal('none') })

/**
 * A late fee: once, or by the step or the period for every part of the debt that is late.
 *
 * @since 0.1.0
 */
export const FixedLateCharge = t.type({ strategy: t.literal('fixed'), charge: LateFee })

/**
 * Simple interest; `compensation` for the cost of recovery is due once beside it.
 *
 * @since 0.1.0
 */
export const SimpleInterestCharge = t.intersection([
  t.type({ strategy: t.literal('simple-interest'), terms: InterestTerms }),
  t.partial({ compensation: FixedCharge }),
])

/**
 * What the debt has lost against an index; never less than nothing. `index` names the table.
 *
 * @since 0.1.0
 */
export const IndexRatioCharge = t.type({ strategy: t.literal('index-ratio'), index: Text })

/**
 * A penalty that the contract agreed. `contested`: whether it may be void where it is to be claimed, as one above the index
 * for a debt of money is in dispute in Iran (unification decision 805), and void in Saudi Arabia (Civil Transactions Law,
 * article 178). It has no default: who writes the policy says so.
 *
 * @since 0.1.0
 */
export const AgreedPenaltyCharge = t.type({
  strategy: t.literal('agreed-penalty'),
  penalty: Penalty,
  contested: t.boolean,
})

/**
 * What the debtor has undertaken to give away when late. It is no income and never part of what is owed.
 *
 * @since 0.1.0
 */
export const CharityUndertaking = t.type({
  strategy: t.literal('charity-undertaking'),
  undertaking: Penalty,
  beneficiary: Text,
})

/**
 * Costs that were really paid and are proven, and nothing for the time.
 *
 * @since 0.1.0
 */
export const CostsOnly = t.type({ strategy: t.literal('costs-only') })

/**
 * Codec of what is charged for paying late. Law and faith differ, so it is a value of the policy and not code.
 *
 * @since 0.1.0
 * @example
 * LateChargeStrategy.decode({ strategy: 'fixed', charge: { by: 'amount', amount: { amount: '4000', currency: 'EUR' } } })
 */
export const LateChargeStrategy = t.union(
  [
    NoLateCharge,
    FixedLateCharge,
    SimpleInterestCharge,
    IndexRatioCharge,
    AgreedPenaltyCharge,
    CharityUndertaking,
    CostsOnly,
  ],
  'a late charge strategy',
)
export type LateChargeStrategy = Readonly<t.TypeOf<typeof LateChargeStrategy>>
/**
 * A late charge as JSON, as it stands in the terms of a debt.
 *
 * @since 0.1.0
 */
export type LateChargeStrategyJson = t.OutputOf<typeof LateChargeStrategy>
