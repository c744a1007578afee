import * as t from 'io-ts'
import { Split } from '../component.js'
import { Count } from '../count.js'
import { CreditNoteId, DebtId, DebtorId, DisputeId, PaymentId, PlanId, PromiseId, Text } from '../id.js'
import { LocalDate } from '../local-date.js'
import { Channel, PaymentMethod } from '../method.js'
import { Money } from '../money.js'

// FROZEN. The names and shapes below are the stored format of every book in use. A field may be added as optional; any
// other change is a new schema version with an upcaster and a golden sample (see CONTRIBUTING.md).

/** On every event of a debt: its effective date, the debt and its debtor. */
const about = { on: LocalDate, debt: DebtId, debtor: DebtorId }

/** Terms agreed for a debt. `agreement` refers to the snapshot (or its hash) that both sides accepted. */
export const Terms = t.partial({ methods: t.readonlyArray(PaymentMethod), agreement: Text })

/** `on` is the issue date. `tags` group debts in views (region, branch, product). */
export const DebtIssued = t.intersection([
  t.type({ type: t.literal('DebtIssued'), ...about, principal: Money, dueDate: LocalDate }),
  t.partial({ reference: Text, terms: Terms, tags: t.record(t.string, t.string) }),
])

/** `balance` and `revision` are what the message stated and the revision of the stream it was read from. */
export const DebtorReminded = t.type({
  type: t.literal('DebtorReminded'),
  ...about,
  channel: Channel,
  step: Text,
  tone: Count,
  message: Text,
  balance: Money,
  revision: Count,
})

/** `by` is the day promised; `deadline` is that day moved to a business day, with the grace: both inclusive. */
export const PaymentPromised = t.intersection([
  t.type({
    type: t.literal('PaymentPromised'),
    ...about,
    promise: PromiseId,
    amount: Money,
    by: LocalDate,
    deadline: LocalDate,
    tolerance: Money,
    channel: Channel,
  }),
  t.partial({ promisedBy: Text }),
])

const verdict = { ...about, promise: PromiseId, counted: Money }
export const PromiseKept = t.type({ type: t.literal('PromiseKept'), ...verdict })
export const PromisePartiallyKept = t.type({ type: t.literal('PromisePartiallyKept'), ...verdict })
export const PromiseBroken = t.type({ type: t.literal('PromiseBroken'), ...verdict })
export const PromiseWithdrawn = t.type({
  type: t.literal('PromiseWithdrawn'),
  ...about,
  promise: PromiseId,
  reason: Text,
})
export const PromiseSuperseded = t.type({
  type: t.literal('PromiseSuperseded'),
  ...about,
  promise: PromiseId,
  successor: PromiseId,
})
/** The payments counted for a judged promise changed: the verdict is open again, or given anew by the next event. */
export const PromiseReopened = t.type({
  type: t.literal('PromiseReopened'),
  ...about,
  promise: PromiseId,
  payment: PaymentId,
})

/** `allocation` numbers the allocations of one payment. `on` is when it takes effect; `valueDate` is the payment's own. */
const applied = { ...about, payment: PaymentId, allocation: Count, amount: Money, split: Split, remaining: Money }
export const DebtPartiallyPaid = t.type({
  type: t.literal('DebtPartiallyPaid'),
  ...applied,
  method: PaymentMethod,
  valueDate: LocalDate,
})
export const DebtPaid = t.type({
  type: t.literal('DebtPaid'),
  ...applied,
  method: PaymentMethod,
  valueDate: LocalDate,
})
/** Re-opens exactly what that allocation had closed. */
export const PaymentReversed = t.type({ type: t.literal('PaymentReversed'), ...applied, reason: Text })

export const Instalment = t.type({ due: LocalDate, amount: Money })
export type Instalment = Readonly<t.TypeOf<typeof Instalment>>

export const DebtRescheduled = t.intersection([
  t.type({
    type: t.literal('DebtRescheduled'),
    ...about,
    plan: PlanId,
    instalments: t.readonlyArray(Instalment),
    document: Text,
    reason: Text,
  }),
  t.partial({ guarantee: Text }),
])

export const DueDateExtended = t.type({
  type: t.literal('DueDateExtended'),
  ...about,
  from: LocalDate,
  to: LocalDate,
  agreedBy: Text,
  reason: Text,
})

export const DebtReferredToLegal = t.type({
  type: t.literal('DebtReferredToLegal'),
  ...about,
  counsel: Text,
  authority: Text,
  claim: Money,
  costs: Money,
})

/** The claim stays: what is written off can still be recovered. */
export const DebtWrittenOff = t.type({
  type: t.literal('DebtWrittenOff'),
  ...about,
  amount: Money,
  split: Split,
  reason: Text,
})

/** Money for a debt that was written off: never more than was written off. `outstanding` is what still may come. */
export const DebtRecovered = t.type({
  type: t.literal('DebtRecovered'),
  ...about,
  payment: PaymentId,
  allocation: Count,
  amount: Money,
  method: PaymentMethod,
  valueDate: LocalDate,
  outstanding: Money,
})

export const CreditNoteIssued = t.type({
  type: t.literal('CreditNoteIssued'),
  ...about,
  creditNote: CreditNoteId,
  amount: Money,
  split: Split,
  remaining: Money,
  reason: Text,
})

export const DisputeRaised = t.type({
  type: t.literal('DisputeRaised'),
  ...about,
  dispute: DisputeId,
  amount: Money,
  reason: Text,
})

export const DisputeOutcome = t.keyof(
  { upheld: null, partly: null, rejected: null, 'creditor-error': null },
  'a dispute outcome',
)
export type DisputeOutcome = t.TypeOf<typeof DisputeOutcome>

export const DisputeResolved = t.type({
  type: t.literal('DisputeResolved'),
  ...about,
  dispute: DisputeId,
  outcome: DisputeOutcome,
})

/** Issued in error: the open balance is gone, without payment. */
export const DebtCancelled = t.type({
  type: t.literal('DebtCancelled'),
  ...about,
  amount: Money,
  split: Split,
  reason: Text,
})

/** The codec of a debt's events: a union with literal tags, tolerant of unknown keys. */
export const DebtEvent = t.union(
  [
    DebtIssued,
    DebtorReminded,
    PaymentPromised,
    PromiseKept,
    PromisePartiallyKept,
    PromiseBroken,
    PromiseWithdrawn,
    PromiseSuperseded,
    PromiseReopened,
    DebtPartiallyPaid,
    DebtPaid,
    PaymentReversed,
    DebtRescheduled,
    DueDateExtended,
    DebtReferredToLegal,
    DebtWrittenOff,
    DebtRecovered,
    CreditNoteIssued,
    DisputeRaised,
    DisputeResolved,
    DebtCancelled,
  ],
  'DebtEvent',
)
export type DebtEvent = Readonly<t.TypeOf<typeof DebtEvent>>
export type DebtEventJson = t.OutputOf<typeof DebtEvent>

/** One event by its name: `DebtEventOf<'DebtPaid'>`. */
export type DebtEventOf<T extends DebtEvent['type']> = Extract<DebtEvent, { readonly type: T }>
