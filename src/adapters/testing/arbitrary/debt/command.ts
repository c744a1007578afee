import * as fc from 'fast-check'
import type { DebtCommand, DebtCommandOf } from '../../../../domain/debt/command.js'
import { type DisputeOutcome, DisputeOutcome as outcomes } from '../../../../domain/debt/event.js'
import { creditNoteId, debtId, debtorId, disputeId, paymentId, planId, promiseId } from '../id.js'
import { localDate } from '../local-date.js'
import { channel, paymentMethod } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { text } from '../text.js'
import { particulars } from './particulars.js'
import { paymentOrder } from './payment-order.js'

const says = <T extends DebtCommand['type']>(type: T) => ({ type: fc.constant(type), debt: debtId(), on: localDate() })
const amount = money({ min: -10n })
const reason = text()

/** How a dispute ends. */
export const disputeOutcome = (): fc.Arbitrary<DisputeOutcome> =>
  fc.constantFrom(...(Object.keys(outcomes.keys) as ReadonlyArray<DisputeOutcome>))

const commands: { readonly [T in DebtCommand['type']]: fc.Arbitrary<DebtCommandOf<T>> } = {
  IssueDebt: record({ ...says('IssueDebt'), debtor: debtorId(), principal: amount, dueDate: localDate() }, particulars),
  RemindDebtor: record({
    ...says('RemindDebtor'),
    channel: channel(),
    step: text(),
    tone: fc.nat(9),
    message: text(),
    balance: amount,
    revision: fc.nat(99),
  }),
  PromisePayment: record(
    { ...says('PromisePayment'), promise: promiseId(), amount, by: localDate(), channel: channel() },
    { deadline: localDate(), tolerance: amount, promisedBy: text(), supersedes: promiseId(), maxOpen: fc.nat(3) },
  ),
  EvaluatePromise: record({ ...says('EvaluatePromise'), promise: promiseId() }),
  WithdrawPromise: record({ ...says('WithdrawPromise'), promise: promiseId(), reason }),
  ApplyPayment: record(
    {
      ...says('ApplyPayment'),
      payment: paymentId(),
      allocation: fc.nat(9),
      amount,
      method: paymentMethod(),
      valueDate: localDate(),
    },
    { order: paymentOrder() },
  ),
  ReversePayment: record({ ...says('ReversePayment'), payment: paymentId(), allocation: fc.nat(9), reason }),
  RescheduleDebt: record(
    {
      ...says('RescheduleDebt'),
      plan: planId(),
      instalments: fc.array(record({ due: localDate(), amount }), { maxLength: 6 }),
      document: text(),
      reason,
    },
    { guarantee: text() },
  ),
  ExtendDueDate: record({ ...says('ExtendDueDate'), to: localDate(), agreedBy: text(), reason }),
  ReferToLegal: record({
    ...says('ReferToLegal'),
    counsel: text(),
    authority: text(),
    costs: amount,
    conditions: record(
      { finalNotice: fc.boolean(), minDaysPastDue: fc.nat(90), minAmount: amount },
      { timeBarredFrom: localDate() },
    ),
  }),
  WriteOffDebt: record({ ...says('WriteOffDebt'), reason }),
  IssueCreditNote: record({ ...says('IssueCreditNote'), creditNote: creditNoteId(), amount, reason }),
  RaiseDispute: record({ ...says('RaiseDispute'), dispute: disputeId(), reason }, { amount }),
  ResolveDispute: record({ ...says('ResolveDispute'), dispute: disputeId(), outcome: disputeOutcome() }),
  CancelDebt: record({ ...says('CancelDebt'), reason }),
}

/**
 * Any command of a debt that its codec accepts, sensible or not: for codecs, and as the wild ones among commands that
 * fit. For commands that a debt mostly accepts see {@link debtStep}.
 *
 * @example debtCommand('ApplyPayment', 'ReversePayment')
 */
export const debtCommand = <T extends DebtCommand['type'] = DebtCommand['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<DebtCommandOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(commands) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => commands[type] as fc.Arbitrary<DebtCommandOf<T>>))
}
