import type { DebtEvent } from '../../domain/debt/event.js'
import { countsAsMoney } from '../../domain/debt/rule/promise-verdict.js'
import { scheduleOf } from '../../domain/debt/schedule.js'
import { type IssuedDebt, openBalance } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import { daysPastDue, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { ratioOf } from '../metrics/ratio.js'
import { debtAt } from '../open-item/debt-at.js'
import { factsAt } from '../open-item/facts-at.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { type EventId, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { promiseRows } from './promises.js'
import type { Counted } from './register.js'

/**
 * What the performance of collectors is asked: over the window from the day `from` to the day `asOf`, both included, as known at any
 * time.
 *
 * @since 0.2.0
 */
export interface CollectorsQuery extends ReportAt {
  readonly from: LocalDate
}

/**
 * The work of a collector in one currency. `debts`, `open` and `overdue` are what he has at the end of the window. What was done and
 * came in the window is of whoever had the debt on its day: `attempts` to reach somebody, `conversations` among them, `reminders`, the
 * promises that were `promised`, and the money that was `collected` and kept. Of those promises, `judged` were judged by its end and
 * `kept` were kept; `keptShare` is the one of the other, of 1, and none where none was judged.
 *
 * @since 0.2.0
 */
export interface CollectorSums {
  readonly currency: CurrencyCode
  readonly debts: number
  readonly open: Money
  readonly overdue: Money
  readonly attempts: number
  readonly conversations: number
  readonly reminders: number
  readonly promised: Counted
  readonly judged: number
  readonly kept: number
  readonly keptShare: number | undefined
  readonly collected: Money
}

/**
 * The work of one collector, in each currency. Without `collector`: what nobody had.
 *
 * @since 0.2.0
 */
export interface CollectorWork {
  readonly collector: string | undefined
  readonly currencies: ReadonlyArray<CollectorSums>
}

/**
 * The performance of collectors. `currencies` are the sums of all of them. `place` is the last event that was known, by its id.
 *
 * @since 0.2.0
 */
export interface CollectorsReport {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: EventId | undefined
  readonly from: LocalDate
  readonly currencies: ReadonlyArray<CollectorSums>
  readonly collectors: ReadonlyArray<CollectorWork>
}

/**
 * What each collector has, what he did in a window, and what came of it. Talks and reminders are on record in the states of
 * `collectionItems`; by those of `openItems` there are none.
 *
 * @since 0.2.0
 */
export const collectorPerformance = (states: States<OpenItemState>, query: CollectorsQuery): CollectorsReport => {
  const { asOf, knownAt, from } = query
  const at = placed(states, query)
  const isWithin = (day: LocalDate): boolean => from <= day && day <= asOf
  const whole: Tallies = new Map()
  const collectors = new Map<string | undefined, Tallies>()
  for (const history of states.values()) {
    if (history?.kind !== 'debt') continue
    const debt = debtAt(history, at)
    if (debt === undefined) continue
    const events = factsAt(history, at).map(({ event }) => event)
    /** Adds to the work of whoever had the debt on a day, and to that of all. */
    const addOn = (day: LocalDate, work: (tally: Tally) => void): void => {
      const collector = collectorOn(events, day)
      const own = collectors.get(collector) ?? new Map<CurrencyCode, Tally>()
      collectors.set(collector, own)
      work(tallyIn(own, debt.currency))
      work(tallyIn(whole, debt.currency))
    }
    const open = openBalance(debt)
    if (open > 0n) addOn(asOf, holding(debt, open, asOf))
    for (const event of events) {
      const work = isWithin(event.on) ? workOf(event) : undefined
      if (work !== undefined) addOn(event.on, work)
    }
    for (const payment of debt.payments) {
      if (!isWithin(payment.on) || !countsAsMoney(payment)) continue
      addOn(payment.on, (tally) => {
        tally.collected += payment.amount
      })
    }
    for (const { madeOn, status, amount } of promiseRows(history, at)) {
      if (!isWithin(madeOn)) continue
      addOn(madeOn, (tally) => {
        tally.promises += 1
        tally.promised += amount.amount
        if (status === 'kept' || status === 'partiallyKept' || status === 'broken') tally.judged += 1
        if (status === 'kept') tally.kept += 1
      })
    }
  }
  return {
    ...{ asOf, knownAt, place: at.place, from, currencies: sumsOf(whole) },
    collectors: [...collectors]
      .sort(([a = ''], [b = '']) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([collector, own]) => ({ collector, currencies: sumsOf(own) })),
  }
}

interface Tally {
  debts: number
  open: bigint
  overdue: bigint
  attempts: number
  conversations: number
  reminders: number
  promises: number
  promised: bigint
  judged: number
  kept: number
  collected: bigint
}

type Tallies = Map<CurrencyCode, Tally>

const nothing: Readonly<Tally> = {
  ...{ debts: 0, open: 0n, overdue: 0n, attempts: 0, conversations: 0, reminders: 0 },
  ...{ promises: 0, promised: 0n, judged: 0, kept: 0, collected: 0n },
}

const tallyIn = (tallies: Tallies, currency: CurrencyCode): Tally => {
  const tally = tallies.get(currency) ?? { ...nothing }
  tallies.set(currency, tally)
  return tally
}

/** Who looked after a debt at the end of a day: whom the last assignment until then names, in the order of recording. */
const collectorOn = (events: ReadonlyArray<DebtEvent>, day: LocalDate): string | undefined => {
  const last = events.findLast((event) => event.type === 'CollectorAssigned' && event.on <= day)
  return last?.type === 'CollectorAssigned' ? last.collector : undefined
}

const holding = (debt: IssuedDebt, open: bigint, asOf: LocalDate) => (tally: Tally) => {
  const late = scheduleOf(debt).filter(({ due }) => daysPastDue(due, asOf) > 0)
  tally.debts += 1
  tally.open += open
  tally.overdue += late.reduce((sum, part) => sum + part.open, 0n)
}

/** What an event is of somebody's work, if anything. */
const workOf = (event: DebtEvent): ((tally: Tally) => void) | undefined => {
  switch (event.type) {
    case 'ContactAttempted':
      return (tally) => {
        tally.attempts += 1
        if (event.conversation) tally.conversations += 1
      }
    case 'DebtorReminded':
      return (tally) => {
        tally.reminders += 1
      }
    default:
      return undefined
  }
}

const sumsOf = (tallies: Tallies): ReadonlyArray<CollectorSums> =>
  [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, tally]) => {
      const of = (amount: bigint): Money => money(amount, currency)
      const { debts, attempts, conversations, reminders, judged, kept } = tally
      return {
        ...{ currency, debts, open: of(tally.open), overdue: of(tally.overdue) },
        ...{ attempts, conversations, reminders },
        promised: { count: tally.promises, amount: of(tally.promised) },
        ...{ judged, kept, keptShare: ratioOf(BigInt(kept), BigInt(judged)) },
        collected: of(tally.collected),
      }
    })
