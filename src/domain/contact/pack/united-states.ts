import { localDate } from '../../value/local-date.js'
import type { Channel } from '../../value/method.js'
import type { LawPack } from './pack.js'
import { at } from './time.js'

const electronic: ReadonlyArray<Channel> = ['email', 'sms', 'chat']

/**
 * United States: Regulation F, which binds those who collect debts of consumers for others. A creditor who collects its own
 * debts may take it on by the setting `also`.
 *
 * @since 0.2.0
 */
export const usRegulationF: LawPack = {
  id: 'us-regulation-f',
  version: '2026-11-30',
  law: 'Fair Debt Collection Practices Act, Regulation F, 12 CFR part 1006',
  source: 'consumerfinance.gov/rules-policy/regulations/1006',
  asOf: localDate('2026-11-30'),
  effectiveFrom: localDate('2021-11-30'),
  status: 'in-force',
  verified: true,
  appliesWhen: {
    collector: 'third-party',
    debtors: ['consumer'],
    jurisdictions: ['US'],
    sector: 'any',
  },
  rules: [
    {
      rule: 'cap',
      id: '1006.14(b)(2)(i)(A)',
      channels: ['phone'],
      limit: 7,
      days: 7,
      per: 'debt',
      counts: 'connected',
      consentLifts: 7,
      notes: [
        'More calls are presumed to be harassment, which may be rebutted; here it is a cap.',
        'Calls to an attorney do not count, and are not contacts with the debtor.',
        'Student loans serviced under one account number are one debt: book them as one.',
      ],
    },
    {
      rule: 'wait-after-conversation',
      id: '1006.14(b)(2)(i)(B)',
      channels: ['phone'],
      days: 7,
      per: 'debt',
      consentLifts: 7,
      notes: ['A call that the debtor made is no call of ours, and a conversation in it starts the wait (CFPB).'],
    },
    {
      rule: 'hours',
      id: '1006.6(b)(1)',
      channels: ['phone', 'sms', 'email', 'chat', 'visit'],
      from: at('08:00'),
      to: at('21:00'),
      notes: ['The regulation lets 21:00 pass, section 805 of the Act ends before it: the stricter.'],
    },
    {
      rule: 'time-bar-silences',
      id: '1006.26(b)',
      what: 'legal-threat',
    },
    {
      rule: 'days-before-court',
      id: '1006.34(b)(5)',
      days: 37,
      after: 'first-reminder',
      verified: false,
      notes: [
        'The validation period: 30 days after receipt, which is assumed five days after sending, Saturdays and Sundays not counted. Holidays lengthen it: see validationPeriod.',
        'The section gives the debtor that long to dispute. That court waits for it is careful, and not read there.',
      ],
    },
    {
      rule: 'duty',
      id: '1006.6(e)',
      duty: 'opt-out-line',
      channels: electronic,
      says: 'Every electronic message tells a simple way, free of charge, to receive no more of them there.',
    },
    {
      rule: 'duty',
      id: '1006.18(e)',
      duty: 'say-it-is-collection',
      says: 'The first message says that it is from a debt collector and what for; later ones that it is from one.',
    },
    {
      rule: 'duty',
      id: '1006.22(f)(4)',
      duty: 'nothing-public',
      says: 'Nothing is sent by social media where others can see it.',
    },
    {
      rule: 'duty',
      id: '1006.100',
      duty: 'keep-records',
      years: 3,
      says: 'Records are kept until three years after the last collection activity; recordings for three years.',
    },
  ],
  notes: [
    'California binds original creditors too (Rosenthal Act): take the pack on by the setting `also`.',
    'A written dispute in the validation period stops collection of the disputed part: record it as a dispute.',
  ],
}
