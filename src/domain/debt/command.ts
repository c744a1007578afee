import * as t from 'io-ts'
import { Component } from '../component.js'
import { Count } from '../count.js'
import { CreditNoteId, DebtId, DebtorId, DisputeId, PaymentId, PlanId, PromiseId, Text } from '../id.js'
import { LocalDate } from '../local-date.js'
import { Channel, PaymentMethod } from '../method.js'
import { Money } from '../money.js'
import { DisputeOutcome, Instalment, Terms } from './event.js'

/** On every command: the debt, and the date on which what it says takes effect. */
const about = { debt: DebtId, on: LocalDate }

/** `on` is the issue date. */
export const IssueDebt = t.intersection([
  t.strict({ type: t.literal('IssueDebt'), ...about, debtor: DebtorId, principal: Money, dueDate: LocalDate }),
  t.exact(t.partial({ reference: Text, terms: Terms, tags: t.record(t.string, t.string) })),
])

export const RemindDebtor = t.strict({
  type: t.literal('RemindDebtor'),
  ...about,
  channel: Channel,
  step: Text,
  tone: Count,
  message: Text,
  balance: Money,
  revision: Count,
})

/** `deadline` is `by` on a business day with the policy's grace; by default it is `by`. */
export const PromisePayment = t.intersection([
  t.strict({
    type: t.literal('PromisePayment'),
    ...about,
    promise: PromiseId,
    amount: Money,
    by: LocalDate,
    channel: Channel,
  }),
  t.exact(
    t.partial({ deadline: LocalDate, tolerance: Money, promisedBy: Text, supersedes: PromiseId, maxOpen: Count }),
  ),
])

/** Asks for the verdict on a promise; `on` is the day of judgement, after the deadline unless it is kept early. */
export const EvaluatePromise = t.strict({ type: t.literal('EvaluatePromise'), ...about, promise: PromiseId })

export const WithdrawPromise = t.strict({
  type: t.literal('WithdrawPromise'),
  ...about,
  promise: PromiseId,
  reason: Text,
})

/** Applies one allocation of a payment. `on` is when it takes effect: not before the payment nor the debt's issue. */
export const ApplyPayment = t.intersection([
  t.strict({
    type: t.literal('ApplyPayment'),
    ...about,
    payment: PaymentId,
    allocation: Count,
    amount: Money,
    method: PaymentMethod,
    valueDate: LocalDate,
  }),
  t.exact(t.partial({ order: t.readonlyArray(Component) })),
])

export const ReversePayment = t.strict({
  type: t.literal('ReversePayment'),
  ...about,
  payment: PaymentId,
  allocation: Count,
  reason: Text,
})

export const RescheduleDebt = t.intersection([
  t.strict({
    type: t.literal('RescheduleDebt'),
    ...about,
    plan: PlanId,
    instalments: t.readonlyArray(Instalment),
    document: Text,
    reason: Text,
  }),
  t.exact(t.partial({ guarantee: Text })),
])

export const ExtendDueDate = t.strict({
  type: t.literal('ExtendDueDate'),
  ...about,
  to: LocalDate,
  agreedBy: Text,
  reason: Text,
})

/** What a policy asks for before a debt may go to court. `timeBarredFrom` is the first day on which it is too late. */
export const LegalConditions = t.intersection([
  t.strict({ finalNotice: t.boolean, minDaysPastDue: Count, minAmount: Money }),
  t.exact(t.partial({ timeBarredFrom: LocalDate })),
])

export const ReferToLegal = t.strict({
  type: t.literal('ReferToLegal'),
  ...about,
  counsel: Text,
  authority: Text,
  costs: Money,
  conditions: LegalConditions,
})

export const WriteOffDebt = t.strict({ type: t.literal('WriteOffDebt'), ...about, reason: Text })

export const IssueCreditNote = t.strict({
  type: t.literal('IssueCreditNote'),
  ...about,
  creditNote: CreditNoteId,
  amount: Money,
  reason: Text,
})

/** Without an amount, all that is open and not yet disputed. */
export const RaiseDispute = t.intersection([
  t.strict({ type: t.literal('RaiseDispute'), ...about, dispute: DisputeId, reason: Text }),
  t.exact(t.partial({ amount: Money })),
])

export const ResolveDispute = t.strict({
  type: t.literal('ResolveDispute'),
  ...about,
  dispute: DisputeId,
  outcome: DisputeOutcome,
})

export const CancelDebt = t.strict({ type: t.literal('CancelDebt'), ...about, reason: Text })

/** The codec of commands from outside: unknown keys are dropped, everything else is checked. */
export const DebtCommand = t.union(
  [
    IssueDebt,
    RemindDebtor,
    PromisePayment,
    EvaluatePromise,
    WithdrawPromise,
    ApplyPayment,
    ReversePayment,
    RescheduleDebt,
    ExtendDueDate,
    ReferToLegal,
    WriteOffDebt,
    IssueCreditNote,
    RaiseDispute,
    ResolveDispute,
    CancelDebt,
  ],
  'DebtCommand',
)
export type DebtCommand = Readonly<t.TypeOf<typeof DebtCommand>>
export type DebtCommandJson = t.OutputOf<typeof DebtCommand>

/** One command by its name: `DebtCommandOf<'IssueDebt'>`. */
export type DebtCommandOf<T extends DebtCommand['type']> = Extract<DebtCommand, { readonly type: T }>
