import * as t from 'io-ts'
import { Count } from '../count.js'
import { DebtId, DebtorId, PaymentId, Text } from '../id.js'
import { LocalDate } from '../local-date.js'
import { PaymentMethod } from '../method.js'
import { Money } from '../money.js'

// FROZEN. The names and shapes below are the stored format of every book in use. A field may be added as optional; any
// other change is a new schema version with an upcaster and a golden sample (see CONTRIBUTING.md).

/** On every event of a payment: its effective date, the payment and the debtor whose money it is. */
const about = { on: LocalDate, payment: PaymentId, debtor: DebtorId }

/** One line of a debtor's direction: this much for that debt. Without an amount, as much as it can take. */
export const Direction = t.intersection([t.type({ debt: DebtId }), t.partial({ amount: Money })])
export type Direction = Readonly<t.TypeOf<typeof Direction>>

/** The named strategies that place money without being told where. */
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

/** What is to be done with the money: as the debtor directs, by a named strategy, or nothing yet. */
export const Instruction = t.union(
  [
    t.type({ strategy: t.literal('specific'), directions: t.readonlyArray(Direction) }),
    t.type({ strategy: AutomaticStrategy }),
    t.type({ strategy: t.literal('none') }),
  ],
  'an allocation instruction',
)
export type Instruction = Readonly<t.TypeOf<typeof Instruction>>

/** `on` is the value date: the day the money was the creditor's. */
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

/** `allocation` counts the allocations of this payment from 1; `unapplied` is what is left of it. */
export const PaymentAllocated = t.type({
  type: t.literal('PaymentAllocated'),
  ...about,
  allocation: Count,
  debt: DebtId,
  amount: Money,
  strategy: Text,
  unapplied: Money,
})

/** `hold`: the money stays on account until somebody places it; else it goes by the payment's instruction again. */
export const PaymentUnallocated = t.type({
  type: t.literal('PaymentUnallocated'),
  ...about,
  allocation: Count,
  debt: DebtId,
  amount: Money,
  reason: Text,
  hold: t.boolean,
  unapplied: Money,
})

/** The bank took the money back (a return, a chargeback). What it had been placed on is un-allocated first. */
export const PaymentReturned = t.type({ type: t.literal('PaymentReturned'), ...about, amount: Money, reason: Text })

/** The codec of a payment's events: a union with literal tags, tolerant of unknown keys. */
export const PaymentEvent = t.union(
  [PaymentReceived, PaymentAllocated, PaymentUnallocated, PaymentReturned],
  'PaymentEvent',
)
export type PaymentEvent = Readonly<t.TypeOf<typeof PaymentEvent>>
export type PaymentEventJson = t.OutputOf<typeof PaymentEvent>

/** One event by its name: `PaymentEventOf<'PaymentReceived'>`. */
export type PaymentEventOf<T extends PaymentEvent['type']> = Extract<PaymentEvent, { readonly type: T }>
