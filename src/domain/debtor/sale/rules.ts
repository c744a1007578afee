import { daysBetween } from '../../value/local-date.js'
import { money } from '../../value/money.js'
import { assessmentOn, bandOn, creditHeld, currentTerms, insolvenciesOn, moratoriumOn } from '../in-force.js'
import type { Asked } from './asked.js'
import { exposureOf, limitOf, roomOf } from './credit-room.js'
import type { SaleFinding, SaleRule } from './reason.js'
import { unsoundFigures } from './unsound.js'

/** What a rule finds: whether the policy asks for it, whether it is met, and the figures that say so. */
export interface Found<F extends SaleFinding = SaleFinding> {
  readonly asks: boolean
  readonly met: boolean
  readonly finding: F
}

type Rule<R extends SaleRule> = (asked: Asked) => Found<Extract<SaleFinding, { readonly rule: R }>>

const figures: Rule<'figures'> = (asked) => {
  const unsound = unsoundFigures(asked)
  return { asks: true, met: unsound.length === 0, finding: { rule: 'figures', unsound } }
}

const policyInEffect: Rule<'policy-in-effect'> = ({ policy: { effectiveFrom }, sale: { on } }) => ({
  asks: true,
  met: effectiveFrom <= on,
  finding: { rule: 'policy-in-effect', on, effectiveFrom },
})

const registered: Rule<'registered'> = ({ debtor, sale: { on } }) => ({
  asks: true,
  met: debtor !== undefined,
  finding: { rule: 'registered', on, registeredOn: debtor?.registered.on },
})

const erased: Rule<'erased'> = ({ debtor }) => {
  const erasedOn = debtor?.situation === 'erased' ? debtor.erased.on : undefined
  return { asks: true, met: erasedOn === undefined, finding: { rule: 'erased', erasedOn } }
}

const insolvency: Rule<'insolvency'> = ({ policy, debtor, sale }) => {
  const proceedings = debtor ? insolvenciesOn(debtor, sale.on).map(({ proceeding }) => proceeding) : []
  return {
    asks: policy.refuseWhile.includes('insolvency'),
    met: proceedings.length === 0,
    finding: { rule: 'insolvency', proceedings },
  }
}

const moratorium: Rule<'moratorium'> = ({ policy, debtor, sale }) => {
  const began = debtor && moratoriumOn(debtor, sale.on)?.began
  return {
    asks: policy.refuseWhile.includes('moratorium'),
    met: began === undefined,
    finding: { rule: 'moratorium', moratorium: began?.moratorium, until: began?.until },
  }
}

const creditHold: Rule<'credit-hold'> = ({ policy, debtor, sale }) => {
  const holds = debtor ? creditHeld(debtor, sale.on).map(({ began }) => began.hold) : []
  return {
    asks: policy.refuseWhile.includes('credit-hold'),
    met: holds.length === 0,
    finding: { rule: 'credit-hold', holds },
  }
}

const overdue: Rule<'overdue'> = ({ policy: { maxOverdueDays }, exposure: { overdueDays } }) => ({
  asks: maxOverdueDays !== undefined,
  met: maxOverdueDays === undefined || overdueDays <= maxOverdueDays,
  finding: { rule: 'overdue', overdueDays, maxOverdueDays },
})

/** A sale that names an agreement means the one in force, also where the policy would sell without. */
const terms: Rule<'terms'> = ({ policy, debtor, sale }) => {
  const inForce = debtor && currentTerms(debtor, sale.on)?.agreement
  const offered = sale.agreement
  return {
    asks: policy.requireTerms || offered !== undefined,
    met: inForce !== undefined && (offered === undefined || offered === inForce),
    finding: { rule: 'terms', inForce, offered },
  }
}

const assessment: Rule<'assessment'> = ({ policy, debtor, sale: { on } }) => {
  const last = debtor && assessmentOn(debtor, on)
  const age = last && daysBetween(last.on, on)
  const maxAge = policy.maxAssessmentAge
  const stillValid = last?.validUntil === undefined || on <= last.validUntil
  return {
    asks: policy.requireAssessment,
    met: age !== undefined && stillValid && (maxAge === undefined || age <= maxAge),
    finding: { rule: 'assessment', assessedOn: last?.on, validUntil: last?.validUntil, age, maxAge },
  }
}

const cashShare: Rule<'cash-share'> = ({ policy, debtor, sale: { on, cashShare: offered } }) => {
  const band = (debtor && bandOn(debtor, on)) ?? 'new'
  const byBand = policy.minCashShareByBand[band]
  const byTerms = debtor && currentTerms(debtor, on)?.cashShare
  return {
    asks: true,
    met: offered >= byBand && offered >= (byTerms ?? 0),
    finding: { rule: 'cash-share', band, offered, byBand, byTerms },
  }
}

const creditLimit: Rule<'credit-limit'> = (asked) => {
  const { currency } = asked.sale.amount
  const exceededBy = asked.onCredit - roomOf(asked)
  return {
    asks: true,
    met: exceededBy <= 0n,
    finding: {
      rule: 'credit-limit',
      limit: money(limitOf(asked), currency),
      exposure: money(exposureOf(asked), currency),
      creditPart: money(asked.onCredit, currency),
      exceededBy: money(exceededBy > 0n ? exceededBy : 0n, currency),
    },
  }
}

/** Every rule, in the order in which its reason is given. */
export const saleRules: { readonly [R in SaleRule]: Rule<R> } = {
  figures,
  'policy-in-effect': policyInEffect,
  registered,
  erased,
  insolvency,
  moratorium,
  'credit-hold': creditHold,
  overdue,
  terms,
  assessment,
  'cash-share': cashShare,
  'credit-limit': creditLimit,
}
