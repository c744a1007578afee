import * as t from 'io-ts'
import { GuaranteeId, PlanId, Text } from '../../value/id.js'
import { Instalment } from '../../value/instalment.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { GuaranteeKind, PlanTerms } from '../event/plan.js'
import { about } from './header.js'

const offer = { plan: PlanId, instalments: t.readonlyArray(Instalment) }

/**
 * An offer of the creditor or the debtor; until `validUntil` it can be signed.
 *
 * @since 0.1.0
 */
export const ProposePlan = t.intersection([
  t.strict({ type: t.literal('ProposePlan'), ...about, ...offer, proposedBy: Text }),
  t.exact(t.partial({ terms: PlanTerms, validUntil: LocalDate })),
])

/**
 * Another offer in answer to the one on the table, which it replaces.
 *
 * @since 0.1.0
 */
export const CounterPlan = t.intersection([
  t.strict({ type: t.literal('CounterPlan'), ...about, ...offer, counteredBy: Text }),
  t.exact(t.partial({ terms: PlanTerms, validUntil: LocalDate })),
])

/**
 * Above `guaranteeAbove`, set by the policy, a plan needs a guarantee: `guarantee` is then the id of one registered on the debt
 * that covers the whole plan until its last instalment. Otherwise `guarantee` may be any text.
 *
 * @since 0.1.0
 */
export const SignPlan = t.intersection([
  t.strict({ type: t.literal('SignPlan'), ...about, plan: PlanId, document: Text, signedBy: Text, reason: Text }),
  t.exact(t.partial({ guarantee: Text, guaranteeAbove: Money })),
])

/**
 * A plan that both sides have signed already.
 *
 * @since 0.1.0
 */
export const RescheduleDebt = t.intersection([
  t.strict({ type: t.literal('RescheduleDebt'), ...about, ...offer, document: Text, reason: Text }),
  t.exact(t.partial({ guarantee: Text, guaranteeAbove: Money, terms: PlanTerms })),
])

/**
 * Records which instalments were missed by that day, and whether the plan defaults.
 *
 * @since 0.1.0
 */
export const EvaluatePlan = t.strict({ type: t.literal('EvaluatePlan'), ...about, plan: PlanId })

/**
 * Ends a plan that is not paid: what is open is due as before the plan.
 *
 * @since 0.1.0
 */
export const CancelPlan = t.strict({ type: t.literal('CancelPlan'), ...about, plan: PlanId, reason: Text })

/**
 * Somebody or something stands for the debt, up to an amount or for all of it.
 *
 * @since 0.1.0
 */
export const RegisterGuarantee = t.intersection([
  t.strict({
    type: t.literal('RegisterGuarantee'),
    ...about,
    guarantee: GuaranteeId,
    kind: GuaranteeKind,
    reference: Text,
  }),
  t.exact(t.partial({ amount: Money, expires: LocalDate })),
])

/**
 * A guarantee is given back.
 *
 * @since 0.1.0
 */
export const ReleaseGuarantee = t.strict({
  type: t.literal('ReleaseGuarantee'),
  ...about,
  guarantee: GuaranteeId,
  reason: Text,
})

/**
 * So much is demanded of a guarantee.
 *
 * @since 0.1.0
 */
export const EnforceGuarantee = t.strict({
  type: t.literal('EnforceGuarantee'),
  ...about,
  guarantee: GuaranteeId,
  amount: Money,
  reason: Text,
})
