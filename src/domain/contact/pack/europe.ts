import { localDate } from '../../value/local-date.js'
import type { LawPack } from './pack.js'

const asOf = localDate('2026-11-30')
const version = '2026-11-30'

/**
 * European Union, between businesses and of public bodies: what the directive on late payment says of reminders, and no more. It
 * has no figure for hours or for the number of contacts.
 *
 * @since 0.2.0
 */
export const euLatePayment: LawPack = {
  id: 'eu-directive-2011-7',
  version,
  law: 'Directive 2011/7/EU on combating late payment in commercial transactions',
  source: 'EUR-Lex, summary',
  asOf,
  status: 'in-force',
  verified: true,
  appliesWhen: {
    collector: 'any',
    debtors: ['business', 'public-body'],
    jurisdictions: [
      'AT',
      'BE',
      'BG',
      'CY',
      'CZ',
      'DE',
      'DK',
      'EE',
      'ES',
      'FI',
      'FR',
      'GR',
      'HR',
      'HU',
      'IE',
      'IT',
      'LT',
      'LU',
      'LV',
      'MT',
      'NL',
      'PL',
      'PT',
      'RO',
      'SE',
      'SI',
      'SK',
    ],
    sector: 'any',
  },
  rules: [
    {
      rule: 'duty',
      id: 'no reminder is needed',
      duty: 'other',
      says: 'Interest and the fixed sum are due without a reminder: none is sent only to set them off.',
    },
  ],
  notes: ['What a state has of its own goes beside it: Germany and France have packs.'],
}

/**
 * Germany: what a reminder is for. The law wants one at most; three are custom. It has no figure for hours or for the number of
 * contacts.
 *
 * @since 0.2.0
 */
export const germanyReminder: LawPack = {
  id: 'de-bgb-286',
  version,
  law: 'Section 286 BGB',
  source: 'text of the section',
  asOf,
  status: 'in-force',
  verified: true,
  appliesWhen: {
    collector: 'any',
    debtors: ['consumer', 'business', 'public-body'],
    jurisdictions: ['DE'],
    sector: 'any',
  },
  rules: [
    {
      rule: 'duty',
      id: '286(1)',
      duty: 'state-amount-and-arrears',
      says: 'A reminder that is to put the debtor in default comes after the due date and asks for a certain claim.',
    },
    {
      rule: 'days-before-court',
      id: '286(3)',
      days: 30,
      after: 'due-date',
      verified: false,
      notes: [
        'So long after due date and invoice a debtor is in default without a reminder. That court waits for it is careful, and not read there.',
      ],
    },
  ],
  notes: [
    'No reminder is needed where a date of the calendar is fixed, or 30 days after due date and invoice; a consumer has to have been told so in the invoice.',
  ],
}

/**
 * Germany, who collects for others from private persons: what has to be told with the first letter.
 *
 * @since 0.2.0
 */
export const germanyCollectors: LawPack = {
  id: 'de-rdg-13a',
  version,
  law: 'Section 13a Rechtsdienstleistungsgesetz',
  source: 'text of the section, dejure.org and lexmea.de',
  asOf,
  effectiveFrom: localDate('2021-10-01'),
  status: 'in-force',
  verified: true,
  appliesWhen: { collector: 'third-party', debtors: ['consumer'], jurisdictions: ['DE'], sector: 'any' },
  rules: [
    {
      rule: 'duty',
      id: '13a(1) 1',
      duty: 'name-the-creditor',
      says: 'Name and address of the creditor, clearly and in text.',
    },
    {
      rule: 'duty',
      id: '13a(1) 2 to 5',
      duty: 'state-amount-and-arrears',
      says: 'The ground of the claim with the date of the contract; how interest is reckoned; which costs, how much and why.',
    },
    {
      rule: 'duty',
      id: '13a(1) 8',
      duty: 'other',
      says: 'The authority that supervises the collector, with its address.',
    },
  ],
}

/**
 * France, who collects out of court for others: what the letter has to say, and every later contact to recall.
 *
 * @since 0.2.0
 */
export const franceCollectors: LawPack = {
  id: 'fr-cpce-r124',
  version,
  law: 'Articles R124-1 to R124-7 of the Code des procédures civiles d’exécution',
  source: 'text of article R124-4 as printed by kohenavocats.fr from Légifrance',
  asOf,
  status: 'in-force',
  verified: true,
  appliesWhen: {
    collector: 'third-party',
    debtors: ['consumer', 'business', 'public-body'],
    jurisdictions: ['FR'],
    sector: 'any',
  },
  rules: [
    {
      rule: 'duty',
      id: 'R124-4 1°',
      duty: 'say-it-is-collection',
      says: 'Name and address of the collector, and that it collects out of court.',
    },
    { rule: 'duty', id: 'R124-4 2°', duty: 'name-the-creditor', says: 'Name and address of the creditor.' },
    {
      rule: 'duty',
      id: 'R124-4 3°',
      duty: 'state-amount-and-arrears',
      says: 'The ground of the claim, and principal, interest and the rest apart; without the costs that are the creditor’s.',
    },
    {
      rule: 'duty',
      id: 'R124-4 last',
      duty: 'other',
      says: 'Every later contact names the reference and the date of that letter.',
    },
  ],
  notes: ['No figure for hours or for the number of contacts was found.'],
}
