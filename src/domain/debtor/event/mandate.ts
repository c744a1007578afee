import * as t from 'io-ts'
import { MandateId, Text } from '../../value/id.js'
import { Money } from '../../value/money.js'
import { about } from './about.js'

// FROZEN: stored formats (see ../event.ts).

/** `scheme` names the rules of the direct debit (`sepa-core`); `limit` is the most that one debit may take. */
export const MandateGranted = t.intersection([
  t.type({ type: t.literal('MandateGranted'), ...about, mandate: MandateId, reference: Text, scheme: Text }),
  t.partial({ limit: Money }),
])

export const MandateParty = t.keyof({ debtor: null, creditor: null, bank: null }, 'a party to a mandate')
export type MandateParty = t.TypeOf<typeof MandateParty>

/** `on` is the first day on which nothing may be debited by it. */
export const MandateRevoked = t.type({
  type: t.literal('MandateRevoked'),
  ...about,
  mandate: MandateId,
  by: MandateParty,
  reason: Text,
})
