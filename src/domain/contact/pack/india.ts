import { localDate } from '../../value/local-date.js'
import type { LawPack } from './pack.js'
import { at } from './time.js'

/**
 * India: how banks and other lenders that the Reserve Bank regulates, and their agents, recover loans.
 *
 * @since 0.2.0
 */
export const indiaReserveBank: LawPack = {
  id: 'in-rbi-2022',
  version: '2026-11-30',
  law: 'Reserve Bank of India, circular of 12 August 2022 on outsourcing of financial services and recovery agents',
  source: 'quoted by Business Standard and Mint, 12 August 2022',
  asOf: localDate('2026-11-30'),
  effectiveFrom: localDate('2022-08-12'),
  status: 'in-force',
  verified: true,
  appliesWhen: {
    collector: 'any',
    debtors: ['consumer', 'business'],
    jurisdictions: ['IN'],
    sector: 'financial-institution',
  },
  rules: [
    { rule: 'hours', id: '8-to-19', channels: ['phone'], from: at('08:00'), to: at('19:00') },
    {
      rule: 'duty',
      id: 'public',
      duty: 'nothing-public',
      says: 'Nothing that humiliates in public, no message of that kind by mobile or social media, no anonymous call.',
    },
    {
      rule: 'duty',
      id: 'others',
      duty: 'nothing-to-third-parties',
      says: 'The privacy of family, referees and friends is left alone.',
    },
  ],
  notes: ['Loans of microfinance have a direction of their own (14 March 2022).'],
}
