import { localDate } from '../../value/local-date.js'
import type { LawPack } from './pack.js'

/**
 * United Kingdom: the conduct rules on arrears and recovery of consumer credit. They have no figure for hours or for the number of
 * contacts: what is usual there is in the pack `industry-practice`.
 *
 * @since 0.2.0
 */
export const ukConc7: LawPack = {
  id: 'gb-conc-7',
  version: '2026-11-30',
  law: 'FCA Handbook, Consumer Credit sourcebook, CONC 7',
  source: 'handbook.fca.org.uk, CONC 7',
  asOf: localDate('2026-11-30'),
  status: 'in-force',
  verified: true,
  appliesWhen: { collector: 'any', debtors: ['consumer'], jurisdictions: ['GB'], sector: 'consumer-credit' },
  rules: [
    {
      rule: 'dispute-suspends',
      id: '7.14.1R',
      notes: [
        'On grounds that are valid, or may be: wrong person, no debt, wrong amount. Record a dispute on such grounds.',
      ],
    },
    { rule: 'time-bar-silences', id: '7.15.7', what: 'legal-threat' },
    {
      rule: 'duty',
      id: '7.4.1R',
      duty: 'state-amount-and-arrears',
      says: 'The customer is told the arrears and the balance.',
    },
    {
      rule: 'duty',
      id: '7.4.2R',
      duty: 'other',
      says: 'Where a settlement is accepted and the rest is still owed, the customer is told so.',
    },
    {
      rule: 'duty',
      id: '7.3.10R',
      duty: 'other',
      says: 'Nobody is pressed to pay in one sum, in large sums or too fast, or to raise money by selling or borrowing.',
    },
    {
      rule: 'duty',
      id: '7.9 public',
      duty: 'nothing-public',
      says: 'Nothing embarrasses the customer in public; no card that misleads, no number at a premium rate.',
    },
    {
      rule: 'duty',
      id: '7.9 others',
      duty: 'nothing-to-third-parties',
      says: 'Third parties do not learn of the debt.',
    },
    {
      rule: 'duty',
      id: '7.9 visits',
      duty: 'other',
      channels: ['visit'],
      says: 'A visit is announced with its purpose; requests when, where and how to be contacted are honoured.',
    },
  ],
  notes: [
    'No contact at an unreasonable time (7.9): no hour is named. Give the hours that a customer asks for as his preference.',
    'About 30 days of respite while a debt adviser makes a plan (7.3.11 to 12): record a hold. Not verified.',
  ],
}

/**
 * England and Wales: breathing space, and that of a mental health crisis, in which nothing is demanded.
 *
 * @since 0.2.0
 */
export const ukBreathingSpace: LawPack = {
  id: 'gb-breathing-space',
  version: '2026-11-30',
  law: 'Debt Respite Scheme (Breathing Space Moratorium and Mental Health Crisis Moratorium) Regulations 2020, SI 2020/1311',
  source: 'Child Poverty Action Group and PATROL (secondary)',
  asOf: localDate('2026-11-30'),
  effectiveFrom: localDate('2021-05-04'),
  status: 'in-force',
  verified: true,
  appliesWhen: {
    collector: 'any',
    debtors: ['consumer'],
    jurisdictions: ['GB'],
    sector: 'any',
  },
  rules: [
    { rule: 'moratorium-protects', id: 'breathing space', kinds: ['breathing-space'], lasts: 60 },
    {
      rule: 'moratorium-protects',
      id: 'mental health crisis',
      kinds: ['mental-health-crisis'],
      notes: ['As long as the treatment and 30 days after it: record its end when it is told.'],
    },
  ],
  notes: ['Individuals in England and Wales; Scotland and Northern Ireland have schemes of their own.'],
}
