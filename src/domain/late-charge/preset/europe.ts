import type { CurrencyCode } from '../../value/currency.js'
import type { FixedCharge } from '../fixed-charge.js'
import type { InterestTerms } from '../interest-terms.js'
import { basisPoints } from '../rate.js'
import type { StatutoryRates } from '../rate-source.js'
import { boeOfficialDealingRate, ecbMainRefinancingRate, germanBaseRate } from './base-rate.js'
import type { StatutoryPreset } from './preset.js'

const euro40: FixedCharge = { by: 'amount', amount: { amount: 40_00n, currency: 'EUR' } }

const pound: CurrencyCode = 'GBP'

/** 40, 70 or 100 pounds: below 1,000, from 1,000, from 10,000. */
const ukCompensation: FixedCharge = {
  by: 'size',
  currency: pound,
  bands: [
    { from: 0n, amount: 40_00n },
    { from: 1_000_00n, amount: 70_00n },
    { from: 10_000_00n, amount: 100_00n },
  ],
}

/** Simple interest by act/365, points above a base rate, rounded once at the end. */
const pointsAbove = (
  base: string,
  points: number,
  rates: Pick<StatutoryRates, 'observed' | 'fixed'>,
): InterestTerms => ({
  rates: { by: 'statutory', base, margin: basisPoints(points * 100), ...rates },
  dayCount: 'act/365',
  rounding: { when: 'end', mode: 'half-up' },
})

const halfYearly = { observed: 'first-day', fixed: 'half-yearly' } as const

/**
 * United Kingdom, between businesses: base rate of the Bank of England and 8 points, and a fixed sum by size.
 *
 * @since 0.1.0
 */
export const ukLatePaymentAct: StatutoryPreset = {
  id: 'gb-late-payment-act-1998',
  jurisdiction: 'GB',
  creditor: 'any',
  debtors: ['business'],
  law: 'Late Payment of Commercial Debts (Interest) Act 1998; SI 2002/1675, article 4',
  source: 'text of the order, and secondary pages',
  status: 'in-force',
  verified: true,
  startsOn: 'due-date',
  strategy: {
    strategy: 'simple-interest',
    // The rate of 31 December or 30 June before the interest starts stays with the debt.
    terms: pointsAbove(boeOfficialDealingRate.name, 8, { observed: 'day-before', fixed: 'at-start' }),
    compensation: ukCompensation,
  },
  notes: [
    'Without a date agreed the debt is due after 30 days.',
    'Reasonable costs above the compensation may be claimed too: they are not part of this preset.',
    'The Commercial Payments Bill [HL] of 19 May 2026 keeps 8 % and forbids contracting out: not law on 2 July 2026.',
  ],
}

/**
 * European Union, Directive 2011/7/EU: rate of the ECB and 8 points, and at least 40 EUR. Where a member state has a
 * preset, take that.
 *
 * @since 0.1.0
 */
export const euLatePaymentDirective: StatutoryPreset = {
  id: 'eu-directive-2011-7',
  jurisdiction: 'EU',
  creditor: 'any',
  debtors: ['business', 'public-body'],
  law: 'Directive 2011/7/EU on combating late payment in commercial transactions',
  source: 'EUR-Lex, summary',
  status: 'in-force',
  verified: true,
  startsOn: 'due-date',
  strategy: {
    strategy: 'simple-interest',
    terms: pointsAbove(ecbMainRefinancingRate.name, 8, halfYearly),
    compensation: euro40,
  },
  notes: [
    'The least that member states must give; the law of the state decides.',
    'Without a date agreed the debt is due 30 days after the invoice. No reminder is needed.',
    'COM(2023) 533 would replace it (EUR 50): not law.',
  ],
}

const germany = {
  jurisdiction: 'DE',
  creditor: 'any',
  source: 'text of sections 286 and 288 BGB',
  startsOn: 'default',
} as const

const germanNotes = ['Default (Verzug, section 286 BGB) may need a reminder: interest runs from the day after it.']

/**
 * Germany, of businesses: 9 points above the base rate and 40 EUR, section 288 (2) and (5) BGB.
 *
 * @since 0.1.0
 */
export const germanyBusiness: StatutoryPreset = {
  ...germany,
  id: 'de-bgb-288-2',
  debtors: ['business'],
  law: 'Sections 247 and 288 (2) and (5) BGB',
  status: 'in-force',
  verified: true,
  strategy: {
    strategy: 'simple-interest',
    terms: pointsAbove(germanBaseRate.name, 9, halfYearly),
    compensation: euro40,
  },
  notes: [...germanNotes, 'The lump sum of EUR 40 counts towards damages for the cost of legal action.'],
}

/**
 * Germany, of consumers: 5 points above the base rate, section 288 (1) BGB.
 *
 * @since 0.1.0
 */
export const germanyConsumer: StatutoryPreset = {
  ...germany,
  id: 'de-bgb-288-1',
  debtors: ['consumer'],
  law: 'Sections 247 and 288 (1) BGB',
  status: 'in-force',
  verified: true,
  strategy: { strategy: 'simple-interest', terms: pointsAbove(germanBaseRate.name, 5, halfYearly) },
  notes: [...germanNotes, 'No lump sum from a consumer.'],
}

/**
 * France, between businesses: rate of the ECB and 10 points where nothing else is agreed, and 40 EUR; L441-10 Code de
 * commerce.
 *
 * @since 0.1.0
 */
export const france: StatutoryPreset = {
  id: 'fr-l441-10',
  jurisdiction: 'FR',
  creditor: 'any',
  debtors: ['business'],
  law: 'Articles L441-10 and D441-5 of the Code de commerce',
  source: 'lexbase',
  status: 'in-force',
  verified: true,
  startsOn: 'due-date',
  strategy: {
    strategy: 'simple-interest',
    terms: pointsAbove(ecbMainRefinancingRate.name, 10, halfYearly),
    compensation: euro40,
  },
  notes: [
    'The default rate; an agreed one is at least three times the legal interest.',
    'The indemnity of EUR 40 bears no VAT, and is not due where insolvency forbids to pay.',
  ],
}
