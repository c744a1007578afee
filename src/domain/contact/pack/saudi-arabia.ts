import { localDate } from '../../value/local-date.js'
import type { LawPack } from './pack.js'

/**
 * Saudi Arabia: how banks and finance companies collect from individual customers, by the Saudi Central Bank.
 *
 * @since 0.2.0
 */
export const saudiCentralBank: LawPack = {
  id: 'sa-sama',
  version: '2026-11-30',
  law: 'Debt Collection Regulations and Procedures for Individual Customers, SAMA no 106889333 of 6 March 2025',
  source: 'rulebook.sama.gov.sa/en/entiresection/10411',
  asOf: localDate('2026-11-30'),
  effectiveFrom: localDate('2025-03-06'),
  status: 'in-force',
  verified: true,
  appliesWhen: {
    collector: 'any',
    debtors: ['consumer'],
    jurisdictions: ['SA'],
    sector: 'financial-institution',
  },
  rules: [
    {
      rule: 'channels',
      id: '5(1)',
      allowed: ['email', 'letter', 'sms', 'phone', 'portal'],
      notes: [
        'A letter is registered, or goes to the national address, or is a judicial notice; the portal is the creditor’s own.',
      ],
    },
    { rule: 'dispute-suspends', id: '6', notes: ['Until the objection is resolved nobody reminds of what is late.'] },
    {
      rule: 'cap',
      id: '10-in-30',
      channels: ['phone'],
      limit: 10,
      days: 30,
      per: 'debtor',
      counts: 'attempts',
      source: 'rulebook.sama.gov.sa/en/entiresection/1703: which instrument it is of is not shown there',
      verified: false,
    },
    {
      rule: 'duty',
      id: '5(2)(1)',
      duty: 'name-the-creditor',
      says: 'The name of the creditor and of the department, or of who collects and for whom.',
    },
    { rule: 'duty', id: '5(2)(2)', duty: 'call-back-number', says: 'The number of the department.' },
    { rule: 'duty', id: '5(2)(3)', duty: 'working-hours', says: 'Its working hours.' },
    {
      rule: 'duty',
      id: '5(2)(4)',
      duty: 'name-of-the-employee',
      channels: ['phone'],
      says: 'The name of the employee who calls.',
    },
    {
      rule: 'duty',
      id: '5(3)',
      duty: 'language-arabic',
      says: 'Arabic first, except with those who do not speak it.',
    },
    {
      rule: 'duty',
      id: 'recording',
      duty: 'notice-of-recording',
      channels: ['phone'],
      says: 'A call that is recorded begins with a notice of it.',
      source: 'rulebook.sama.gov.sa/en/entiresection/1703: which instrument it is of is not shown there',
      verified: false,
    },
    {
      rule: 'duty',
      id: 'records',
      duty: 'keep-records',
      years: 10,
      says: 'Records of calls are kept for ten years.',
      source: 'rulebook.sama.gov.sa/en/entiresection/1703: which instrument it is of is not shown there',
      verified: false,
    },
  ],
}
