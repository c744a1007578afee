import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverageOf, debtHistory, tellCoverage, uncovered } from '../../../src/adapters/testing/index.js'
import type { DebtEvent, DebtEventOf } from '../../../src/domain/debt/event.js'
import type { DebtRejection, UnmetLegalCondition } from '../../../src/domain/debt/rejection.js'

const events: { readonly [T in DebtEvent['type']]: true } = {
  DebtIssued: true,
  DueDateExtended: true,
  DebtorReminded: true,
  PaymentPromised: true,
  PromiseKept: true,
  PromisePartiallyKept: true,
  PromiseBroken: true,
  PromiseWithdrawn: true,
  PromiseSuperseded: true,
  PromiseReleased: true,
  PromiseReopened: true,
  PromiseReinstated: true,
  DebtPartiallyPaid: true,
  DebtPaid: true,
  PaymentReversed: true,
  DebtRecovered: true,
  PlanProposed: true,
  PlanCountered: true,
  PlanSigned: true,
  DebtRescheduled: true,
  InstalmentMissed: true,
  PlanCompleted: true,
  PlanDefaulted: true,
  PlanCancelled: true,
  GuaranteeRegistered: true,
  GuaranteeReleased: true,
  GuaranteeEnforced: true,
  DisputeRaised: true,
  DisputeResolved: true,
  ErrorAcknowledged: true,
  CreditNoteIssued: true,
  EarlyDiscountGranted: true,
  ConcessionGranted: true,
  SettlementAgreed: true,
  SettlementHonoured: true,
  SettlementFailed: true,
  LateChargeAdded: true,
  CollectionCostAdded: true,
  ChargeWaived: true,
  ExcuseRecorded: true,
  RefusalRecorded: true,
  DelayReasonRecorded: true,
  ContactAttempted: true,
  InboundContactRecorded: true,
  ComplaintRecorded: true,
  NoteAdded: true,
  StepWithheld: true,
  CollectorAssigned: true,
  DunningHeld: true,
  DunningReleased: true,
  PlacedWithAgency: true,
  RecalledFromAgency: true,
  AgencyCollected: true,
  DebtReferredToLegal: true,
  LegalOutcomeRecorded: true,
  DebtWrittenOff: true,
  WriteOffReversed: true,
  DebtSold: true,
  DebtCancelled: true,
  DebtAssumed: true,
}

const rejections: { readonly [R in DebtRejection['_tag']]: true } = {
  NotIssued: true,
  AlreadyIssued: true,
  NotOpen: true,
  BeforeIssue: true,
  BeforeItBegan: true,
  ToleranceTooLarge: true,
  BeforePayment: true,
  NotPositive: true,
  CurrencyMismatch: true,
  ExceedsOpen: true,
  IdTooLong: true,
  ExceedsRecoverable: true,
  ExceedsUndisputed: true,
  DuplicateId: true,
  DeadlinePassed: true,
  TooManyPromises: true,
  UnknownPromise: true,
  PromiseNotOpen: true,
  TooEarlyToJudge: true,
  UnknownDispute: true,
  AlreadyResolved: true,
  UnknownPayment: true,
  InstalmentsOutOfOrder: true,
  PlanDoesNotSum: true,
  InstalmentsDoNotSum: true,
  NotLastInstalment: true,
  PlanInForce: true,
  UnknownPlan: true,
  PlanNotInForce: true,
  ProposalExpired: true,
  GuaranteeRequired: true,
  UnknownGuarantee: true,
  GuaranteeReleased: true,
  ExceedsGuarantee: true,
  RemedyRequired: true,
  ExceedsApproval: true,
  SettlementInForce: true,
  UnknownSettlement: true,
  SettlementNotDue: true,
  NotLess: true,
  NoLateChargeTerms: true,
  LateChargeNotAssessable: true,
  TooLarge: true,
  ExceedsCharged: true,
  UnknownHold: true,
  EndsBeforeItBegins: true,
  GuaranteeExpired: true,
  Negative: true,
  NotOwnerOfContact: true,
  RepresentativeUnknown: true,
  UnknownPlacement: true,
  ExceedsClaim: true,
  NotReferred: true,
  NotLater: true,
  NothingToDun: true,
  BalanceMisstated: true,
  AlreadyReferred: true,
  LegalConditionsNotMet: true,
  PaymentsApplied: true,
}

const conditions: { readonly [C in UnmetLegalCondition['_tag']]: true } = {
  finalNotice: true,
  newFinalNotice: true,
  minDaysPastDue: true,
  minAmount: true,
  notDisputed: true,
  noOpenPromise: true,
  notCovered: true,
  nothingOnAccount: true,
  noCurrentPlan: true,
  noSettlement: true,
  notHeld: true,
  notWithAgency: true,
  representativeKnown: true,
  notTimeBarred: true,
}

type RejectionOf<R extends DebtRejection['_tag']> = Extract<DebtRejection, { readonly _tag: R }>

const beginnings: { readonly [W in RejectionOf<'BeforeItBegan'>['what']]: true } = {
  promise: true,
  assumption: true,
  dispute: true,
  plan: true,
  guarantee: true,
  hold: true,
  placement: true,
  settlement: true,
  referral: true,
  'write-off': true,
}

const kinds: { readonly [K in RejectionOf<'DuplicateId'>['kind']]: true } = {
  promise: true,
  dispute: true,
  creditNote: true,
  plan: true,
  guarantee: true,
  concession: true,
  settlement: true,
  charge: true,
  hold: true,
  placement: true,
  collection: true,
}

const statuses: { readonly [S in RejectionOf<'PlanNotInForce'>['status']]: true } = {
  proposed: true,
  'in-force': true,
  completed: true,
  defaulted: true,
  cancelled: true,
}

const unassessable: { readonly [R in RejectionOf<'LateChargeNotAssessable'>['error']['_tag']]: true } = {
  RateUnknown: true,
  IndexUnknown: true,
  CurrencyMismatch: true,
  TooManyDigits: true,
}

const consequences: { readonly [C in DebtEventOf<'PlanDefaulted'>['consequence']]: true } = {
  accelerated: true,
  'original-due-date': true,
  'instalments-stay': true,
}

describe('random lives of a debt', () => {
  const histories = fc.sample(debtHistory({ maxCommands: 40 }), { numRuns: 4000, seed: 20_260_331 })
  const coverage = coverageOf(histories)
  const happened = histories.flatMap((history) => history.events)
  const refused = histories.flatMap((history) => history.rejections)

  const eventsOf = <T extends DebtEvent['type']>(type: T): ReadonlyArray<DebtEventOf<T>> =>
    happened.filter((event): event is DebtEventOf<T> => event.type === type)
  const refusedFor = <R extends DebtRejection['_tag']>(rejection: R): ReadonlyArray<RejectionOf<R>> =>
    refused.filter((each): each is RejectionOf<R> => each._tag === rejection)
  /** The names that did not come up. */
  const missing = (all: object, met: ReadonlyArray<string>): ReadonlyArray<string> =>
    Object.keys(all).filter((name) => !met.includes(name))

  it('come to every event', () => {
    console.log(tellCoverage(coverage))
    expect(uncovered(coverage.events, Object.keys(events))).toEqual([])
  })

  it('come to every rejection', () => {
    expect(uncovered(coverage.rejections, Object.keys(rejections))).toEqual([])
  })

  it('come to every condition that keeps a debt out of court', () => {
    const unmet = refusedFor('LegalConditionsNotMet').flatMap((each) => each.unmet)
    const met = unmet.map(({ _tag: condition }) => condition)
    expect(missing(conditions, met)).toEqual([])
  })

  it('come to every kind of id used twice, and of step before its beginning', () => {
    const twice = refusedFor('DuplicateId').map(({ kind }) => kind)
    expect(missing(kinds, twice)).toEqual([])
    const early = refusedFor('BeforeItBegan').map(({ what }) => what)
    expect(missing(beginnings, early)).toEqual([])
  })

  it('come to every end of a plan, and to every way in which it can be the wrong one', () => {
    const followed = eventsOf('PlanDefaulted').map(({ consequence }) => consequence)
    expect(missing(consequences, followed)).toEqual([])
    const met = refusedFor('PlanNotInForce').map(({ status }) => status)
    expect(missing(statuses, met)).toEqual([])
  })

  it('come to every reason why a late charge cannot be assessed', () => {
    const met = refusedFor('LateChargeNotAssessable').map(({ error }) => error._tag)
    expect(missing(unassessable, met)).toEqual([])
  })

  it('come to settlements that fail by their day and by a reversal, and to charges that are taken back', () => {
    const restored = eventsOf('SettlementFailed').map(({ restored }) => restored.amount > 0n)
    expect(new Set(restored)).toEqual(new Set([false, true]))
    const reversals = eventsOf('PaymentReversed').map(({ discount }) => discount !== undefined)
    expect(new Set(reversals)).toEqual(new Set([false, true]))
    const approved = eventsOf('ChargeWaived').map(({ approvedBy }) => approvedBy)
    expect(approved).toContain('late-charge terms')
    const early = eventsOf('EarlyDiscountGranted').map(({ remaining }) => remaining.amount > 0n)
    expect(new Set(early)).toEqual(new Set([false, true]))
  })
})
