import * as fc from 'fast-check'
import type { DebtEvent, DebtEventOf } from '../../../../domain/debt/event.js'
import { creditNoteId, debtId, debtorId, disputeId, paymentId, planId, promiseId } from '../id.js'
import { localDate } from '../local-date.js'
import { channel, paymentMethod } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { text } from '../text.js'
import { disputeOutcome } from './command.js'
import { particulars } from './particulars.js'

const says = <T extends DebtEvent['type']>(type: T) => ({
  type: fc.constant(type),
  on: localDate(),
  debt: debtId(),
  debtor: debtorId(),
})
const amount = money({ min: 0n })
const part = fc.bigInt({ min: 0n, max: 1_000_000n })
const split = record({}, { principal: part, fee: part, interest: part, cost: part })
const reason = text()
const allocation = { payment: paymentId(), allocation: fc.nat(9), amount }
const verdict = { promise: promiseId(), counted: amount }
const paid = { ...allocation, split, remaining: amount, method: paymentMethod(), valueDate: localDate() }

const events: { readonly [T in DebtEvent['type']]: fc.Arbitrary<DebtEventOf<T>> } = {
  DebtIssued: record({ ...says('DebtIssued'), principal: amount, dueDate: localDate() }, particulars),
  DebtorReminded: record({
    ...says('DebtorReminded'),
    channel: channel(),
    step: text(),
    tone: fc.nat(9),
    message: text(),
    balance: amount,
    revision: fc.nat(99),
  }),
  PaymentPromised: record(
    {
      ...says('PaymentPromised'),
      promise: promiseId(),
      amount,
      by: localDate(),
      deadline: localDate(),
      tolerance: amount,
      channel: channel(),
    },
    { promisedBy: text() },
  ),
  PromiseKept: record({ ...says('PromiseKept'), ...verdict }),
  PromisePartiallyKept: record({ ...says('PromisePartiallyKept'), ...verdict }),
  PromiseBroken: record({ ...says('PromiseBroken'), ...verdict }),
  PromiseWithdrawn: record({ ...says('PromiseWithdrawn'), promise: promiseId(), reason }),
  PromiseSuperseded: record({ ...says('PromiseSuperseded'), promise: promiseId(), successor: promiseId() }),
  PromiseReopened: record({ ...says('PromiseReopened'), promise: promiseId(), payment: paymentId() }),
  DebtPartiallyPaid: record({ ...says('DebtPartiallyPaid'), ...paid }),
  DebtPaid: record({ ...says('DebtPaid'), ...paid }),
  PaymentReversed: record({ ...says('PaymentReversed'), ...allocation, split, remaining: amount, reason }),
  DebtRescheduled: record(
    {
      ...says('DebtRescheduled'),
      plan: planId(),
      instalments: fc.array(record({ due: localDate(), amount }), { maxLength: 6 }),
      document: text(),
      reason,
    },
    { guarantee: text() },
  ),
  DueDateExtended: record({
    ...says('DueDateExtended'),
    from: localDate(),
    to: localDate(),
    agreedBy: text(),
    reason,
  }),
  DebtReferredToLegal: record({
    ...says('DebtReferredToLegal'),
    counsel: text(),
    authority: text(),
    claim: amount,
    costs: amount,
  }),
  DebtWrittenOff: record({ ...says('DebtWrittenOff'), amount, split, reason }),
  DebtRecovered: record({
    ...says('DebtRecovered'),
    ...allocation,
    method: paymentMethod(),
    valueDate: localDate(),
    outstanding: amount,
  }),
  CreditNoteIssued: record({
    ...says('CreditNoteIssued'),
    creditNote: creditNoteId(),
    amount,
    split,
    remaining: amount,
    reason,
  }),
  DisputeRaised: record({ ...says('DisputeRaised'), dispute: disputeId(), amount, reason }),
  DisputeResolved: record({ ...says('DisputeResolved'), dispute: disputeId(), outcome: disputeOutcome() }),
  DebtCancelled: record({ ...says('DebtCancelled'), amount, split, reason }),
}

/**
 * Any event of a debt that its codec accepts, possible or not: for codecs, stores and folds. Events that follow from one
 * another come from {@link debtHistory}.
 */
export const debtEvent = <T extends DebtEvent['type'] = DebtEvent['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<DebtEventOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(events) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => events[type] as fc.Arbitrary<DebtEventOf<T>>))
}
