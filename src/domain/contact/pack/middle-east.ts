import { localDate } from '../../value/local-date.js'
import type { LawPack } from './pack.js'
import { at } from './time.js'

const asOf = localDate('2026-11-30')
const version = '2026-11-30'

/**
 * United Arab Emirates: hours that are told of the Central Bank's consumer protection. Pages that name hours name different ones,
 * and no text of the bank was read: all of it is off unless it is let in.
 *
 * @since 0.2.0
 */
export const uaeCentralBank: LawPack = {
  id: 'ae-cbuae',
  version,
  law: 'Consumer Protection Regulation (Circular 8/2020) and Standards of the Central Bank of the UAE',
  source: 'pages of collectors and of a blog; they differ (9:00 to 20:00, 9:00 to 21:00, 9:00 to 17:00)',
  asOf,
  status: 'in-force',
  verified: false,
  appliesWhen: { collector: 'any', debtors: ['consumer'], jurisdictions: ['AE'], sector: 'financial-institution' },
  rules: [
    { rule: 'hours', id: '9-to-20', channels: ['phone', 'sms', 'visit', 'chat'], from: at('09:00'), to: at('20:00') },
    {
      rule: 'duty',
      id: 'third parties',
      duty: 'nothing-to-third-parties',
      says: 'Family, friends and the employer do not learn of the debt.',
    },
  ],
}

/**
 * Egypt: from when on interest runs, which a message must not promise before. No law on hours or on the number of contacts was
 * found.
 *
 * @since 0.2.0
 */
export const egyptClaim: LawPack = {
  id: 'eg-civil-code-226',
  version,
  law: 'Civil Code, article 226',
  source: 'text of the article',
  asOf,
  status: 'in-force',
  verified: true,
  appliesWhen: {
    collector: 'any',
    debtors: ['consumer', 'business', 'public-body'],
    jurisdictions: ['EG'],
    sector: 'any',
  },
  rules: [
    {
      rule: 'duty',
      id: '226',
      duty: 'other',
      says: 'Interest runs from the judicial claim unless agreed otherwise: no reminder says that it runs already.',
    },
  ],
  notes: ['No law on hours or on the number of contacts was found: see the pack `industry-practice`.'],
}

/**
 * Iran: the demand from which on damages for the fall of money are reckoned. No law on hours or on the number of contacts was found.
 *
 * @since 0.2.0
 */
export const iranDemand: LawPack = {
  id: 'ir-civil-procedure-522',
  version,
  law: 'Civil Procedure Code, article 522; unification decision 812 of 1400/4/1',
  source: 'texts of the article and of the decision',
  asOf,
  status: 'in-force',
  verified: true,
  appliesWhen: {
    collector: 'any',
    debtors: ['consumer', 'business', 'public-body'],
    jurisdictions: ['IR'],
    sector: 'any',
  },
  rules: [
    {
      rule: 'duty',
      id: '522',
      duty: 'state-amount-and-arrears',
      says: 'The demand that starts damages is a formal one (ezharnameh): it names the debt, its amount and its due date. Of a dishonoured cheque none is needed.',
    },
  ],
  notes: ['No law on hours or on the number of contacts was found: see the pack `industry-practice`.'],
}
