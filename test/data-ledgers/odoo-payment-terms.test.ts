import { expect, test } from 'vitest'
import { dueDateBy, type PaymentTerms } from '../../src/domain/payment-terms.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { describeWith, sharedJson } from './shared-data.js'

interface Case {
  readonly id: string
  readonly given: { readonly term: string }
  readonly expect: Readonly<Record<string, string>>
}

const file = 'cases/odoo-payment-terms.json'

/** The terms of the cases, which tell them in words. */
const termsOf: Readonly<Record<string, PaymentTerms>> = {
  '0 days': [],
  'end of invoice month + 45 days': [{ step: 'end-of-month' }, { step: 'days', days: 45 }],
  '+31 days, then next 15th': [
    { step: 'days', days: 31 },
    { step: 'day-of-month', day: 15 },
  ],
  'last day of invoice month': [{ step: 'end-of-month' }],
  '1st of next month': [{ step: 'end-of-month' }, { step: 'days', days: 1 }],
}

describeWith([file], 'the payment terms of Odoo', () => {
  const { cases } = sharedJson<{ readonly cases: ReadonlyArray<Case> }>(file)
  test.each(cases)('$id', ({ given: { term }, expect: due }) => {
    const terms = termsOf[term]
    if (terms === undefined) throw new Error(`no terms say '${term}'`)
    for (const [issuedOn, dueDate] of Object.entries(due)) {
      expect(dueDateBy(terms, localDate(issuedOn))).toBe(dueDate)
    }
  })
})
