import { debt } from '../../domain/debt/debt.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import { countsAsMoney } from '../../domain/debt/rule/promise-verdict.js'
import { scheduleOf } from '../../domain/debt/schedule.js'
import { type DebtState, type KnownDebt, openBalance } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId } from '../../domain/value/id.js'
import { least } from '../../domain/value/least.js'
import { epochDay, type LocalDate } from '../../domain/value/local-date.js'
import { happen, stateOn, type Timeline } from '../movement/timeline.js'
import { debtAt } from '../open-item/debt-at.js'
import { type DebtItemHistory, factsOf } from '../open-item/item-history.js'
import { type KnownAt, knownBy } from '../projection/state-at.js'
import { type Lot, type LotEnd, openOn } from './lot.js'
import { plainLotOf } from './plain-lot.js'

/**
 * A debt to a reader of some knowledge: what of it was due when and ended how, and the last day on which something happened. Its states
 * are folded by {@link debtOn} when they are asked for, since most debts are settled and asked for nothing.
 */
export interface DebtLife {
  readonly debt: DebtId
  readonly history: DebtItemHistory
  readonly knownAt: KnownAt | undefined
  readonly currency: CurrencyCode
  readonly lots: ReadonlyArray<Lot>
  readonly last: LocalDate
  /** Whether it ever had a promise, a plan or a dispute. */
  readonly hasTerms: boolean
  /** Whether it was issued and paid with money on later days, and nothing else: one lot tells all of it. */
  readonly isPlain: boolean
  /** When such a debt was paid off, as a day since 1970; most were, and long ago. */
  readonly paidOff?: number | undefined
}

interface GrowingLot extends Lot {
  readonly ends: LotEnd[]
  left: bigint
}

/** An amount that is open, and when it is due. */
interface OpenPart {
  readonly due: number
  amount: bigint
}

const nothing: ReadonlyArray<OpenPart> = []

/** What is open by due date, the oldest first. */
const openByDue = (state: KnownDebt): ReadonlyArray<OpenPart> => {
  if (openBalance(state) <= 0n) return nothing
  const open: OpenPart[] = []
  for (const part of scheduleOf(state)) {
    const due = epochDay(part.due)
    const before = open.at(-1)
    if (before?.due === due) before.amount += part.open
    else open.push({ due, amount: part.open })
  }
  return open
}

const moneyOn = (state: KnownDebt, day: LocalDate): bigint =>
  state.payments.reduce((sum, one) => (one.on === day && countsAsMoney(one) ? sum + one.amount : sum), 0n)

const writtenOffOn = (state: KnownDebt, day: LocalDate): bigint =>
  state.writeOff?.writtenOffOn === day
    ? state.movements.reduce((sum, one) => (one.on === day && one.because === 'write-off' ? sum - one.amount : sum), 0n)
    : 0n

/** Ends so much of some of the lots, the first of them first. */
const end = (lots: Iterable<GrowingLot>, on: number, amount: bigint, by: LotEnd['by']): void => {
  let left = amount
  if (left <= 0n) return
  for (const lot of lots) {
    const piece = least(lot.left, left)
    if (piece <= 0n) continue
    lot.ends.push({ on, amount: piece, by })
    lot.left -= piece
    left -= piece
  }
}

const byDue = (a: Lot, b: Lot): number => a.due - b.due || a.from - b.from

/** Ends what is open no more, and what is now owed by somebody else. */
const settle = (
  lots: ReadonlyArray<GrowingLot>,
  state: KnownDebt,
  day: LocalDate,
  now: ReadonlyArray<OpenPart>,
): void => {
  const on = epochDay(day)
  let money = moneyOn(state, day)
  let writtenOff = writtenOffOn(state, day)
  for (const lot of lots) if (lot.debtor !== state.debtor) end([lot], on, lot.left, 'other')
  const standing = lots.filter(({ left }) => left > 0n)
  if (standing.length > 1) standing.sort(byDue)
  for (let first = 0; first < standing.length; ) {
    const due = standing[first]?.due
    let after = first
    let had = 0n
    for (let lot = standing[after]; lot !== undefined && lot.due === due; lot = standing[after]) {
      had += lot.left
      after += 1
    }
    const here = standing.length === 1 ? standing : standing.slice(first, after)
    first = after
    const fallen = had - (now.find((part) => part.due === due)?.amount ?? 0n)
    if (fallen <= 0n) continue
    const paid = least(money, fallen)
    const lost = least(writtenOff, fallen - paid)
    money -= paid
    writtenOff -= lost
    end(here, on, paid, 'money')
    end(here, on, lost, 'write-off')
    end(here, on, fallen - paid - lost, 'other')
  }
}

/** Takes the lots from one day of a debt to the next on which something happened. */
const step = (lots: GrowingLot[], state: KnownDebt, day: LocalDate): void => {
  const now = openByDue(state)
  if (lots.length > 0) settle(lots, state, day, now)
  const { debt: id, debtor, issued } = state
  for (const { due, amount: open } of now) {
    const had = lots.reduce((sum, lot) => (lot.due === due ? sum + lot.left : sum), 0n)
    if (open <= had) continue
    const amount = open - had
    const whole = issued.principal.amount
    // A book has as many lots as debts: made of other objects, they would cost several times as much.
    lots.push({
      debt: id,
      debtor,
      issued: epochDay(issued.on),
      due,
      from: epochDay(day),
      amount,
      whole,
      ends: [],
      left: amount,
    })
  }
}

/** The lots of a debt, from its states. */
const lotsOf = (steps: Timeline<DebtState>): ReadonlyArray<Lot> => {
  const lots: GrowingLot[] = []
  for (const { on, state } of steps) if (state.situation !== 'unissued') step(lots, state, on)
  return lots
}

/** A debt day by day. */
const stepsOf = (events: ReadonlyArray<DebtEvent>): Timeline<DebtState> => {
  const steps: Array<Timeline<DebtState>[number]> = []
  for (const event of events) happen(debt, steps, event)
  return steps
}

/** Sees a debt in passing: its life, and how it stood on any day, which is folded already. */
export type SeeDebt = (life: DebtLife, on: (day: LocalDate) => KnownDebt | undefined) => void

/** The life of a debt to a reader of that knowledge; none where nothing of it was known. */
export const debtLife = (history: DebtItemHistory, knownAt?: KnownAt, see?: SeeDebt): DebtLife | undefined => {
  const isKnown = knownBy(knownAt)
  const events = factsOf(history).flatMap((fact) => (isKnown(fact) ? [fact.event] : []))
  const plain = plainLotOf(events)
  let folded: Timeline<DebtState> | undefined
  const steps = (): Timeline<DebtState> => {
    folded ??= stepsOf(events)
    return folded
  }
  const life = plain === undefined ? foldedLife(history, knownAt, steps()) : plainLife(history, knownAt, events, plain)
  if (life !== undefined) {
    see?.(life, (day) => {
      const state = stateOn(steps(), day)
      return state === undefined || state.situation === 'unissued' ? undefined : state
    })
  }
  return life
}

const plainLife = (
  history: DebtItemHistory,
  knownAt: KnownAt | undefined,
  events: ReadonlyArray<DebtEvent>,
  { issued, lot }: NonNullable<ReturnType<typeof plainLotOf>>,
): DebtLife => ({
  ...{
    debt: issued.debt,
    history,
    knownAt,
    currency: issued.principal.currency,
    lots: [lot],
    hasTerms: false,
    isPlain: true,
  },
  last: events.at(-1)?.on ?? issued.on,
  paidOff: paidOff(lot),
})

const paidOff = (lot: Lot): number | undefined => {
  const last = lot.ends.at(-1)?.on
  return last === undefined || openOn(lot, last) > 0n ? undefined : last
}

const foldedLife = (
  history: DebtItemHistory,
  knownAt: KnownAt | undefined,
  steps: Timeline<DebtState>,
): DebtLife | undefined => {
  const last = steps.at(-1)
  if (last === undefined || last.state.situation === 'unissued') return undefined
  const { debt: id, currency, promises, plans, disputes } = last.state
  const hasTerms = promises.length > 0 || plans.length > 0 || disputes.length > 0
  return { debt: id, history, knownAt, currency, lots: lotsOf(steps), last: last.on, hasTerms, isPlain: false }
}

/** How a debt stood on a day; none before it was issued. */
export const debtOn = ({ history, knownAt }: DebtLife, asOf: LocalDate): KnownDebt | undefined =>
  debtAt(history, { asOf, knownAt })
