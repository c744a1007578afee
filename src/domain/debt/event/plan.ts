import * as t from 'io-ts'
import { Count } from '../../value/count.js'
import { GuaranteeId, PlanId, Text } from '../../value/id.js'
import { Instalment } from '../../value/instalment.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * The consequence of a default: all is due at once, the original due date applies again, or the instalments stay.
 *
 * @since 0.1.0
 */
export const Consequence = t.keyof(
  { accelerated: null, 'original-due-date': null, 'instalments-stay': null },
  'what follows when a plan defaults',
)
export type Consequence = t.TypeOf<typeof Consequence>

/**
 * An instalment is missed after `graceDays`; with more than `toleratedMisses` missed the plan defaults.
 *
 * @since 0.1.0
 */
export const PlanTerms = t.type({ graceDays: Count, toleratedMisses: Count, onDefault: Consequence })
export type PlanTerms = Readonly<t.TypeOf<typeof PlanTerms>>

const offer = { plan: PlanId, instalments: t.readonlyArray(Instalment) }

/**
 * Nothing changes until it is signed.
 *
 * @since 0.1.0
 */
export const PlanProposed = t.intersection([
  t.type({ type: t.literal('PlanProposed'), ...about, ...offer, proposedBy: Text }),
  t.partial({ terms: PlanTerms, validUntil: LocalDate }),
])

/**
 * Other instalments for the proposed plan.
 *
 * @since 0.1.0
 */
export const PlanCountered = t.intersection([
  t.type({ type: t.literal('PlanCountered'), ...about, ...offer, counteredBy: Text }),
  t.partial({ terms: PlanTerms, validUntil: LocalDate }),
])

/**
 * The proposed plan was signed; the `DebtRescheduled` that follows puts it into force.
 *
 * @since 0.1.0
 */
export const PlanSigned = t.type({
  type: t.literal('PlanSigned'),
  ...about,
  plan: PlanId,
  document: Text,
  signedBy: Text,
})

/**
 * A plan was agreed in one step: from that day its instalments are what is due.
 *
 * @since 0.1.0
 */
export const DebtRescheduled = t.intersection([
  t.type({ type: t.literal('DebtRescheduled'), ...about, ...offer, document: Text, reason: Text }),
  t.partial({ guarantee: Text, terms: PlanTerms }),
])

/**
 * `instalment` counts from 1; `missing` was still unpaid when its grace was over.
 *
 * @since 0.1.0
 */
export const InstalmentMissed = t.type({
  type: t.literal('InstalmentMissed'),
  ...about,
  plan: PlanId,
  instalment: Count,
  due: LocalDate,
  missing: Money,
})

/**
 * Nothing of the debt is open any more: paid, or given up by the creditor.
 *
 * @since 0.1.0
 */
export const PlanCompleted = t.type({ type: t.literal('PlanCompleted'), ...about, plan: PlanId })

/**
 * `dueDate` applies from now on, unless the instalments stay.
 *
 * @since 0.1.0
 */
export const PlanDefaulted = t.type({
  type: t.literal('PlanDefaulted'),
  ...about,
  plan: PlanId,
  missed: Count,
  consequence: Consequence,
  dueDate: LocalDate,
})

/**
 * The plan ended without having been paid.
 *
 * @since 0.1.0
 */
export const PlanCancelled = t.type({ type: t.literal('PlanCancelled'), ...about, plan: PlanId, reason: Text })

/**
 * What stands for a debt.
 *
 * @since 0.1.0
 */
export const GuaranteeKind = t.keyof(
  { cheque: null, 'promissory-note': null, guarantor: null, collateral: null, deposit: null },
  'a kind of guarantee',
)

/**
 * `reference` is a key of the document or person. Without an amount it covers the whole debt.
 *
 * @since 0.1.0
 */
export const GuaranteeRegistered = t.intersection([
  t.type({
    type: t.literal('GuaranteeRegistered'),
    ...about,
    guarantee: GuaranteeId,
    kind: GuaranteeKind,
    reference: Text,
  }),
  t.partial({ amount: Money, expires: LocalDate }),
])

/**
 * A guarantee was given back.
 *
 * @since 0.1.0
 */
export const GuaranteeReleased = t.type({
  type: t.literal('GuaranteeReleased'),
  ...about,
  guarantee: GuaranteeId,
  reason: Text,
})

/**
 * The guarantee is called upon for that amount. Its money comes as a payment.
 *
 * @since 0.1.0
 */
export const GuaranteeEnforced = t.type({
  type: t.literal('GuaranteeEnforced'),
  ...about,
  guarantee: GuaranteeId,
  amount: Money,
  reason: Text,
})
