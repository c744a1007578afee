import * as t from 'io-ts'
import { Count } from '../value/count.js'
import { DebtId, DebtorId, MandateId, PaymentId, Text } from '../value/id.js'
import { LocalDate } from '../value/local-date.js'
import { PaymentMethod } from '../value/method.js'
import { Money } from '../value/money.js'

// FROZEN. The names and shapes below are the stored format of every book in use. A field may be added as optional; any
// other change is a new schema version with an upcaster and a golden sample (see CONTRIBUTING.md).

/** On every event of a payment: its effective date, the payment and the debtor whose money it is. */
const about = { on: LocalDate, payment: PaymentId, debtor: DebtorId }

/**
 * One line of a debtor's direction: this much for that debt. Without an amount, as much as it can take.
 *
 * @since 0.1.0
 */
export const Direction = t.intersection([t.type({ debt: DebtId }), t.partial({ amount: Money })])
export type Direction = Readonly<t.TypeOf<typeof Direction>>

/**
 * The named strategies that place money without being told where.
 *
 * @since 0.1.0
 */
export const AutomaticStrategy = t.keyof(
  {
    'oldest-due-first': null,
    'highest-priority-component-first': null,
    proportional: null,
    'smallest-first': null,
  },
  'an allocation strategy',
)
export type AutomaticStrategy = t.TypeOf<typeof AutomaticStrategy>

/**
 * What is to be done with the money: as the debtor directs, by a named strategy, or nothing yet. `rest` says how money goes
 * that no line of the direction needs; without it, it waits on account.
 *
 * @since 0.1.0
 */
export const Instruction = t.union(
  [
    t.intersection([
      t.type({ strategy: t.literal('specific'), directions: t.readonlyArray(Direction) }),
      t.partial({ rest: AutomaticStrategy }),
    ]),
    t.type({ strategy: AutomaticStrategy }),
    t.type({ strategy: t.literal('none') }),
  ],
  'an allocation instruction',
)
export type Instruction = Readonly<t.TypeOf<typeof Instruction>>

/**
 * `on` is the value date: the day the money was the creditor's.
 *
 * @since 0.1.0
 */
export const PaymentReceived = t.intersection([
  t.type({
    type: t.literal('PaymentReceived'),
    ...about,
    amount: Money,
    method: PaymentMethod,
    instruction: Instruction,
  }),
  t.partial({ reference: Text }),
])

/**
 * The debtor has so much to its credit, and no money came: what a credit note leaves over, a credit note without an invoice,
 * goodwill. It is placed on debts as a payment is, by the method `credit`. `approvedBy` says who gave it, where that is told.
 *
 * @since 0.2.0
 */
export const CreditGranted = t.intersection([
  t.type({ type: t.literal('CreditGranted'), ...about, amount: Money, reason: Text, instruction: Instruction }),
  t.partial({ reference: Text, approvedBy: Text }),
])

/**
 * `allocation` counts the allocations of this payment from 1; `unapplied` is what is left of it.
 *
 * @since 0.1.0
 */
export const PaymentAllocated = t.type({
  type: t.literal('PaymentAllocated'),
  ...about,
  allocation: Count,
  debt: DebtId,
  amount: Money,
  strategy: Text,
  unapplied: Money,
})

/**
 * `amount` is what is taken off: the allocation, or a part of it. `hold`: the money stays on account until somebody places it;
 * else it goes by the payment's instruction again. `fee` is what the bank charges for taking the money back, told once.
 *
 * @since 0.1.0
 */
export const PaymentUnallocated = t.intersection([
  t.type({
    type: t.literal('PaymentUnallocated'),
    ...about,
    allocation: Count,
    debt: DebtId,
    amount: Money,
    reason: Text,
    hold: t.boolean,
    unapplied: Money,
  }),
  t.partial({ fee: Money }),
])

/**
 * The bank took the money back (a return, a chargeback), all of it or a part. What it had been placed on is un-allocated
 * first, as far as is needed. `fee` is what the bank charges for it; `unapplied` what is left, where a part went back.
 *
 * @since 0.1.0
 */
export const PaymentReturned = t.intersection([
  t.type({ type: t.literal('PaymentReturned'), ...about, amount: Money, reason: Text }),
  t.partial({ fee: Money, unapplied: Money }),
])

/**
 * Money that was placed nowhere was paid out to the debtor. `refund` counts the refunds of this payment from 1;
 * `unapplied` is what is left of it. `approvedBy` says who let it go, which a credit always needs.
 *
 * @since 0.1.0
 */
export const PaymentRefunded = t.intersection([
  t.type({
    type: t.literal('PaymentRefunded'),
    ...about,
    refund: Count,
    amount: Money,
    method: PaymentMethod,
    reason: Text,
    unapplied: Money,
  }),
  t.partial({ approvedBy: Text }),
])

/**
 * A small or unclaimed rest that was placed nowhere was taken as income, by somebody who may. It is no payment of any debt;
 * `unapplied` is what is left of the payment there. A later `PaymentReturned` takes of it what is placed nowhere else.
 *
 * @since 0.2.0
 */
export const UnappliedReleased = t.type({
  type: t.literal('UnappliedReleased'),
  ...about,
  amount: Money,
  approvedBy: Text,
  reason: Text,
  unapplied: Money,
})

/**
 * The bank was asked to collect `amount` from the debtor on `collectOn`. `attempt` counts from 1; `instruction` says what
 * to do with the money when it comes. No money is here yet: it comes by `PaymentReceived` alone.
 *
 * @since 0.1.0
 */
export const DebitRequested = t.intersection([
  t.type({
    type: t.literal('DebitRequested'),
    ...about,
    attempt: Count,
    amount: Money,
    mandate: MandateId,
    collectOn: LocalDate,
    instruction: Instruction,
  }),
  t.partial({ reference: Text }),
])

/**
 * Why a direct debit brought nothing.
 *
 * @since 0.1.0
 */
export const DebitFailureReason = t.keyof(
  {
    'insufficient-funds': null,
    'mandate-revoked': null,
    'account-closed': null,
    refused: null,
    technical: null,
    other: null,
  },
  'a reason why a direct debit failed',
)
export type DebitFailureReason = t.TypeOf<typeof DebitFailureReason>

/**
 * The attempt brought nothing. It may be tried again from `retryOn` on, unless it is `final`.
 *
 * @since 0.1.0
 */
export const DebitFailed = t.intersection([
  t.type({
    type: t.literal('DebitFailed'),
    ...about,
    attempt: Count,
    reason: DebitFailureReason,
    final: t.boolean,
  }),
  t.partial({ retryOn: LocalDate }),
])

/**
 * The attempt brought the money: `PaymentReceived` comes with it.
 *
 * @since 0.1.0
 */
export const DebitSucceeded = t.type({ type: t.literal('DebitSucceeded'), ...about, attempt: Count })

/**
 * The codec of a payment's events: a union with literal tags, tolerant of unknown keys.
 *
 * @since 0.1.0
 */
export const PaymentEvent = t.union(
  [
    PaymentReceived,
    CreditGranted,
    PaymentAllocated,
    PaymentUnallocated,
    PaymentReturned,
    PaymentRefunded,
    UnappliedReleased,
    DebitRequested,
    DebitFailed,
    DebitSucceeded,
  ],
  'PaymentEvent',
)
export type PaymentEvent = Readonly<t.TypeOf<typeof PaymentEvent>>
/**
 * An event of a payment as JSON: the stored form, frozen.
 *
 * @since 0.1.0
 */
export type PaymentEventJson = t.OutputOf<typeof PaymentEvent>

/**
 * One event by its name: `PaymentEventOf<'PaymentReceived'>`.
 *
 * @since 0.1.0
 */
export type PaymentEventOf<T extends PaymentEvent['type']> = Extract<PaymentEvent, { readonly type: T }>
