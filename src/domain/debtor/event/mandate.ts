import * as t from 'io-ts'
import { MandateId, Text } from '../../value/id.js'
import { Money } from '../../value/money.js'
import { about } from './about.js'

// FROZEN: stored formats (see ../event.ts).

/**
 * `scheme` names the rules of the direct debit (`sepa-core`); `limit` is the most that one debit may take.
 *
 * @since 0.1.0
 */
export const MandateGranted = t.intersection([
  t.type({ type: t.literal('MandateGranted'), ...about, mandate: MandateId, reference: Text, scheme: Text }),
  t.partial({ limit: Money }),
])

/**
 * Who ended a mandate.
 *
 * @since 0.1.0
 */
export const MandateParty = t.keyof({ debtor: null, creditor: null, bank: null }, 'a party to a mandate')
export type MandateParty = t.TypeOf<typeof MandateParty>

/**
 * `on` is the first day on which nothing may be debited by it.
 *
 * @since 0.1.0
 */
export const MandateRevoked = t.type({
  type: t.literal('MandateRevoked'),
  ...about,
  mandate: MandateId,
  by: MandateParty,
  reason: Text,
})
