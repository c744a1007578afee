import type { DebtorKind } from '../../debtor/event/registration.js'
import { localDate } from '../../value/local-date.js'
import { fraction } from '../fraction.js'
import type { InterestTerms } from '../interest-terms.js'
import { basisPoints } from '../rate.js'
import type { StatutoryPreset } from './preset.js'

const everybody: ReadonlyArray<DebtorKind> = ['business', 'public-body', 'consumer']

const saudi = {
  jurisdiction: 'SA',
  creditor: 'any',
  debtors: everybody,
  law: 'Civil Transactions Law (RD M/191), articles 178 and 179',
  source: 'Gibson Dunn, Pinsent Masons, Simmons & Simmons (secondary)',
  status: 'in-force',
  verified: true,
  effectiveFrom: localDate('2023-12-16'),
  startsOn: 'never',
} as const

const saudiNotes = ['No interest in any context; compensation cannot be agreed beforehand for an obligation of money.']

/**
 * Saudi Arabia: no charge for lateness. Its `notes` say why, and what is done instead.
 *
 * @since 0.1.0
 */
export const saudiArabia: StatutoryPreset = {
  ...saudi,
  id: 'sa-no-charge',
  strategy: { strategy: 'none' },
  notes: saudiNotes,
}

/**
 * Saudi Arabia: costs that collection has caused, and nothing for lateness itself.
 *
 * @since 0.1.0
 */
export const saudiArabiaCosts: StatutoryPreset = {
  ...saudi,
  id: 'sa-costs-only',
  strategy: { strategy: 'costs-only' },
  notes: saudiNotes,
}

/**
 * United Arab Emirates, of Islamic institutions: no interest for delay, actual expenses only.
 *
 * @since 0.1.0
 */
export const uaeIslamicInstitution: StatutoryPreset = {
  id: 'ae-islamic-institution',
  jurisdiction: 'AE',
  creditor: 'islamic-institution',
  debtors: everybody,
  law: 'Commercial Transactions Law 50/2022, articles 468 to 497',
  source: 'Al Tamimi (secondary)',
  status: 'in-force',
  verified: true,
  effectiveFrom: localDate('2023-01-02'),
  startsOn: 'never',
  strategy: { strategy: 'costs-only' },
  notes: ['No interest for delay; actual expenses only.'],
}

const statedRate = (percent: number): InterestTerms => ({
  rates: { by: 'agreed', table: [{ from: localDate('0001-01-01'), value: basisPoints(percent * 100) }] },
  dayCount: 'act/365',
  rounding: { when: 'end', mode: 'half-up' },
})

/**
 * United Arab Emirates: rate that the courts of Dubai award by their practice. Not stated by a statute.
 *
 * @since 0.1.0
 */
export const uaeCourtRate: StatutoryPreset = {
  id: 'ae-dubai-court-rate',
  jurisdiction: 'AE',
  creditor: 'any',
  debtors: ['business'],
  law: 'Practice of the Dubai courts under the Commercial Transactions Law 50/2022, article 88',
  source: 'Hadef & Partners, uaetimes (secondary)',
  status: 'to-be-verified',
  verified: false,
  effectiveFrom: localDate('2023-01-02'),
  startsOn: 'judicial-claim',
  strategy: { strategy: 'simple-interest', terms: statedRate(5) },
  notes: [
    'Interest as agreed comes first; without agreement the market rate, 9 % at most. None on interest.',
    'The effect of the Civil Transactions Law (FDL 25/2025, in force on 1 June 2026) is not settled.',
    'The day on which it starts was not read anywhere.',
    'Between natural persons interest is an offence.',
  ],
}

const egypt = (id: string, debtors: ReadonlyArray<DebtorKind>, percent: number): StatutoryPreset => ({
  id,
  jurisdiction: 'EG',
  creditor: 'any',
  debtors,
  law: 'Civil Code, articles 226 and 232',
  source: 'text of article 226; article 232 from memory',
  // The cap protects the debtor and is not verified, so the whole is not.
  status: 'to-be-verified',
  verified: false,
  startsOn: 'judicial-claim',
  strategy: { strategy: 'simple-interest', terms: { ...statedRate(percent), cap: fraction(1n) } },
  notes: [
    'Civil or commercial goes by the matter and not by the debtor alone. From the judicial claim unless agreed otherwise.',
    'An agreed rate is 7 % at most (article 227). All interest together never exceeds the principal (article 232).',
    'Articles 50 and 64 of the Commercial Code 17/1999 may put the rate of the central bank in its place for trade.',
  ],
})

/**
 * Egypt, in civil matters: 4 per cent, article 226 of the Civil Code.
 *
 * @since 0.1.0
 */
export const egyptCivil: StatutoryPreset = egypt('eg-civil-code-226-civil', ['consumer'], 4)
/**
 * Egypt, in commercial matters: 5 per cent, article 226 of the Civil Code.
 *
 * @since 0.1.0
 */
export const egyptCommercial: StatutoryPreset = egypt('eg-civil-code-226-commercial', ['business'], 5)

/**
 * The name of the index that Iranian courts go by: the annual price index of the Central Bank of Iran.
 *
 * @since 0.1.0
 */
export const iranPriceIndex = 'cbi-annual-price-index'

/**
 * Iran: the debt grows with the price index of the central bank, article 522 of the Civil Procedure Code.
 *
 * @since 0.1.0
 */
export const iranIndex: StatutoryPreset = {
  id: 'ir-civil-procedure-522',
  jurisdiction: 'IR',
  creditor: 'any',
  debtors: everybody,
  law: 'Civil Procedure Code, article 522; unification decision 850 of 1403/5/16',
  source: 'texts of the article and of the decision',
  status: 'in-force',
  verified: true,
  effectiveFrom: localDate('2024-08-06'),
  startsOn: 'due-date',
  strategy: { strategy: 'index-ratio', index: iranPriceIndex },
  notes: [
    'Needs a demand by the creditor, a debtor who can pay and refuses, and a gross change of the index.',
    'Effective from the day of decision 850; the article is older. The floor at the principal is our policy.',
    'A dishonoured cheque counts from its date, without a demand (decision 812 of 1400/4/1).',
    'A penalty that was agreed counts even above the index (decision 805 of 1399/10/16): contested.',
  ],
}
