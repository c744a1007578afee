import type { BookEvent } from '../domain/book.js'
import type { DebtEvent, DebtEventOf } from '../domain/debt/event.js'
import type { PaymentEvent, PaymentEventOf } from '../domain/payment/event.js'
import { tellAmount } from '../domain/tell-amount.js'

// The words of a collections clerk who knows which debt or payment it is about. An event without words does not compile.

type Words<E extends { readonly type: string }> = {
  readonly [T in E['type']]: (event: Extract<E, { readonly type: T }>) => string
}

const outcomes: Readonly<Record<DebtEventOf<'DisputeResolved'>['outcome'], string>> = {
  upheld: 'the debtor is right',
  partly: 'the debtor is right in part',
  rejected: 'the debtor is wrong',
  'creditor-error': 'it was an error of the creditor',
}

const paidWith = ({ payment, method }: DebtEventOf<'DebtPaid' | 'DebtPartiallyPaid' | 'DebtRecovered'>): string =>
  `with payment ${payment} (${method})`

const plan = (instalments: DebtEventOf<'DebtRescheduled'>['instalments']): string =>
  instalments.map(({ due, amount }) => `${tellAmount(amount)} on ${due}`).join(', ')

const debtWords: Words<DebtEvent> = {
  DebtIssued: (e) =>
    `Issued to ${e.debtor}: ${tellAmount(e.principal)}, due ${e.dueDate}${e.reference === undefined ? '' : ` (${e.reference})`}`,
  DebtorReminded: (e) => `Reminded of ${tellAmount(e.balance)} by ${e.channel} (${e.step})`,
  PaymentPromised: (e) =>
    `${e.promisedBy ?? 'Debtor'} promises ${tellAmount(e.amount)} by ${e.by}${e.deadline === e.by ? '' : `, at the latest ${e.deadline}`} (${e.channel}; ${e.promise})`,
  PromiseKept: (e) => `Promise ${e.promise} kept: ${tellAmount(e.counted)} came in time`,
  PromisePartiallyKept: (e) => `Promise ${e.promise} kept in part: only ${tellAmount(e.counted)} came in time`,
  PromiseBroken: (e) => `Promise ${e.promise} broken: nothing came in time`,
  PromiseWithdrawn: (e) => `Promise ${e.promise} withdrawn: ${e.reason}`,
  PromiseSuperseded: (e) => `Promise ${e.promise} gives way to ${e.successor}`,
  PromiseReopened: (e) => `Promise ${e.promise} is open again because of payment ${e.payment}`,
  DebtPartiallyPaid: (e) => `${tellAmount(e.amount)} paid ${paidWith(e)}`,
  DebtPaid: (e) => `${tellAmount(e.amount)} paid ${paidWith(e)}: nothing is left to pay`,
  PaymentReversed: (e) => `${tellAmount(e.amount)} of payment ${e.payment} taken back: ${e.reason}`,
  DebtRescheduled: (e) =>
    `Plan ${e.plan}: ${plan(e.instalments)} (${e.reason}; ${e.document}${e.guarantee === undefined ? '' : `, guaranteed by ${e.guarantee}`})`,
  DueDateExtended: (e) => `Due date moved from ${e.from} to ${e.to}, agreed by ${e.agreedBy}: ${e.reason}`,
  DebtReferredToLegal: (e) =>
    `Referred to ${e.counsel} for ${e.authority}: claim ${tellAmount(e.claim)}, costs so far ${tellAmount(e.costs)}`,
  DebtWrittenOff: (e) => `${tellAmount(e.amount)} written off: ${e.reason}. The claim stays`,
  DebtRecovered: (e) =>
    `${tellAmount(e.amount)} recovered ${paidWith(e)}: ${tellAmount(e.outstanding)} of what was written off may still come`,
  CreditNoteIssued: (e) => `Credit note ${e.creditNote} of ${tellAmount(e.amount)}: ${e.reason}`,
  DisputeRaised: (e) => `Debtor disputes ${tellAmount(e.amount)}: ${e.reason} (${e.dispute})`,
  DisputeResolved: (e) => `Dispute ${e.dispute} resolved: ${outcomes[e.outcome]}`,
  DebtCancelled: (e) => `Cancelled with ${tellAmount(e.amount)} open: ${e.reason}`,
}

const direction = (instruction: PaymentEventOf<'PaymentReceived'>['instruction']): string => {
  if (instruction.strategy === 'none') return 'to be held on account'
  if (instruction.strategy !== 'specific') return `to be placed ${instruction.strategy}`
  const lines = instruction.directions.map(({ debt, amount }) =>
    amount === undefined ? debt : `${debt} (${tellAmount(amount)})`,
  )
  return lines.length === 0 ? 'to be held on account' : `for ${lines.join(', ')}`
}

const paymentWords: Words<PaymentEvent> = {
  PaymentReceived: (e) =>
    `${tellAmount(e.amount)} received from ${e.debtor} by ${e.method}, ${direction(e.instruction)}${e.reference === undefined ? '' : ` (${e.reference})`}`,
  PaymentAllocated: (e) => `${tellAmount(e.amount)} placed on debt ${e.debt} (${e.strategy})`,
  PaymentUnallocated: (e) =>
    `${tellAmount(e.amount)} taken off debt ${e.debt}: ${e.reason}${e.hold ? '; held on account' : ''}`,
  PaymentReturned: (e) => `${tellAmount(e.amount)} went back to the bank: ${e.reason}`,
}

const words = { ...debtWords, ...paymentWords }

/**
 * What happened, as a sentence. Which debt or payment it is about is left to be told beside it.
 *
 * @example
 * tellEvent(issued) // 'Issued to C-1: 1,234.50 EUR, due 2026-02-04'
 * tellEvent(paid) // '234.50 EUR paid with payment PAY-1 (transfer)'
 */
export const tellEvent = (event: BookEvent): string => (words[event.type] as (event: BookEvent) => string)(event)
