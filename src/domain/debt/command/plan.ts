import * as t from 'io-ts'
import { GuaranteeId, PlanId, Text } from '../../value/id.js'
import { Instalment } from '../../value/instalment.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { GuaranteeKind, PlanTerms } from '../event/plan.js'
import { about } from './header.js'

const offer = { plan: PlanId, instalments: t.readonlyArray(Instalment) }

/** An offer of the creditor or the debtor; until `validUntil` it can be signed. */
export const ProposePlan = t.intersection([
  t.strict({ type: t.literal('ProposePlan'), ...about, ...offer, proposedBy: Text }),
  t.exact(t.partial({ terms: PlanTerms, validUntil: LocalDate })),
])

export const CounterPlan = t.intersection([
  t.strict({ type: t.literal('CounterPlan'), ...about, ...offer, counteredBy: Text }),
  t.exact(t.partial({ terms: PlanTerms, validUntil: LocalDate })),
])

/**
 * Above `guaranteeAbove`, an amount of the policy, a plan is signed only with a guarantee; `guarantee` is then the id of one
 * that is registered on the debt. Below it, or without a policy, it is any text.
 */
export const SignPlan = t.intersection([
  t.strict({ type: t.literal('SignPlan'), ...about, plan: PlanId, document: Text, signedBy: Text, reason: Text }),
  t.exact(t.partial({ guarantee: Text, guaranteeAbove: Money })),
])

/** A plan that both sides have signed already. */
export const RescheduleDebt = t.intersection([
  t.strict({ type: t.literal('RescheduleDebt'), ...about, ...offer, document: Text, reason: Text }),
  t.exact(t.partial({ guarantee: Text, guaranteeAbove: Money, terms: PlanTerms })),
])

/** Asks which instalments were missed by that day, and whether the plan stands. */
export const EvaluatePlan = t.strict({ type: t.literal('EvaluatePlan'), ...about, plan: PlanId })

export const CancelPlan = t.strict({ type: t.literal('CancelPlan'), ...about, plan: PlanId, reason: Text })

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

export const ReleaseGuarantee = t.strict({
  type: t.literal('ReleaseGuarantee'),
  ...about,
  guarantee: GuaranteeId,
  reason: Text,
})

export const EnforceGuarantee = t.strict({
  type: t.literal('EnforceGuarantee'),
  ...about,
  guarantee: GuaranteeId,
  amount: Money,
  reason: Text,
})
