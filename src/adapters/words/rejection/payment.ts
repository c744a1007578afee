import type { PaymentRejection } from '../../../domain/payment/rejection.js'
import { tellAmount } from '../amount.js'
import type { Own } from './common.js'
import type { Words } from './words.js'

export const paymentRejections: Words<Own<PaymentRejection>> = {
  NotReceived: (why) => `payment ${why.payment} has not been received`,
  AlreadyReceived: (why) => `payment ${why.payment} was received already, with another ${why.differs.join(', ')}`,
  AlreadyReturned: (why) => `payment ${why.payment} was returned already`,
  BeforeReceipt: (why) => `${why.on} is before the payment was received on ${why.receivedOn}`,
  BeforeAllocation: (why) => `${why.on} is before the allocation of ${why.allocatedOn}`,
  ExceedsUnapplied: (why) =>
    `${tellAmount(why.amount)} for debt ${why.debt} is more than the ${tellAmount(why.unapplied)} that is unapplied from ${why.on} on`,
  ExceedsAllocation: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.placed)} that the allocation has on its debt`,
  ExceedsReceived: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.left)} that is left of the payment`,
  UnknownAllocation: (why) => `payment ${why.payment} has no allocation ${why.allocation}`,
  RefundExceedsUnapplied: (why) =>
    `a refund of ${tellAmount(why.amount)} is more than the ${tellAmount(why.unapplied)} that is unapplied from ${why.on} on`,
  ApprovalRequired: (why) =>
    `payment ${why.payment} is a credit: ${tellAmount(why.amount)} of it goes out only with an approval`,
  ReleaseExceedsUnapplied: (why) =>
    `${tellAmount(why.amount)} to be taken as income is more than the ${tellAmount(why.unapplied)} that is unapplied from ${why.on} on`,
  Refunded: (why) => `${tellAmount(why.refunded)} of payment ${why.payment} was paid out to the debtor already`,
  NoDebit: (why) => `no direct debit was requested for payment ${why.payment}`,
  AlreadyRequested: (why) =>
    `the direct debit of payment ${why.payment} was requested already, with another ${why.differs.join(', ')}`,
  DebitPending: (why) =>
    `direct debit ${why.attempt} of payment ${why.payment} is under way: the bank collects it on ${why.collectOn}`,
  DebitAlreadyFailed: (why) =>
    `direct debit ${why.attempt} of payment ${why.payment} failed on ${why.on} (${why.reason})${why.retryOn === undefined ? ', and is not to be tried again' : `: it may be tried again from ${why.retryOn} on`}`,
  DebitAlreadySucceeded: (why) =>
    `direct debit ${why.attempt} of payment ${why.payment} brought the money on ${why.on} already`,
  BeforeRequest: (why) => `${why.on} is before the direct debit was requested on ${why.requestedOn}`,
  BeforeCollection: (why) => `${why.on} is before the bank collects on ${why.collectOn}`,
  BeforeRetry: (why) => `${why.on} is before ${why.retryOn}, from when on it may be tried again`,
  MandateNotInForce: (why) =>
    `mandate ${why.mandate} does not allow a debit that is requested on ${why.on} and collected on ${why.collectOn}: it was granted on ${why.grantedOn}${why.revokedOn === undefined ? '' : ` and revoked on ${why.revokedOn}`}`,
  ExceedsMandate: (why) =>
    `${tellAmount(why.amount)} is more than the ${tellAmount(why.limit)} that mandate ${why.mandate} allows`,
}
