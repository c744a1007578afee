import * as fc from 'fast-check'
import { addDays } from '../../../../domain/value/local-date.js'
import { money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { portion, portionOf } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { cashShare, ofAssessment, ofTerms, paymentTerms, riskBand } from './particulars.js'
import { type DebtorFit, idOf, sightOf } from './sight.js'

/** What limits are portions of. */
const ceiling = 1_000_000n

export const assessing = (): fc.Arbitrary<DebtorFit> =>
  record(
    { gap: gap(), band: riskBand(), source: fc.constantFrom('bureau', 'own score') },
    { factors: ofAssessment.factors, limit: portion(), days: fc.integer({ min: -1, max: 365 }) },
  ).map(({ gap, limit, days, ...says }) => (state, before) => {
    const { currency, about } = sightOf(state, before)
    const { debtor, on } = about(gap)
    return {
      type: 'AssessCredit',
      debtor,
      on,
      ...says,
      ...(limit === undefined ? {} : { suggestedLimit: portionOf(money(ceiling, currency), limit) }),
      ...(days === undefined ? {} : { validUntil: addDays(on, days) }),
    }
  })

export const limiting = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), limit: portion() }).map(({ gap, limit }) => (state, before) => {
    const { currency, about } = sightOf(state, before)
    const amount = portionOf(money(ceiling, currency), limit)
    return { type: 'SetCreditLimit', ...about(gap), limit: amount, approvedBy: 'credit desk', reason: 'yearly review' }
  })

export const holding = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), again: rarely(), n: fc.nat(9) }).map(({ gap, again, n }) => (state, before) => {
    const { known, about } = sightOf(state, before)
    const used = (known?.creditHolds ?? []).map(({ began }) => began.hold)
    return { type: 'HoldCredit', ...about(gap), hold: idOf('HOLD', used, again, n), reason: 'pays late' }
  })

export const releasing = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), unknown: rarely(), n: fc.nat(9) }).map(({ gap, unknown, n }) => (state, before) => {
    const { known, about } = sightOf(state, before)
    const used = (known?.creditHolds ?? []).map(({ began }) => began.hold)
    return { type: 'ReleaseCredit', ...about(gap), hold: idOf('HOLD', used, !unknown, n), reason: 'paid up' }
  })

/** Classifies into any band, also the one that the debtor is in. */
export const classifying = (): fc.Arbitrary<DebtorFit> =>
  record({ gap: gap(), to: riskBand() }).map(({ gap, to }) => (state, before) => {
    const { about } = sightOf(state, before)
    return { type: 'ClassifyDebtor', ...about(gap), to, why: 'two broken promises' }
  })

/** Agrees new terms under a new reference; at times under one that is known, which may say something else. */
export const agreeing = (): fc.Arbitrary<DebtorFit> =>
  record(
    { gap: gap(), again: rarely(), n: fc.nat(9), terms: paymentTerms(), cashShare: cashShare() },
    { benefits: ofTerms.benefits, days: fc.integer({ min: -40, max: 60 }) },
  ).map(({ gap, again, n, days, ...says }) => (state, before) => {
    const { known, about } = sightOf(state, before)
    const { debtor, on } = about(gap)
    const used = (known?.terms ?? []).map(({ agreement }) => agreement)
    return {
      type: 'AgreeTerms',
      debtor,
      on,
      agreement: idOf('AGR', used, again, n),
      ...says,
      acceptedBy: 'purchasing',
      ...(days === undefined ? {} : { validFrom: addDays(on, days) }),
    }
  })
