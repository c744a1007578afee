import * as fc from 'fast-check'
import { paymentMethod } from '../method.js'
import { record } from '../record.js'
import { text } from '../text.js'

/** What a debt may say of itself beside its figures. */
export const particulars = {
  reference: text(),
  terms: record({}, { methods: fc.array(paymentMethod(), { maxLength: 3 }), agreement: text() }),
  tags: fc.dictionary(fc.constantFrom('region', 'branch', 'product'), text(), { noNullPrototype: true }),
}
