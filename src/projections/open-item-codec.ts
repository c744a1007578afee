import * as t from 'io-ts'
import { CurrencyCode } from '../domain/currency.js'
import { Instalment } from '../domain/debt/event.js'
import { DebtId, DebtorId, DisputeId, PaymentId, PromiseId } from '../domain/id.js'
import { Instant } from '../domain/instant.js'
import { LocalDate } from '../domain/local-date.js'
import { MinorUnits } from '../domain/money.js'

// FROZEN per version of the projection: the form in which a durable view store keeps its states.

/** What moved an open amount or unapplied cash. */
const Cause = t.keyof({
  issued: null,
  paid: null,
  reversed: null,
  credited: null,
  writtenOff: null,
  cancelled: null,
  received: null,
  allocated: null,
  unallocated: null,
  returned: null,
})

/** What an event changed, in minor units of the item's currency. */
const Change = t.union([
  t.intersection([
    t.type({ kind: t.literal('moved'), amount: MinorUnits, cause: Cause }),
    t.partial({ payment: PaymentId, allocation: t.number }),
  ]),
  t.type({ kind: t.literal('recovered'), amount: MinorUnits }),
  t.type({ kind: t.literal('due'), dueDate: LocalDate }),
  t.type({ kind: t.literal('planned'), instalments: t.array(Instalment) }),
  t.type({ kind: t.literal('disputed'), dispute: DisputeId, amount: MinorUnits }),
  t.type({ kind: t.literal('resolved'), dispute: DisputeId }),
  t.type({
    kind: t.literal('promised'),
    promise: PromiseId,
    amount: MinorUnits,
    by: LocalDate,
    deadline: LocalDate,
  }),
  t.type({ kind: t.literal('promiseClosed'), promise: PromiseId }),
  t.type({ kind: t.literal('promiseReopened'), promise: PromiseId }),
])

/** A change with both its times: effective `on`, learned at `recordedAt`. `id` is the event that says so. */
const Fact = t.type({ id: t.string, on: LocalDate, recordedAt: Instant, change: Change })

const about = { debtor: DebtorId, currency: CurrencyCode, tags: t.record(t.string, t.string), facts: t.array(Fact) }

export const OpenItemState = t.union([
  t.type({ kind: t.literal('debt'), id: DebtId, ...about }),
  t.type({ kind: t.literal('payment'), id: PaymentId, ...about }),
  t.undefined,
])

export type Cause = t.TypeOf<typeof Cause>
export type Change = Readonly<t.TypeOf<typeof Change>>
export type Fact = Readonly<t.TypeOf<typeof Fact>>
export type OpenItemState = Readonly<t.TypeOf<typeof OpenItemState>>

/** All that views of money ever need of one debt (what is open) or one payment (what is unapplied), at any two times. */
export type OpenItem = NonNullable<OpenItemState>
