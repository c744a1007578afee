import * as t from 'io-ts'
import { Split } from '../../value/component.js'
import { Count } from '../../value/count.js'
import { ConcessionId, CreditNoteId, PaymentId, SettlementId, Text } from '../../value/id.js'
import { LocalDate } from '../../value/local-date.js'
import { Money } from '../../value/money.js'
import { BasisPoints } from './discount-ladder.js'
import { ofDisputes } from './dispute.js'
import { about } from './header.js'

// FROZEN: stored formats (see ../event.ts).

/** What is taken off the open balance, by component, and what is left. */
const reduction = { amount: Money, split: Split, remaining: Money }

/**
 * `amount` is what the credit note takes off the open balance: 0 for a paid debt. The excess is `onAccount`: unapplied credit
 * of the debtor, held as that payment.
 *
 * @since 0.1.0
 */
export const CreditNoteIssued = t.intersection([
  t.type({
    type: t.literal('CreditNoteIssued'),
    ...about,
    creditNote: CreditNoteId,
    ...reduction,
    reason: Text,
  }),
  t.partial({ onAccount: t.type({ payment: PaymentId, amount: Money }) }),
  ofDisputes,
])

/**
 * Granted beside an allocation that came early enough, by the ladder of the terms.
 *
 * @since 0.1.0
 */
export const EarlyDiscountGranted = t.type({
  type: t.literal('EarlyDiscountGranted'),
  ...about,
  payment: PaymentId,
  allocation: Count,
  basisPoints: BasisPoints,
  ...reduction,
})

/**
 * A part of the debt is given up for good, by somebody who may.
 *
 * @since 0.1.0
 */
export const ConcessionGranted = t.intersection([
  t.type({
    type: t.literal('ConcessionGranted'),
    ...about,
    concession: ConcessionId,
    ...reduction,
    approvedBy: Text,
    reason: Text,
  }),
  ofDisputes,
])

/**
 * If `pay` comes by then, the rest of what is open, `forgives` as things stand, is given up; if not, all is owed as
 * before.
 *
 * @since 0.1.0
 */
export const SettlementAgreed = t.type({
  type: t.literal('SettlementAgreed'),
  ...about,
  settlement: SettlementId,
  pay: Money,
  forgives: Money,
  by: LocalDate,
  approvedBy: Text,
  document: Text,
})

/**
 * The money came in time: what it leaves open is given up.
 *
 * @since 0.1.0
 */
export const SettlementHonoured = t.type({
  type: t.literal('SettlementHonoured'),
  ...about,
  settlement: SettlementId,
  ...reduction,
})

/**
 * The money did not come, or went back: `restored` is what had been given up and is owed again.
 *
 * @since 0.1.0
 */
export const SettlementFailed = t.type({
  type: t.literal('SettlementFailed'),
  ...about,
  settlement: SettlementId,
  restored: Money,
  split: Split,
  remaining: Money,
})
