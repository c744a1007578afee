import type { CurrencyCode } from '../../domain/value/currency.js'
import { type LocalDate, laterOf } from '../../domain/value/local-date.js'
import { isMoneyMethod } from '../../domain/value/method.js'
import { type Money, money } from '../../domain/value/money.js'
import { type CoverPart, coverAt, coverOf } from '../open-item/cheque-cover.js'
import { type DebtPosition, positionAt } from '../open-item/debt-at.js'
import { factsAt } from '../open-item/facts-at.js'
import type { OpenItem } from '../open-item/item.js'
import type { ItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { firstOf, withoutFirst } from '../open-item/parts.js'
import { paymentAt } from '../open-item/payment-at.js'
import { type EventId, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import { billedParts } from './billed.js'
import { type Horizon, type Period, periodOf, periodsBefore, periodsFrom } from './period.js'

/**
 * What the forecast is asked: until when, on which day, and whose knowledge.
 *
 * @since 0.1.0
 */
export interface CashflowQuery extends ReportAt {
  readonly horizon: Horizon
}

/**
 * Why money is expected on a day. `cheque`: a cheque in hand or under way falls due. `promise`: promised by that day. `plan`: an instalment. `schedule`: its due date.
 * `overdue`: it is due already, and can come from the as-of day on. `disputed`: no day can be named.
 *
 * @since 0.1.0
 */
export const cashSources = ['cheque', 'promise', 'plan', 'schedule', 'overdue', 'disputed'] as const
/**
 * Reason for which money is expected.
 *
 * @since 0.1.0
 */
export type CashSource = (typeof cashSources)[number]

/**
 * What is expected in a period, and of which source; the sources sum to `amount`.
 *
 * @since 0.1.0
 */
export interface Expected {
  readonly amount: Money
  readonly bySource: Readonly<Record<CashSource, Money>>
}

/**
 * What fell due in a past period, against what was received in it.
 *
 * @since 0.1.0
 */
export interface PastPeriod extends Period {
  readonly due: Money
  readonly received: Money
}

/**
 * One currency of a forecast: the sum of `periods` and `beyond` is `open`, exactly.
 *
 * @since 0.1.0
 */
export interface CurrencyCashflow {
  readonly currency: CurrencyCode
  readonly open: Money
  readonly periods: ReadonlyArray<Period & Expected>
  readonly beyond: Expected
  readonly past: ReadonlyArray<PastPeriod>
}

/**
 * `place` is the last event that was known, by its id: asked again with it as `knownAt`, the figures are the same for
 * ever.
 *
 * @since 0.1.0
 */
export interface CashflowReport {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: EventId | undefined
  readonly horizon: Horizon
  readonly currencies: ReadonlyArray<CurrencyCashflow>
}

/**
 * An amount expected on a day, and why; without a day it lies beyond every horizon.
 *
 * @since 0.1.0
 */
export interface CashExpectation {
  readonly item: OpenItem
  readonly on: LocalDate | undefined
  readonly source: CashSource
  readonly amount: bigint
  readonly events: ReadonlyArray<string>
}

/**
 * When the open balance should turn into cash, and how the past periods went: arithmetic over the schedules of its debts. Every open minor unit has one source: what is disputed has no day, then cheques come before promises, and
 * promises before the schedule.
 * Nothing is expected before the as-of day.
 *
 * @since 0.1.0
 */
export const cashflow = (states: States<OpenItemState>, query: CashflowQuery): CashflowReport => {
  const at = placed(states, query)
  const periods = periodsFrom(query.asOf, query.horizon)
  const before = periodsBefore(query.asOf, query.horizon)
  const tallies = new Map<CurrencyCode, Tally>()
  const tallyOf = (currency: CurrencyCode): Tally => {
    const tally = tallies.get(currency) ?? emptyTally(periods.length, before.length)
    tallies.set(currency, tally)
    return tally
  }
  for (const expectation of expectationsAt(states, at)) {
    const index = expectation.on === undefined ? periods.length : periodOf(periods, expectation.on)
    const cell = tallyOf(expectation.item.currency).expected[index]
    if (cell !== undefined) cell[expectation.source] += expectation.amount
  }
  for (const history of states.values()) {
    if (history !== undefined) addPast(history, at, before, tallyOf)
  }
  return {
    asOf: query.asOf,
    knownAt: query.knownAt,
    place: at.place,
    horizon: query.horizon,
    currencies: [...tallies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, tally]) => currencyCashflow(currency, tally, periods, before)),
  }
}

/**
 * Every expectation behind a forecast, with the events behind it.
 *
 * @since 0.1.0
 */
export const expectations = (states: States<OpenItemState>, at: ReportAt): ReadonlyArray<CashExpectation> =>
  expectationsAt(states, placed(states, at))

const expectationsAt = (states: States<OpenItemState>, at: At): ReadonlyArray<CashExpectation> => {
  const covers = coverAt(states, at)
  return [...states.values()].flatMap((history) => {
    const position = history?.kind === 'debt' ? positionAt(history, at) : undefined
    return position === undefined ? [] : expectationsOf(position, at.asOf, coverOf(covers, position))
  })
}

/** Cheques, then promised money, pay the oldest parts first; what is disputed is taken from the latest; the rest keeps its day. */
const expectationsOf = (
  position: DebtPosition,
  asOf: LocalDate,
  cover: ReadonlyArray<CoverPart>,
): ReadonlyArray<CashExpectation> => {
  const { item, events, disputed } = position
  const expect = (source: CashSource, amount: bigint, on?: LocalDate): CashExpectation => {
    return { item, source, amount, on, events }
  }
  let free = position.open - disputed
  const cheques = cover.flatMap(({ chequeDate, amount: covered }) => {
    const amount = covered < free ? covered : free
    free -= amount
    return amount > 0n ? [expect('cheque', amount, laterOf(chequeDate, asOf))] : []
  })
  const promised = position.promises.flatMap(({ by, left }) => {
    const amount = left < free ? left : free
    free -= amount
    return amount > 0n ? [expect('promise', amount, by > asOf ? by : asOf)] : []
  })
  const skipped = position.open - disputed - free
  const scheduled = firstOf(withoutFirst(position.parts, skipped), free).map(({ due, open, origin }) =>
    due < asOf ? expect('overdue', open, asOf) : expect(origin.of === 'plan' ? 'plan' : 'schedule', open, due),
  )
  return [...cheques, ...promised, ...scheduled, ...(disputed > 0n ? [expect('disputed', disputed)] : [])]
}

type Cell = Record<CashSource, bigint>

interface Tally {
  readonly expected: ReadonlyArray<Cell>
  readonly due: bigint[]
  readonly received: bigint[]
}

const emptyTally = (periods: number, before: number): Tally => ({
  expected: Array.from({ length: periods + 1 }, () => ({
    cheque: 0n,
    promise: 0n,
    plan: 0n,
    schedule: 0n,
    overdue: 0n,
    disputed: 0n,
  })),
  due: Array.from({ length: before }, () => 0n),
  received: Array.from({ length: before }, () => 0n),
})

const addPast = (
  history: ItemHistory,
  at: At,
  before: ReadonlyArray<Period>,
  tallyOf: (currency: CurrencyCode) => Tally,
): void => {
  const add = (to: 'due' | 'received', currency: CurrencyCode, day: LocalDate, amount: bigint): void => {
    const past = tallyOf(currency)[to]
    const index = periodOf(before, day)
    if (index >= 0 && index < before.length) past[index] = (past[index] ?? 0n) + amount
  }
  if (history.kind === 'debt') {
    const events = factsAt(history, at).map(({ event }) => event)
    const [issued] = events
    if (issued?.type !== 'DebtIssued') return
    for (const { due, open } of billedParts(events)) add('due', issued.principal.currency, due, open)
  } else if (history.kind === 'payment') {
    const payment = paymentAt(history, at)
    // A credit is placed as a payment is, and never was money.
    if (payment === undefined || !isMoneyMethod(payment.received.method)) return
    for (const { event } of factsAt(history, at)) {
      if (event.type === 'PaymentReceived') add('received', event.amount.currency, event.on, event.amount.amount)
      else if (event.type === 'PaymentReturned' || event.type === 'PaymentRefunded') {
        add('received', event.amount.currency, event.on, -event.amount.amount)
      }
    }
  }
}

const currencyCashflow = (
  currency: CurrencyCode,
  tally: Tally,
  periods: ReadonlyArray<Period>,
  before: ReadonlyArray<Period>,
): CurrencyCashflow => {
  const of = (amount: bigint) => money(amount, currency)
  const sum = (cell: Cell | undefined) => cashSources.reduce((total, source) => total + (cell?.[source] ?? 0n), 0n)
  const expected = (cell: Cell | undefined): Expected => ({
    amount: of(sum(cell)),
    bySource: {
      cheque: of(cell?.cheque ?? 0n),
      promise: of(cell?.promise ?? 0n),
      plan: of(cell?.plan ?? 0n),
      schedule: of(cell?.schedule ?? 0n),
      overdue: of(cell?.overdue ?? 0n),
      disputed: of(cell?.disputed ?? 0n),
    },
  })
  return {
    currency,
    open: of(tally.expected.reduce((total, cell) => total + sum(cell), 0n)),
    periods: periods.map((period, index) => ({ ...period, ...expected(tally.expected[index]) })),
    beyond: expected(tally.expected[periods.length]),
    past: before.map((period, index) => ({
      ...period,
      due: of(tally.due[index] ?? 0n),
      received: of(tally.received[index] ?? 0n),
    })),
  }
}
