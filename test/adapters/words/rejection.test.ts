import { describe, expect, it } from 'vitest'
import { tellAmount } from '../../../src/adapters/words/amount.js'
import { tellRejection } from '../../../src/adapters/words/rejection.js'
import type { BookRejection } from '../../../src/domain/book/book.js'
import type {
  ChequeId,
  DebtId,
  DebtorId,
  DisputeId,
  GuaranteeId,
  HoldId,
  MandateId,
  PaymentId,
  PlacementId,
  PlanId,
  PromiseId,
  SettlementId,
} from '../../../src/domain/value/id.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { Money, money } from '../../../src/domain/value/money.js'
import type { TimeOfDay } from '../../../src/domain/value/time-of-day.js'

const eur = (amount: bigint): Money => money(amount, 'EUR')
const inv = 'INV-7' as DebtId
const acme = 'ACME' as DebtorId
const pay = 'PAY-1' as PaymentId
const ptp = 'PTP-1' as PromiseId
const plan = 'PLAN-1' as PlanId
const dis = 'DIS-1' as DisputeId
const gua = 'GUA-1' as GuaranteeId
const set = 'SET-1' as SettlementId
const hold = 'HOLD-1' as HoldId
const agency = 'AGY-1' as PlacementId
const man = 'MAN-1' as MandateId
const chq = 'CHQ-1' as ChequeId
const [d1, d2, d3, d4] = ['2026-03-01', '2026-03-31', '2026-04-15', '2026-05-31'].map(localDate) as [
  ReturnType<typeof localDate>,
  ReturnType<typeof localDate>,
  ReturnType<typeof localDate>,
  ReturnType<typeof localDate>,
]

type Of<K extends BookRejection['_tag']> = Extract<BookRejection, { readonly _tag: K }>
type Says<R> = R extends { readonly _tag: string } ? Omit<R, '_tag'> : never

/** Every rejection with figures, and its words. */
const words: {
  readonly [K in BookRejection['_tag']]: ReadonlyArray<readonly [Says<Of<K>>, string]>
} = {
  NotPositive: [[{ field: 'principal', amount: eur(0n) }, 'principal must be above zero, and is 0.00 EUR']],
  CurrencyMismatch: [[{ expected: 'EUR', given: 'USD' }, 'the currency must be EUR, and is USD']],
  BeforeItBegan: [
    [{ what: 'write-off', on: d1, beganOn: d2 }, '2026-03-01 is before the write-off, which began on 2026-03-31'],
    [{ what: 'mandate', on: d1, beganOn: d2 }, '2026-03-01 is before the mandate, which began on 2026-03-31'],
  ],
  EndsBeforeItBegins: [
    [{ what: 'hold', on: d2, until: d1 }, 'the hold cannot end on 2026-03-01, before it begins on 2026-03-31'],
    [
      { what: 'credit-hold', on: d2, until: d1 },
      'the credit hold cannot end on 2026-03-01, before it begins on 2026-03-31',
    ],
  ],
  DuplicateId: [
    [{ kind: 'creditNote', id: 'CN-1' }, 'there is a credit note CN-1 already'],
    [{ kind: 'retention-hold', id: 'HOLD-1' }, 'there is a retention hold HOLD-1 already'],
  ],

  NotIssued: [[{ debt: inv }, 'debt INV-7 has not been issued']],
  AlreadyIssued: [
    [{ debt: inv, differs: ['debtor', 'dueDate'] }, 'debt INV-7 was issued already, with another debtor, dueDate'],
  ],
  NotOpen: [[{ debt: inv, situation: 'writtenOff' }, 'debt INV-7 is not open: it is written off']],
  BeforeIssue: [[{ on: d1, issuedOn: d2 }, '2026-03-01 is before the debt was issued on 2026-03-31']],
  NotLater: [[{ to: d1, dueDate: d2 }, '2026-03-01 is not later than the due date 2026-03-31']],
  BeforePayment: [[{ on: d1, paidOn: d2 }, '2026-03-01 is before the payment of 2026-03-31']],
  ExceedsOpen: [
    [
      { amount: eur(200n), open: eur(100n), on: d1 },
      '2.00 EUR is more than the 1.00 EUR that is open from 2026-03-01 on',
    ],
  ],
  IdTooLong: [
    [{ field: 'payment', length: 201, longest: 200 }, 'payment would be 201 characters long, and may be 200: name it'],
  ],
  ExceedsRecoverable: [
    [{ amount: eur(200n), recoverable: eur(100n) }, '2.00 EUR is more than the 1.00 EUR that can still be recovered'],
  ],
  UnknownPayment: [[{ payment: pay, allocation: 3 }, 'the debt has not taken allocation 3 of payment PAY-1']],
  PaymentsApplied: [[{ paid: eur(100n) }, '1.00 EUR was paid on the debt: take that back first']],

  ToleranceTooLarge: [
    [{ tolerance: eur(200n), amount: eur(100n) }, 'a tolerance of 2.00 EUR leaves nothing of 1.00 EUR to keep'],
  ],
  DeadlinePassed: [
    [
      { by: d1, deadline: d2, on: d3 },
      'a promise made on 2026-04-15 cannot be due by 2026-03-01 with the deadline 2026-03-31',
    ],
  ],
  TooManyPromises: [[{ open: 3, max: 2 }, '3 promises are open, and at most 2 may be']],
  UnknownPromise: [[{ promise: ptp }, 'the debt has no promise PTP-1']],
  PromiseNotOpen: [[{ promise: ptp, status: 'partiallyKept' }, 'promise PTP-1 is not open: it is partially kept']],
  TooEarlyToJudge: [
    [
      { promise: ptp, deadline: d2, on: d1 },
      'promise PTP-1 cannot be judged on 2026-03-01: its deadline is 2026-03-31',
    ],
    [
      { promise: ptp, deadline: undefined, on: d1 },
      'promise PTP-1 cannot be judged on 2026-03-01: it need not be kept during a dispute or a moratorium',
    ],
  ],

  InstalmentsOutOfOrder: [
    [{ due: d1, notAfter: d2 }, 'an instalment is due on 2026-03-01, which is not after 2026-03-31'],
  ],
  InstalmentsDoNotSum: [
    [
      { instalments: eur(200n), principal: eur(100n) },
      'the instalments sum to 2.00 EUR, and the principal is 1.00 EUR',
    ],
  ],
  NotLastInstalment: [
    [{ dueDate: d1, last: d2 }, 'the due date 2026-03-01 is not the day of the last instalment, 2026-03-31'],
  ],
  PlanDoesNotSum: [
    [{ instalments: eur(200n), open: eur(100n) }, 'the instalments sum to 2.00 EUR, and 1.00 EUR is open'],
  ],
  PlanInForce: [[{ plan }, 'plan PLAN-1 is in force: its instalments say when money is due']],
  UnknownPlan: [[{ plan }, 'the debt has no plan PLAN-1']],
  PlanNotInForce: [[{ plan, status: 'defaulted' }, 'plan PLAN-1 is not in force: it is defaulted']],
  ProposalExpired: [
    [{ plan, validUntil: d1, on: d2 }, 'plan PLAN-1 could be signed until 2026-03-01, and not on 2026-03-31'],
  ],
  GuaranteeRequired: [
    [{ above: eur(100n), total: eur(200n) }, 'a plan of 2.00 EUR needs a guarantee, as every plan above 1.00 EUR does'],
  ],
  UnknownGuarantee: [[{ guarantee: gua }, 'the debt has no guarantee GUA-1']],
  GuaranteeExpired: [
    [{ guarantee: gua, expires: d1, on: d2 }, 'guarantee GUA-1 is good until 2026-03-01, and not on 2026-03-31'],
  ],
  GuaranteeReleased: [[{ guarantee: gua }, 'guarantee GUA-1 was released already']],
  ExceedsGuarantee: [
    [{ amount: eur(200n), left: eur(100n) }, '2.00 EUR is more than the 1.00 EUR that is left of the guarantee'],
  ],

  ExceedsUndisputed: [
    [{ amount: eur(200n), undisputed: eur(100n) }, '2.00 EUR is more than the 1.00 EUR that is not disputed yet'],
  ],
  UnknownDispute: [[{ dispute: dis }, 'the debt has no dispute DIS-1']],
  AlreadyResolved: [
    [
      { dispute: dis, on: d1, outcome: 'rejected' },
      'dispute DIS-1 was resolved on 2026-03-01, as rejected: raise another one',
    ],
  ],
  RemedyRequired: [
    [{ dispute: dis }, 'dispute DIS-1 ends with an error of the creditor: say how it is put right, and by when'],
  ],

  ExceedsApproval: [
    [
      { amount: eur(200n), limit: eur(100n), by: 'clerk-1' },
      '2.00 EUR is more than the 1.00 EUR that clerk-1 may give up',
    ],
  ],
  SettlementInForce: [[{ settlement: set }, 'settlement SET-1 is agreed already']],
  UnknownSettlement: [[{ settlement: set }, 'the debt has no settlement SET-1']],
  SettlementNotDue: [
    [
      { settlement: set, by: d2, on: d1 },
      'settlement SET-1 may be paid until 2026-03-31: it cannot be judged on 2026-03-01',
    ],
  ],
  NotLess: [
    [{ pay: eur(100n), open: eur(100n) }, 'a settlement for 1.00 EUR gives up nothing of the 1.00 EUR that is open'],
  ],

  TooLarge: [
    [{ amount: eur(120n), largest: eur(100n) }, 'the debt would have been charged 1.20 EUR, and 1.00 EUR is the most'],
  ],
  NoLateChargeTerms: [[{ debt: inv }, 'debt INV-7 has no terms for paying late, and none were given']],
  LateChargeNotAssessable: [
    [
      { error: { _tag: 'TooManyDigits', from: d1, to: d1 } },
      'the late charge cannot be assessed: that of 2026-03-01 to 2026-03-01 has too many digits to be exact',
    ],
    [
      { error: { _tag: 'RateUnknown', on: d1, base: 'ECB' } },
      'the late charge cannot be assessed: no base rate of ECB is known for 2026-03-01',
    ],
    [{ error: { _tag: 'RateUnknown', on: d1 } }, 'the late charge cannot be assessed: no rate is known for 2026-03-01'],
    [
      { error: { _tag: 'IndexUnknown', on: d1, index: 'CPI' } },
      'the late charge cannot be assessed: index CPI is not known for 2026-03-01',
    ],
    [
      { error: { _tag: 'CurrencyMismatch', expected: 'EUR', given: 'USD' } },
      'the late charge cannot be assessed: the currency must be EUR, and is USD',
    ],
  ],
  ExceedsCharged: [
    [
      { component: 'interest', amount: eur(200n), open: eur(100n) },
      '2.00 EUR is more than the 1.00 EUR of interest that is open',
    ],
  ],

  UnknownHold: [[{ hold }, 'the debt has no hold HOLD-1']],
  NotOwnerOfContact: [
    [{ owner: 'agency', by: 'creditor' }, 'it is for the agency to speak to the debtor, and not for the creditor'],
  ],
  RepresentativeUnknown: [
    [{ since: d1 }, 'the debtor has died or closed, it was told on 2026-03-01: first ask who represents it'],
  ],
  NothingToDun: [
    [
      {
        open: eur(300n),
        disputed: eur(100n),
        promised: eur(200n),
        notDue: eur(0n),
        covered: eur(0n),
        unapplied: eur(0n),
        heldUntil: undefined,
      },
      'of 3.00 EUR open, 1.00 EUR is disputed and 2.00 EUR promised: nothing is left to ask for',
    ],
    [
      {
        open: eur(1000n),
        disputed: eur(100n),
        promised: eur(200n),
        notDue: eur(300n),
        covered: eur(400n),
        unapplied: eur(50n),
        heldUntil: d2,
      },
      'of 10.00 EUR open, 1.00 EUR is disputed, 2.00 EUR promised, 3.00 EUR not due yet, 4.00 EUR covered by cheques and 0.50 EUR on account and not placed, and nobody asks for money until 2026-03-31: nothing is left to ask for',
    ],
  ],
  BalanceMisstated: [
    [{ stated: eur(200n), dunnable: eur(100n) }, 'the reminder states 2.00 EUR, and only 1.00 EUR may be asked for'],
  ],
  UnknownPlacement: [[{ placement: agency }, 'the debt has no agency placement AGY-1']],
  ExceedsClaim: [
    [
      { amount: eur(200n), left: eur(100n) },
      '2.00 EUR is more than the 1.00 EUR that is left of what the agency was given to collect',
    ],
  ],
  AlreadyReferred: [[{ on: d1 }, 'the debt was referred to legal on 2026-03-01 already']],
  NotReferred: [[{ debt: inv }, 'debt INV-7 was not referred to legal']],
  LegalConditionsNotMet: [
    [
      {
        unmet: [
          { _tag: 'finalNotice' },
          { _tag: 'newFinalNotice', sentOn: d1, asked: eur(300n) },
          { _tag: 'minDaysPastDue', required: 60, actual: 25 },
          { _tag: 'minAmount', required: eur(500n), actual: eur(100n) },
          { _tag: 'notDisputed', disputed: eur(10n) },
          { _tag: 'noOpenPromise', promised: eur(20n) },
          { _tag: 'notCovered', covered: eur(30n) },
          { _tag: 'nothingOnAccount', unapplied: eur(40n) },
          { _tag: 'noCurrentPlan', plan },
          { _tag: 'noSettlement', settlement: set, by: d1 },
          { _tag: 'notHeld', until: d2 },
          { _tag: 'notWithAgency', agency: 'Swift' },
          { _tag: 'representativeKnown', since: d2 },
          { _tag: 'notTimeBarred', timeBarredFrom: d3 },
        ],
      },
      'the debt cannot go to legal: no final notice was sent; the final notice of 2026-03-01 asked for 3.00 EUR, of which nothing is late any more; it is 25 days past due, and 60 are required; 1.00 EUR is open, and at least 5.00 EUR is required; 0.10 EUR of it is disputed; 0.20 EUR of it is promised; 0.30 EUR of it is covered by cheques; 0.40 EUR is on account for it, and placed on no debt; it is paid by plan PLAN-1; settlement SET-1 may still be paid until 2026-03-01; nobody asks for money until 2026-03-31; agency Swift has it to collect; the debtor has died or closed, it was told on 2026-03-31, and nobody is known to represent it; it is time-barred from 2026-04-15',
    ],
  ],

  NotReceived: [[{ payment: pay }, 'payment PAY-1 has not been received']],
  AlreadyReceived: [[{ payment: pay, differs: ['amount'] }, 'payment PAY-1 was received already, with another amount']],
  AlreadyReturned: [[{ payment: pay }, 'payment PAY-1 was returned already']],
  BeforeReceipt: [[{ on: d1, receivedOn: d2 }, '2026-03-01 is before the payment was received on 2026-03-31']],
  BeforeAllocation: [[{ on: d1, allocatedOn: d2 }, '2026-03-01 is before the allocation of 2026-03-31']],
  ExceedsUnapplied: [
    [
      { debt: inv, amount: eur(200n), unapplied: eur(100n), on: d1 },
      '2.00 EUR for debt INV-7 is more than the 1.00 EUR that is unapplied from 2026-03-01 on',
    ],
  ],
  ExceedsAllocation: [
    [
      { amount: eur(200n), placed: eur(100n) },
      '2.00 EUR is more than the 1.00 EUR that the allocation has on its debt',
    ],
  ],
  ExceedsReceived: [
    [{ amount: eur(200n), left: eur(100n) }, '2.00 EUR is more than the 1.00 EUR that is left of the payment'],
  ],
  UnknownAllocation: [[{ payment: pay, allocation: 3 }, 'payment PAY-1 has no allocation 3']],
  RefundExceedsUnapplied: [
    [
      { amount: eur(200n), unapplied: eur(100n), on: d1 },
      'a refund of 2.00 EUR is more than the 1.00 EUR that is unapplied from 2026-03-01 on',
    ],
  ],
  ApprovalRequired: [
    [{ payment: pay, amount: eur(100n) }, 'payment PAY-1 is a credit: 1.00 EUR of it goes out only with an approval'],
  ],
  ReleaseExceedsUnapplied: [
    [
      { amount: eur(200n), unapplied: eur(100n), on: d1 },
      '2.00 EUR to be taken as income is more than the 1.00 EUR that is unapplied from 2026-03-01 on',
    ],
  ],
  Refunded: [[{ payment: pay, refunded: eur(100n) }, '1.00 EUR of payment PAY-1 was paid out to the debtor already']],
  NoDebit: [[{ payment: pay }, 'no direct debit was requested for payment PAY-1']],
  AlreadyRequested: [
    [
      { payment: pay, differs: ['mandate'] },
      'the direct debit of payment PAY-1 was requested already, with another mandate',
    ],
  ],
  DebitPending: [
    [
      { payment: pay, attempt: 2, collectOn: d1 },
      'direct debit 2 of payment PAY-1 is under way: the bank collects it on 2026-03-01',
    ],
  ],
  DebitAlreadyFailed: [
    [
      { payment: pay, attempt: 2, on: d1, reason: 'refused', retryOn: d2 },
      'direct debit 2 of payment PAY-1 failed on 2026-03-01 (refused): it may be tried again from 2026-03-31 on',
    ],
    [
      { payment: pay, attempt: 2, on: d1, reason: 'account-closed', retryOn: undefined },
      'direct debit 2 of payment PAY-1 failed on 2026-03-01 (account-closed), and is not to be tried again',
    ],
  ],
  DebitAlreadySucceeded: [
    [{ payment: pay, attempt: 2, on: d1 }, 'direct debit 2 of payment PAY-1 brought the money on 2026-03-01 already'],
  ],
  BeforeRequest: [[{ on: d1, requestedOn: d2 }, '2026-03-01 is before the direct debit was requested on 2026-03-31']],
  BeforeCollection: [[{ on: d1, collectOn: d2 }, '2026-03-01 is before the bank collects on 2026-03-31']],
  BeforeRetry: [[{ on: d1, retryOn: d2 }, '2026-03-01 is before 2026-03-31, from when on it may be tried again']],
  MandateNotInForce: [
    [
      { mandate: man, on: d1, collectOn: d2, grantedOn: d3, revokedOn: undefined },
      'mandate MAN-1 does not allow a debit that is requested on 2026-03-01 and collected on 2026-03-31: it was granted on 2026-04-15',
    ],
    [
      { mandate: man, on: d1, collectOn: d2, grantedOn: d3, revokedOn: d4 },
      'mandate MAN-1 does not allow a debit that is requested on 2026-03-01 and collected on 2026-03-31: it was granted on 2026-04-15 and revoked on 2026-05-31',
    ],
  ],
  ExceedsMandate: [
    [
      { mandate: man, amount: eur(200n), limit: eur(100n) },
      '2.00 EUR is more than the 1.00 EUR that mandate MAN-1 allows',
    ],
  ],

  UnknownCheque: [[{ cheque: chq }, 'cheque CHQ-1 has not been received']],
  ChequeAlreadyReceived: [[{ cheque: chq, differs: ['bank'] }, 'cheque CHQ-1 was received already, with another bank']],
  NotPossible: [
    [{ cheque: chq, situation: 'in-hand', command: 'BounceCheque' }, 'cheque CHQ-1 cannot be bounced: it is in hand'],
  ],
  BeforePrevious: [[{ on: d1, previous: d2 }, '2026-03-01 is before what happened to the cheque last, on 2026-03-31']],
  BeforeChequeDate: [[{ on: d1, chequeDate: d2 }, '2026-03-01 is before the date of the cheque, 2026-03-31']],
  CoversTooMuch: [
    [
      { covered: eur(200n), amount: eur(100n) },
      'the debts that the cheque is for sum to 2.00 EUR, which is more than its 1.00 EUR',
    ],
  ],
  CoversTwice: [[{ debt: inv }, 'debt INV-7 is named twice by the cheque']],
  ReplacesItself: [[{ cheque: chq }, 'cheque CHQ-1 cannot replace itself']],
  NoReplacement: [[{ cheque: chq }, 'no cheque is named that replaces cheque CHQ-1']],
  NotInPart: [
    [{ amount: eur(200n), presented: eur(100n) }, '2.00 EUR is not a part of the 1.00 EUR that was asked for'],
  ],
  NotInFull: [
    [{ amount: eur(100n), required: eur(200n) }, '1.00 EUR is not all of the 2.00 EUR, and the cheque has not bounced'],
  ],
  ExceedsShortfall: [
    [{ amount: eur(200n), shortfall: eur(100n) }, '2.00 EUR is more than the 1.00 EUR that the cheque still owes'],
  ],
  DuplicatePayment: [[{ payment: pay, clearing: 2 }, 'payment PAY-1 is clearing 2 of the cheque already']],
  UnknownClearing: [[{ cheque: chq, clearing: 2 }, 'cheque CHQ-1 has no clearing 2 to take back']],
  NoRecourse: [
    [{ cheque: chq, to: 'SUPPLIER-1' }, 'cheque CHQ-1 was passed on to SUPPLIER-1 for good: it cannot come back'],
  ],

  NotRegistered: [[{ debtor: acme }, 'debtor ACME has not been registered']],
  AlreadyRegistered: [[{ debtor: acme, differs: ['kind'] }, 'debtor ACME was registered already, with another kind']],
  OwnParent: [[{ debtor: acme }, 'debtor ACME cannot belong to itself']],
  BeforeRegistration: [[{ on: d1, registeredOn: d2 }, '2026-03-01 is before the debtor was registered on 2026-03-31']],
  SubjectErased: [[{ debtor: acme, erasedOn: d1 }, 'the personal data of debtor ACME was erased on 2026-03-01']],
  Negative: [[{ field: 'limit', amount: eur(-100n) }, 'limit cannot be below zero, and is -1.00 EUR']],
  UnknownId: [[{ kind: 'credit-hold', id: 'HOLD-1' }, 'the debtor has no credit hold HOLD-1']],
  HoursOutOfOrder: [
    [{ from: '17:00' as TimeOfDay, to: '09:00' as TimeOfDay }, 'hours from 17:00 to 09:00 end before they begin'],
  ],
  RepeatedChannel: [[{ channel: 'sms' }, 'channel sms is named twice']],
  RetentionHeld: [
    [
      {
        holds: [
          { hold: 'HOLD-1' as HoldId, basis: 'tax law', until: d2 },
          { hold: 'HOLD-2' as HoldId, basis: 'a lawsuit', until: undefined },
        ],
      },
      'the data has to be kept: HOLD-1 (tax law) until 2026-03-31; HOLD-2 (a lawsuit)',
    ],
  ],

  PolicyHasFaults: [
    [
      { version: 'house-1', faults: [{ path: 'strategies.0.steps.2', story: [], fault: 'no-agency', step: 'agency' }] },
      `policy house-1 has 1 fault: strategies.0.steps.2: 'agency' goes to an agency, and "agency" does not say which. It is adopted only with an override that says why`,
    ],
  ],
  NotByPolicy: [
    [
      {
        ...{ policy: 'house-1', step: 'firm', channel: 'letter', due: [{ step: 'friendly', channel: 'email' }] },
        reasons: [{ rule: 'waits-for', step: 'friendly' }],
      },
      'policy house-1 does not take the step firm by letter now; what is due is friendly by email; friendly comes first',
    ],
    [
      { policy: 'house-1', step: 'court', channel: undefined, due: [], reasons: [] },
      'policy house-1 does not take the step court now; nothing is due',
    ],
  ],
  RevisionMoved: [
    [{ stated: 3, revision: 5 }, 'the debt has gone on since: the message was written of revision 3, and it is at 5'],
  ],
  NotApproved: [
    [
      {
        ...{ policy: 'house-1', act: 'concession', amount: eur(5000n), by: 'clerk-1', role: 'collector' },
        ...{ upTo: eur(2000n), roles: ['manager'] },
      },
      'policy house-1: concession of 50.00 EUR is not approved: clerk-1 is collector, who may approve up to 20.00 EUR; it takes manager',
    ],
    [
      {
        ...{ policy: 'house-1', act: 'refund', amount: eur(5000n), by: 'the machine', role: undefined },
        ...{ upTo: undefined, roles: [] },
      },
      'policy house-1: refund of 50.00 EUR is not approved: the machine has no role; nobody may approve so much',
    ],
  ],
  BeforeItsFirstDay: [
    [{ from: d1, effectiveFrom: d2 }, '2026-03-01 is before 2026-03-31, the first day of the policy'],
  ],
  VersionTaken: [
    [
      { version: 'house-1', hash: '9f86d0', adoptedOn: d1 },
      'another policy was adopted on 2026-03-01 as version house-1 (hash 9f86d0): give this one a version of its own',
    ],
  ],
}

const cases = Object.entries(words).flatMap(([rejection, told]) =>
  told.map(([says, expected]) => ({ rejection, why: { _tag: rejection, ...says } as BookRejection, expected })),
)

/** What the rejection names by a key of the code is said in words of its own. */
const named = [
  '_tag',
  'reason',
  'condition',
  'situation',
  'status',
  'command',
  'kind',
  'what',
  'owner',
  'fault',
  'rule',
]

const figuresOf = (value: unknown): ReadonlyArray<string> => {
  if (Money.is(value)) return value.amount === 0n ? [] : [tellAmount(value)]
  if (typeof value === 'string' || typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => (named.includes(key) ? [] : figuresOf(part)))
}

describe('tellRejection', () => {
  it.each(cases)('$rejection: $expected', ({ why, expected }) => {
    expect(tellRejection(why)).toBe(expected)
  })

  it.each(cases)('$rejection names every figure it was decided on', ({ why }) => {
    const told = tellRejection(why)
    expect(figuresOf(why).filter((figure) => !told.includes(figure))).toEqual([])
    expect(told).not.toMatch(/undefined|\[object|NaN/)
  })
})
