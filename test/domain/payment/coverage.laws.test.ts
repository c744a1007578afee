import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, paymentHistory, tellCoverage, uncovered } from '../../../src/adapters/testing/index.js'
import type { PaymentEvent } from '../../../src/domain/payment/event.js'
import type { PaymentRejection } from '../../../src/domain/payment/rejection.js'

const events: { readonly [T in PaymentEvent['type']]: true } = {
  PaymentReceived: true,
  CreditGranted: true,
  PaymentAllocated: true,
  PaymentUnallocated: true,
  PaymentReturned: true,
  PaymentRefunded: true,
  UnappliedReleased: true,
  DebitRequested: true,
  DebitFailed: true,
  DebitSucceeded: true,
}

const rejections: { readonly [R in PaymentRejection['_tag']]: true } = {
  NotReceived: true,
  AlreadyReceived: true,
  AlreadyReturned: true,
  NotPositive: true,
  CurrencyMismatch: true,
  BeforeReceipt: true,
  BeforeAllocation: true,
  ExceedsUnapplied: true,
  ExceedsAllocation: true,
  ExceedsReceived: true,
  UnknownAllocation: true,
  RefundExceedsUnapplied: true,
  ApprovalRequired: true,
  ExceedsApproval: true,
  ReleaseExceedsUnapplied: true,
  Refunded: true,
  NoDebit: true,
  AlreadyRequested: true,
  DebitPending: true,
  DebitAlreadyFailed: true,
  DebitAlreadySucceeded: true,
  BeforeRequest: true,
  BeforeCollection: true,
  BeforeRetry: true,
  MandateNotInForce: true,
  ExceedsMandate: true,
}

describe('random lives of a payment', () => {
  const coverage = coverageOf(fc.sample(paymentHistory(), { numRuns: 3000, seed: 20_260_331 }))

  it('come to every event and every rejection', () => {
    console.log(tellCoverage(coverage))
    expect(uncovered(coverage.events, Object.keys(events))).toEqual([])
    expect(uncovered(coverage.rejections, Object.keys(rejections))).toEqual([])
  })
})
