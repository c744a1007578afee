import type { DebtEvent } from '../../domain/debt/event.js'
import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { deadlineOf } from '../../domain/debt/rule/promise-verdict.js'
import { type KnownDebt, overOn } from '../../domain/debt/state.js'
import { daysBetween, epochDay } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import { chequeLife } from '../forecast/cheque-life.js'
import { type DebtLife, debtLife, debtOn } from '../forecast/debt-life.js'
import { type Lot, openOn } from '../forecast/lot.js'
import { factsOf } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { knownBy } from '../projection/state-at.js'
import { answeredIn } from './answered.js'
import type { AnswerKind, Behaviour } from './behaviour.js'

/** From these days past due on, answers are counted apart. */
export const stages = [-3_650, 1, 31]

const bandOf = (bands: ReadonlyArray<number>, late: number): number => bands.findLastIndex((from) => from <= late)

/** Contacts, and how they were answered. */
export type Tally = Record<AnswerKind | 'contacts', number>

export const noTally = (): Tally => ({ contacts: 0, pays: 0, paysPart: 0, promises: 0, disputes: 0, excuses: 0 })

/** What was seen of the debts of a book until a day. */
export interface Seen {
  readonly days: number[]
  readonly paid: number[]
  readonly answers: Map<Channel, ReadonlyArray<Tally>>
  readonly parts: number[]
  readonly ahead: number[]
  readonly states: KnownDebt[]
  /** Which share of each cheque was paid. */
  readonly cheques: number[]
}

/** Days on which nobody pays unasked: a contact waits for its answer, or something is promised or disputed. */
const quietDays = (contacts: ReadonlyArray<{ readonly on: number }>, within: number, state: KnownDebt | undefined) => {
  const spans = contacts.map(({ on }) => [on, on + within] as const)
  if (state !== undefined && state.promises.length > 0) {
    const pauses = pausesOf(state)
    for (const one of state.promises) {
      spans.push([epochDay(one.madeOn), epochDay(deadlineOf(one, pauses) ?? one.deadline)])
    }
  }
  for (const dispute of state?.disputes ?? []) {
    const over = overOn(dispute)
    spans.push([epochDay(dispute.on), over === undefined ? Number.POSITIVE_INFINITY : epochDay(over)])
  }
  return (day: number): boolean => spans.some(([from, to]) => from <= day && day <= to)
}

/** Counts the days on which a lot was waited for, and what of it came on them. */
const seeLot = (
  seen: Seen,
  lot: Lot,
  bands: ReadonlyArray<number>,
  until: number,
  isQuiet: (day: number) => boolean,
) => {
  const last = openOn(lot, until) > 0n ? until : Math.min(until, lot.ends.at(-1)?.on ?? until)
  for (let day = lot.from + 1; day <= last; day++) {
    if (isQuiet(day)) continue
    const band = bandOf(bands, day - lot.due)
    if (band < 0) continue
    seen.days[band] = (seen.days[band] ?? 0) + 1
    for (const { on, by, amount } of lot.ends) {
      if (on === day && by === 'money') {
        seen.paid[band] = (seen.paid[band] ?? 0) + Number(amount) / Number(lot.amount)
      }
    }
  }
}

const seePart = (seen: Seen, event: DebtEvent): void => {
  if (event.type !== 'DebtPartiallyPaid') return
  const [part, rest] = [Number(event.amount.amount), Number(event.remaining.amount)]
  if (part > 0 && rest > 0) seen.parts.push(part / (part + rest))
}

const seeContacts = (
  { answers }: Seen,
  { lots }: DebtLife,
  contacts: ReadonlyArray<ReturnType<typeof answeredIn>[number]>,
): void => {
  for (const { on, channel, answer, isOver } of contacts) {
    if (!isOver) continue
    const due = lots.find((lot) => openOn(lot, on - 1) > 0n)?.due
    const tallies = answers.get(channel) ?? stages.map(noTally)
    answers.set(channel, tallies)
    const tally = tallies[bandOf(stages, due === undefined ? 1 : on - due)]
    if (tally === undefined) continue
    tally.contacts += 1
    if (answer !== undefined) tally[answer] += 1
  }
}

/** Looks at all debts and cheques of a book, by the bands of days and the days of an answer of what is believed. */
export const seenUntil = (states: States<OpenItemState>, query: ReportAt, { pays, within }: Behaviour): Seen => {
  const { knownAt } = placed(states, query)
  const isKnown = knownBy(knownAt)
  const until = epochDay(query.asOf)
  const bands = pays.map(({ from }) => from)
  const seen: Seen = {
    ...{ days: bands.map(() => 0), paid: bands.map(() => 0), answers: new Map() },
    ...{ parts: [], ahead: [], states: [], cheques: [] },
  }
  for (const history of states.values()) {
    if (history?.kind === 'cheque') {
      const outcomes = chequeLife(history, knownAt)?.outcomes ?? []
      for (const { on, share } of outcomes) if (on <= until) seen.cheques.push(share)
    }
    const life = history?.kind === 'debt' ? debtLife(history, knownAt) : undefined
    if (history?.kind !== 'debt' || life === undefined) continue
    const events = factsOf(history).flatMap((fact) => (isKnown(fact) && fact.event.on <= query.asOf ? fact.event : []))
    if (events.length === 0) continue
    const contacts = answeredIn(events, until, within)
    const state = debtOn(life, query.asOf)
    if (state !== undefined) seen.states.push(state)
    const isQuiet = quietDays(contacts, within, state)
    for (const lot of life.lots) if (lot.from <= until) seeLot(seen, lot, bands, until, isQuiet)
    seeContacts(seen, life, contacts)
    for (const event of events) {
      seePart(seen, event)
      if (event.type === 'PaymentPromised') seen.ahead.push(daysBetween(event.on, event.by))
    }
  }
  return seen
}
