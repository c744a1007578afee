import * as fc from 'fast-check'
import type { PolicyAdopted } from '../../../../domain/collection/policy/policy-adopted.js'
import { localDate } from '../local-date.js'
import { record } from '../record.js'
import { text } from '../text.js'

/** Any adoption of a policy, whatever it says: its content need not be one. */
export const policyEvent = (): fc.Arbitrary<PolicyAdopted> =>
  record(
    {
      type: fc.constant('PolicyAdopted' as const),
      on: localDate(),
      version: text(),
      hash: text(),
      from: localDate(),
      adoptedBy: text(),
    },
    {
      content: fc.json(),
      document: text(),
      override: fc.record({ reason: text(), faults: fc.array(text(), { maxLength: 3 }) }, { noNullPrototype: true }),
    },
  )
