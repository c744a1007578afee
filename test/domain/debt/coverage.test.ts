import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, debtHistory, tellCoverage, uncovered } from '../../../src/adapters/testing/index.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { DebtRejection, UnmetLegalCondition } from '../../../src/domain/debt/rejection.js'

const events: { readonly [T in DebtEvent['type']]: true } = {
  DebtIssued: true,
  DebtorReminded: true,
  PaymentPromised: true,
  PromiseKept: true,
  PromisePartiallyKept: true,
  PromiseBroken: true,
  PromiseWithdrawn: true,
  PromiseSuperseded: true,
  PromiseReopened: true,
  DebtPartiallyPaid: true,
  DebtPaid: true,
  PaymentReversed: true,
  DebtRescheduled: true,
  DueDateExtended: true,
  DebtReferredToLegal: true,
  DebtWrittenOff: true,
  DebtRecovered: true,
  CreditNoteIssued: true,
  DisputeRaised: true,
  DisputeResolved: true,
  DebtCancelled: true,
}

const rejections: { readonly [R in DebtRejection['rejection']]: true } = {
  NotIssued: true,
  AlreadyIssued: true,
  NotOpen: true,
  BeforeIssue: true,
  BeforeItBegan: true,
  ToleranceTooLarge: true,
  BeforePayment: true,
  NotPositive: true,
  CurrencyMismatch: true,
  DueBeforeIssue: true,
  ExceedsOpen: true,
  ExceedsRecoverable: true,
  ExceedsUndisputed: true,
  DuplicateId: true,
  DeadlinePassed: true,
  TooManyPromises: true,
  UnknownPromise: true,
  PromiseNotOpen: true,
  TooEarlyToJudge: true,
  UnknownDispute: true,
  UnknownPayment: true,
  InstalmentsOutOfOrder: true,
  PlanDoesNotSum: true,
  PlanInForce: true,
  NotLater: true,
  NothingToDun: true,
  BalanceMisstated: true,
  AlreadyReferred: true,
  LegalConditionsNotMet: true,
  PaymentsApplied: true,
}

const conditions: { readonly [C in UnmetLegalCondition['condition']]: true } = {
  finalNotice: true,
  minDaysPastDue: true,
  minAmount: true,
  notDisputed: true,
  noOpenPromise: true,
  noCurrentPlan: true,
  notTimeBarred: true,
}

describe('random lives of a debt', () => {
  const histories = fc.sample(debtHistory(), { numRuns: 3000, seed: 20_260_331 })
  const coverage = coverageOf(histories)

  it('come to every event', () => {
    console.log(tellCoverage(coverage))
    expect(uncovered(coverage.events, Object.keys(events))).toEqual([])
  })

  it('come to every rejection', () => {
    expect(uncovered(coverage.rejections, Object.keys(rejections))).toEqual([])
  })

  it('come to every condition that keeps a debt out of court, and to every kind of id used twice', () => {
    const refused = histories.flatMap((history) => history.rejections)
    const unmet = refused.flatMap((each) => (each.rejection === 'LegalConditionsNotMet' ? each.unmet : []))
    expect(new Set(unmet.map(({ condition }) => condition))).toEqual(new Set(Object.keys(conditions)))
    const twice = refused.flatMap((each) => (each.rejection === 'DuplicateId' ? [each.kind] : []))
    expect(new Set(twice)).toEqual(new Set(['promise', 'dispute', 'creditNote', 'plan']))
  })
})
