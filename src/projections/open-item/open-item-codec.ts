import * as t from 'io-ts'
import { CurrencyCode } from '../../domain/value/currency.js'
import {
  ChequeId,
  DebtId,
  DebtorId,
  DisputeId,
  HoldId,
  PaymentId,
  PlanId,
  PromiseId,
  SettlementId,
} from '../../domain/value/id.js'
import { Instalment } from '../../domain/value/instalment.js'
import { Instant } from '../../domain/value/instant.js'
import { LocalDate } from '../../domain/value/local-date.js'
import { MinorUnits } from '../../domain/value/money.js'

// FROZEN per version of the projection: the form in which a durable view store keeps its states.

/** What moved an open amount or unapplied cash. */
const Cause = t.keyof({
  issued: null,
  paid: null,
  reversed: null,
  credited: null,
  charged: null,
  waived: null,
  discounted: null,
  conceded: null,
  restored: null,
  writtenOff: null,
  reinstated: null,
  sold: null,
  cancelled: null,
  received: null,
  allocated: null,
  unallocated: null,
  refunded: null,
  returned: null,
})

/** Where a cheque is: with us, with our bank, with a third party, or nowhere that it covers anything from. */
const Place = t.keyof({ 'in-hand': null, 'under-collection': null, endorsed: null, gone: null })

/** What a plan leaves that is over: the due date before it, nothing open, or instalments that stay as they are. */
const PlanEnd = t.keyof({ 'fell-away': null, completed: null, 'instalments-stay': null })

/** What an event changed, in minor units of the item's currency. */
const Change = t.union([
  t.intersection([
    t.type({ kind: t.literal('moved'), amount: MinorUnits, cause: Cause }),
    t.partial({
      payment: PaymentId,
      allocation: t.number,
      debt: DebtId,
      settlement: SettlementId,
      credit: t.literal(true),
    }),
  ]),
  t.type({ kind: t.literal('recovered'), amount: MinorUnits, payment: PaymentId }),
  t.type({ kind: t.literal('due'), dueDate: LocalDate }),
  t.type({ kind: t.literal('planned'), plan: PlanId, instalments: t.readonlyArray(Instalment) }),
  t.type({ kind: t.literal('planEnded'), plan: PlanId, how: PlanEnd }),
  t.type({ kind: t.literal('disputed'), dispute: DisputeId, amount: MinorUnits }),
  t.type({ kind: t.literal('resolved'), dispute: DisputeId }),
  t.type({ kind: t.literal('paused'), hold: HoldId, until: LocalDate }),
  t.type({ kind: t.literal('resumed'), hold: HoldId }),
  t.type({
    kind: t.literal('cheque'),
    amount: MinorUnits,
    chequeDate: LocalDate,
    covers: t.readonlyArray(t.type({ debt: DebtId, amount: MinorUnits })),
  }),
  t.intersection([
    t.type({ kind: t.literal('chequeMoved'), place: Place }),
    t.partial({
      brought: MinorUnits,
      recourse: t.boolean,
      how: t.keyof({ again: null, recalled: null, reversed: null }),
    }),
  ]),
  t.type({
    kind: t.literal('promised'),
    promise: PromiseId,
    amount: MinorUnits,
    by: LocalDate,
    deadline: LocalDate,
  }),
  t.type({ kind: t.literal('promiseClosed'), promise: PromiseId }),
  t.type({ kind: t.literal('promiseDropped'), promise: PromiseId }),
  t.type({ kind: t.literal('promiseReopened'), promise: PromiseId }),
])

const FactJson = t.type({ id: t.string, on: LocalDate, recordedAt: Instant, change: Change })

const about = { debtor: DebtorId, currency: CurrencyCode, tags: t.record(t.string, t.string) }

/** Which debt, payment or cheque, and whose. */
const OpenItem = t.union([
  t.type({ kind: t.literal('debt'), id: DebtId, ...about }),
  t.type({ kind: t.literal('payment'), id: PaymentId, ...about }),
  t.type({ kind: t.literal('cheque'), id: ChequeId, ...about }),
])

export type Place = t.TypeOf<typeof Place>
export type Cause = t.TypeOf<typeof Cause>
export type Change = Readonly<t.TypeOf<typeof Change>>
export type OpenItem = Readonly<t.TypeOf<typeof OpenItem>>

/** A change with both its times: effective `on`, learned at `recordedAt`. `id` is the event that says so. */
export interface Fact extends Readonly<t.TypeOf<typeof FactJson>> {
  /** The fact recorded before this one: a chain, so that adding a fact copies nothing. */
  readonly before: Fact | undefined
}

/** All that views of money ever need of one debt (what is open), payment (what is unapplied) or cheque (what it covers), at any two times. */
export interface ItemHistory {
  readonly item: OpenItem
  readonly last: Fact | undefined
}

/** The facts of an item in the order in which they were recorded. */
export const factsOf = ({ last }: ItemHistory): Fact[] => {
  const facts: Fact[] = []
  for (let fact = last; fact !== undefined; fact = fact.before) facts.push(fact)
  return facts.reverse()
}

const Stored = t.type({ item: OpenItem, facts: t.readonlyArray(FactJson) })

const isHistory = (u: unknown): u is ItemHistory => typeof u === 'object' && u !== null && 'item' in u && 'last' in u

const ItemHistory = new t.Type<ItemHistory, t.OutputOf<typeof Stored>>(
  'the history of an open item',
  isHistory,
  (u, context) => {
    const stored = Stored.validate(u, context)
    if (stored._tag === 'Left') return stored
    const { item, facts } = stored.right
    return t.success({ item, last: facts.reduce<Fact | undefined>((before, fact) => ({ ...fact, before }), undefined) })
  },
  (history) =>
    Stored.encode({
      item: history.item,
      facts: factsOf(history).map(({ id, on, recordedAt, change }) => ({ id, on, recordedAt, change })),
    }),
)

export const OpenItemState = t.union([ItemHistory, t.undefined])
export type OpenItemState = ItemHistory | undefined
