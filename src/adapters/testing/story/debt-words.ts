import type { DebtEvent, DebtEventOf } from '../../../domain/debt/event.js'
import { tellAmount } from './amount.js'

/** What happened to a debt, in the words of a collections clerk. */
export const debtWords: { readonly [T in DebtEvent['type']]: (event: DebtEventOf<T>) => string } = {
  DebtIssued: (e) => `issued to ${e.debtor}: ${tellAmount(e.principal)}, due ${e.dueDate}`,
  DebtorReminded: (e) => `reminded (${e.step}) by ${e.channel} of ${tellAmount(e.balance)}`,
  PaymentPromised: (e) =>
    `${e.promise}: ${tellAmount(e.amount)} promised by ${e.by}${e.deadline === e.by ? '' : `, at the latest ${e.deadline}`}`,
  PromiseKept: (e) => `${e.promise} kept with ${tellAmount(e.counted)}`,
  PromisePartiallyKept: (e) => `${e.promise} kept in part, with ${tellAmount(e.counted)}`,
  PromiseBroken: (e) => `${e.promise} broken`,
  PromiseWithdrawn: (e) => `${e.promise} withdrawn: ${e.reason}`,
  PromiseSuperseded: (e) => `${e.promise} gives way to ${e.successor}`,
  PromiseReopened: (e) => `${e.promise} open again because of ${e.payment}`,
  DebtPartiallyPaid: (e) => `${tellAmount(e.amount)} paid by ${paidBy(e)}`,
  DebtPaid: (e) => `${tellAmount(e.amount)} paid by ${paidBy(e)}: all paid`,
  PaymentReversed: (e) => `${tellAmount(e.amount)} of ${e.payment} taken back: ${e.reason}`,
  DebtRescheduled: (e) =>
    `${e.plan} agreed: ${e.instalments.map(({ due, amount }) => `${tellAmount(amount)} on ${due}`).join(', ')}`,
  DueDateExtended: (e) => `due date moved from ${e.from} to ${e.to}`,
  DebtReferredToLegal: (e) => `referred to ${e.counsel} with a claim of ${tellAmount(e.claim)}`,
  DebtWrittenOff: (e) => `${tellAmount(e.amount)} written off: ${e.reason}`,
  DebtRecovered: (e) => `${tellAmount(e.amount)} recovered by ${paidBy(e)}, ${tellAmount(e.outstanding)} still lost`,
  CreditNoteIssued: (e) => `${e.creditNote}: ${tellAmount(e.amount)} credited: ${e.reason}`,
  DisputeRaised: (e) => `${e.dispute}: ${tellAmount(e.amount)} disputed: ${e.reason}`,
  DisputeResolved: (e) => `${e.dispute} resolved: ${e.outcome}`,
  DebtCancelled: (e) => `cancelled with ${tellAmount(e.amount)} open: ${e.reason}`,
}

const paidBy = ({ payment, method }: DebtEventOf<'DebtPaid' | 'DebtPartiallyPaid' | 'DebtRecovered'>): string =>
  `${payment} (${method})`
