import * as fc from 'fast-check'
import { concessionId, creditNoteId, paymentId, settlementId } from '../../id.js'
import { localDate } from '../../local-date.js'
import { record } from '../../record.js'
import { text } from '../../text.js'
import { basisPoints } from '../kinds.js'
import { amount, type EventArbitraries, reason, says, split } from './says.js'

const reduction = { amount, split, remaining: amount }
const settlement = settlementId()

export const reductionEvents: EventArbitraries<
  | 'CreditNoteIssued'
  | 'EarlyDiscountGranted'
  | 'ConcessionGranted'
  | 'SettlementAgreed'
  | 'SettlementHonoured'
  | 'SettlementFailed'
> = {
  CreditNoteIssued: record(
    { ...says('CreditNoteIssued'), creditNote: creditNoteId(), ...reduction, reason },
    { onAccount: record({ payment: paymentId(), amount }) },
  ),
  EarlyDiscountGranted: record({
    ...says('EarlyDiscountGranted'),
    payment: paymentId(),
    allocation: fc.nat(9),
    basisPoints: basisPoints(),
    ...reduction,
  }),
  ConcessionGranted: record({
    ...says('ConcessionGranted'),
    concession: concessionId(),
    ...reduction,
    approvedBy: text(),
    reason,
  }),
  SettlementAgreed: record({
    ...says('SettlementAgreed'),
    settlement,
    pay: amount,
    forgives: amount,
    by: localDate(),
    approvedBy: text(),
    document: text(),
  }),
  SettlementHonoured: record({ ...says('SettlementHonoured'), settlement, ...reduction }),
  SettlementFailed: record({ ...says('SettlementFailed'), settlement, restored: amount, split, remaining: amount }),
}
