import type { BookRejection } from '../../domain/book.js'
import type { UnmetLegalCondition } from '../../domain/debt/rejection.js'
import { tellAmount } from './amount.js'

const unmet = (condition: UnmetLegalCondition): string => {
  switch (condition.condition) {
    case 'finalNotice':
      return 'no final notice was sent'
    case 'minDaysPastDue':
      return `it is ${condition.actual} days past due, and ${condition.required} are required`
    case 'minAmount':
      return `${tellAmount(condition.actual)} is open, and at least ${tellAmount(condition.required)} is required`
    case 'notDisputed':
      return `${tellAmount(condition.disputed)} of it is disputed`
    case 'noOpenPromise':
      return `${tellAmount(condition.promised)} of it is promised`
    case 'noCurrentPlan':
      return 'it is paid by a plan'
    case 'notTimeBarred':
      return `it is time-barred from ${condition.timeBarredFrom}`
  }
}

const kinds = { promise: 'promise', dispute: 'dispute', creditNote: 'credit note', plan: 'plan' } as const

/** Why a book refused a command, in words, with the figures it was decided on. */
export const tellRejection = (why: BookRejection): string => {
  switch (why.rejection) {
    case 'NotIssued':
      return `debt ${why.debt} has not been issued`
    case 'AlreadyIssued':
      return `debt ${why.debt} was issued already, with another ${why.differs.join(', ')}`
    case 'NotOpen':
      return `debt ${why.debt} is not open: it is ${why.situation === 'writtenOff' ? 'written off' : why.situation}`
    case 'BeforeIssue':
      return `${why.on} is before the debt was issued on ${why.issuedOn}`
    case 'BeforeItBegan':
      return `${why.on} is before the ${why.what}, which began on ${why.beganOn}`
    case 'ToleranceTooLarge':
      return `a tolerance of ${tellAmount(why.tolerance)} leaves nothing of ${tellAmount(why.amount)} to keep`
    case 'BeforePayment':
      return `${why.on} is before the payment of ${why.paidOn}`
    case 'NotPositive':
      return `${why.field} must be above zero, and is ${tellAmount(why.amount)}`
    case 'CurrencyMismatch':
      return `the currency must be ${why.expected}, and is ${why.given}`
    case 'DueBeforeIssue':
      return `the due date ${why.dueDate} is before the issue date ${why.issuedOn}`
    case 'ExceedsOpen':
      return `${tellAmount(why.amount)} is more than the ${tellAmount(why.open)} that is open from ${why.on} on`
    case 'ExceedsRecoverable':
      return `${tellAmount(why.amount)} is more than the ${tellAmount(why.recoverable)} that can still be recovered`
    case 'ExceedsUndisputed':
      return `${tellAmount(why.amount)} is more than the ${tellAmount(why.undisputed)} that is not disputed yet`
    case 'DuplicateId':
      return `the debt has a ${kinds[why.kind]} ${why.id} already`
    case 'DeadlinePassed':
      return `a promise made on ${why.on} cannot be due by ${why.by} with the deadline ${why.deadline}`
    case 'TooManyPromises':
      return `${why.open} promises are open, and at most ${why.max} may be`
    case 'UnknownPromise':
      return `the debt has no promise ${why.promise}`
    case 'PromiseNotOpen':
      return `promise ${why.promise} is not open: it is ${why.status === 'partiallyKept' ? 'partially kept' : why.status}`
    case 'TooEarlyToJudge':
      return `promise ${why.promise} cannot be judged on ${why.on}: its deadline is ${why.deadline}`
    case 'UnknownDispute':
      return `the debt has no dispute ${why.dispute}`
    case 'UnknownPayment':
      return `the debt has not taken allocation ${why.allocation} of payment ${why.payment}`
    case 'InstalmentsOutOfOrder':
      return `an instalment is due on ${why.due}, which is not after ${why.notAfter}`
    case 'PlanDoesNotSum':
      return `the instalments sum to ${tellAmount(why.instalments)}, and ${tellAmount(why.open)} is open`
    case 'PlanInForce':
      return `plan ${why.plan} is in force: its instalments say when money is due`
    case 'NotLater':
      return `${why.to} is not later than the due date ${why.dueDate}`
    case 'NothingToDun':
      return `of ${tellAmount(why.open)} open, ${tellAmount(why.disputed)} is disputed and ${tellAmount(why.promised)} promised: nothing is left to ask for`
    case 'BalanceMisstated':
      return `the reminder states ${tellAmount(why.stated)}, and only ${tellAmount(why.dunnable)} may be asked for`
    case 'AlreadyReferred':
      return `the debt was referred to legal on ${why.on} already`
    case 'LegalConditionsNotMet':
      return `the debt cannot go to legal: ${why.unmet.map(unmet).join('; ')}`
    case 'PaymentsApplied':
      return `${tellAmount(why.paid)} was paid on the debt: take that back first`
    case 'NotReceived':
      return `payment ${why.payment} has not been received`
    case 'AlreadyReceived':
      return `payment ${why.payment} was received already, with another ${why.differs.join(', ')}`
    case 'AlreadyReturned':
      return `payment ${why.payment} was returned already`
    case 'BeforeReceipt':
      return `${why.on} is before the payment was received on ${why.receivedOn}`
    case 'BeforeAllocation':
      return `${why.on} is before the allocation of ${why.allocatedOn}`
    case 'ExceedsUnapplied':
      return `${tellAmount(why.amount)} for debt ${why.debt} is more than the ${tellAmount(why.unapplied)} that is unapplied from ${why.on} on`
    case 'UnknownAllocation':
      return `payment ${why.payment} has no allocation ${why.allocation}`
  }
}
