import { localDate } from '../../value/local-date.js'
import type { LawPack } from './pack.js'
import { at } from './time.js'

/**
 * What decent creditors hold themselves to where no law names a figure. It is no law and never stands for one: it holds when the
 * setting `practices` lets it in.
 *
 * @since 0.2.0
 */
export const industryPractice: LawPack = {
  id: 'industry-practice',
  version: '2026-11-30',
  law: 'none: usual practice',
  source: 'usage in the United Kingdom, where CONC 7.9 asks for reasonable times and names none',
  asOf: localDate('2026-11-30'),
  status: 'industry-practice',
  verified: true,
  appliesWhen: {
    collector: 'any',
    debtors: ['consumer', 'business', 'public-body'],
    jurisdictions: [],
    sector: 'any',
  },
  rules: [
    { rule: 'hours', id: '8-to-21', channels: ['phone', 'sms', 'chat', 'visit'], from: at('08:00'), to: at('21:00') },
    {
      rule: 'cap',
      id: '1-a-day',
      channels: ['phone', 'sms', 'chat', 'visit'],
      limit: 1,
      days: 1,
      per: 'debtor',
      counts: 'connected',
    },
    {
      rule: 'days-before-court',
      id: '45-past-due',
      days: 45,
      after: 'due-date',
      source: 'guides of collection departments: the notice of legal steps 45 to 60 days past due',
    },
  ],
}
