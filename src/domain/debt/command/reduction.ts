import * as t from 'io-ts'
import { Approval } from '../../value/approval.js'
import { ConcessionId, CreditNoteId, DisputeId, PaymentId, SettlementId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { about } from './header.js'

/**
 * A credit note reduces what is open of an open or paid debt; the excess becomes unapplied credit under the id `payment`, by
 * default `<creditNote>/<debt>`. It reduces disputes first: `dispute`, or the oldest.
 *
 * @since 0.1.0
 */
export const IssueCreditNote = t.intersection([
  t.strict({ type: t.literal('IssueCreditNote'), ...about, creditNote: CreditNoteId, amount: Money, reason: Text }),
  t.exact(t.partial({ payment: PaymentId, dispute: DisputeId })),
])

/**
 * A concession reduces disputes first: `dispute`, or the oldest.
 *
 * @since 0.1.0
 */
export const GrantConcession = t.intersection([
  t.strict({
    type: t.literal('GrantConcession'),
    ...about,
    concession: ConcessionId,
    amount: Money,
    approval: Approval,
    reason: Text,
  }),
  t.exact(t.partial({ dispute: DisputeId })),
])

/**
 * If `pay` comes until `by` (inclusive), the rest is given up.
 *
 * @since 0.1.0
 */
export const AgreeSettlement = t.strict({
  type: t.literal('AgreeSettlement'),
  ...about,
  settlement: SettlementId,
  pay: Money,
  by: LocalDate,
  approval: Approval,
  document: Text,
})

/**
 * Asks whether the money for a settlement came in time.
 *
 * @since 0.1.0
 */
export const EvaluateSettlement = t.strict({
  type: t.literal('EvaluateSettlement'),
  ...about,
  settlement: SettlementId,
})
