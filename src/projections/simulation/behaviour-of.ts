import type { DebtEvent } from '../../domain/debt/event.js'
import { pausesOf } from '../../domain/debt/rule/promise-pause.js'
import { deadlineOf } from '../../domain/debt/rule/promise-verdict.js'
import { type KnownDebt, overOn } from '../../domain/debt/state.js'
import { daysBetween, epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import { chequeLife } from '../forecast/cheque-life.js'
import { debtLife } from '../forecast/debt-life.js'
import { disputeRecordOf } from '../forecast/dispute-record.js'
import { type Lot, openOn } from '../forecast/lot.js'
import { promiseOutcomes } from '../forecast/promise-outcomes.js'
import { factsOf } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { knownBy } from '../projection/state-at.js'
import { answeredIn } from './answered.js'
import { type AnswerChances, type AnswerKind, answerKinds, type Behaviour } from './behaviour.js'
import { usualBehaviour } from './usual-behaviour.js'

/**
 * What a behaviour was counted from. `pays`: from so many days past due on, so many days on which something was due, nothing was
 * promised or disputed, and no contact waited for its answer, and how much of it came, in debts. `answers`: contacts, and what
 * answered them. The others: so many ended, and what of them came.
 *
 * @since 0.2.0
 */
export interface BehaviourCounts {
  readonly debts: number
  readonly pays: ReadonlyArray<{ readonly from: number; readonly days: number; readonly paid: number }>
  readonly answers: ReadonlyArray<
    Readonly<Record<AnswerKind, number>> & {
      readonly channel: Channel
      readonly from: number
      readonly contacts: number
    }
  >
  readonly parts: number
  readonly promises: { readonly ended: number; readonly kept: number; readonly partly: number }
  readonly disputes: { readonly ended: number }
  readonly cheques: { readonly ended: number; readonly cleared: number }
}

/**
 * How debtors behaved, and what that was counted from.
 *
 * @since 0.2.0
 */
export interface CountedBehaviour {
  readonly behaviour: Behaviour
  readonly counts: BehaviourCounts
}

/** So many days of waiting, contacts, promises, disputes or cheques outweigh what is believed unseen. */
const [believedDays, believed] = [30, 10]

/** From these days past due on, answers are counted apart. */
const stages = [-3_650, 1, 31]

const bandOf = (bands: ReadonlyArray<number>, late: number): number => bands.findLastIndex((from) => from <= late)

type Tally = Record<AnswerKind | 'contacts', number>

const noTally = (): Tally => ({ contacts: 0, pays: 0, paysPart: 0, promises: 0, disputes: 0, excuses: 0 })

interface Seen {
  readonly days: number[]
  readonly paid: number[]
  readonly answers: Map<Channel, ReadonlyArray<Tally>>
  readonly parts: number[]
  readonly ahead: number[]
  readonly states: KnownDebt[]
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

const shrunk = (came: number, count: number, chance: number, weight: number): number =>
  count === 0 ? chance : (came + weight * chance) / (count + weight)

const chancesOf = (
  tally: Tally,
  before: Readonly<Record<AnswerKind, number>>,
): Readonly<Record<AnswerKind, number>> => {
  const of = (kind: AnswerKind): number => shrunk(tally[kind], tally.contacts, before[kind], believed)
  return {
    ...{ pays: of('pays'), paysPart: of('paysPart'), promises: of('promises') },
    ...{ disputes: of('disputes'), excuses: of('excuses') },
  }
}

/** What is seen of a channel as a whole leans on what is believed, and each stage of it on the whole. */
const answersOf = (seen: Seen, given: Behaviour): ReadonlyArray<AnswerChances> => {
  const channels = new Set([...given.answers.map(({ channel }) => channel), ...seen.answers.keys()])
  return [...channels].flatMap((channel) => {
    const tallies = seen.answers.get(channel) ?? []
    const whole = noTally()
    for (const tally of tallies) for (const key of [...answerKinds, 'contacts'] as const) whole[key] += tally[key]
    const believedOf = given.answers.find((one) => one.channel === channel) ?? noTally()
    const overall = chancesOf(whole, believedOf)
    if (whole.contacts === 0) return given.answers.filter((one) => one.channel === channel)
    return stages.map((from, index) => ({ channel, from, ...chancesOf(tallies[index] ?? noTally(), overall) }))
  })
}

const mean = (values: ReadonlyArray<number>, before: number): number =>
  shrunk(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
    before,
    believed,
  )

/**
 * How the debtors of a book behaved until the end of a day: counted, and shrunk to what is believed of others where little was
 * seen, `given` or {@link usualBehaviour}. What came later is not looked at.
 *
 * Who was contacted is taken to be like who was not, and what came within the days of an answer to be the answer: a book tells
 * what followed a contact, and not what it caused.
 *
 * @since 0.2.0
 */
export const behaviourOf = (
  states: States<OpenItemState>,
  query: ReportAt,
  given: Behaviour = usualBehaviour,
): CountedBehaviour => {
  const { knownAt } = placed(states, query)
  const isKnown = knownBy(knownAt)
  const until = epochDay(query.asOf)
  const bands = given.pays.map(({ from }) => from)
  const seen: Seen = {
    ...{ days: bands.map(() => 0), paid: bands.map(() => 0) },
    ...{ answers: new Map(), parts: [], ahead: [], states: [] },
  }
  const cheques: number[] = []
  for (const history of states.values()) {
    if (history?.kind === 'cheque') {
      const outcomes = chequeLife(history, knownAt)?.outcomes ?? []
      for (const { on, share } of outcomes) if (on <= until) cheques.push(share)
    }
    const life = history?.kind === 'debt' ? debtLife(history, knownAt) : undefined
    if (history?.kind !== 'debt' || life === undefined) continue
    const events = factsOf(history).flatMap((fact) => (isKnown(fact) && fact.event.on <= query.asOf ? fact.event : []))
    if (events.length === 0) continue
    const contacts = answeredIn(events, until, given.within)
    const state = life.on(query.asOf)
    if (state !== undefined) seen.states.push(state)
    const isQuiet = quietDays(contacts, given.within, state)
    for (const lot of life.lots) if (lot.from <= until) seeLot(seen, lot, bands, until, isQuiet)
    for (const { on, channel, answer, isOver } of contacts) {
      if (!isOver) continue
      const due = life.lots.find((lot) => openOn(lot, on - 1) > 0n)?.due
      const tallies = seen.answers.get(channel) ?? stages.map(noTally)
      seen.answers.set(channel, tallies)
      const tally = tallies[bandOf(stages, due === undefined ? 1 : on - due)]
      if (tally === undefined) continue
      tally.contacts += 1
      if (answer !== undefined) tally[answer] += 1
    }
    for (const event of events) {
      seePart(seen, event)
      if (event.type === 'PaymentPromised') seen.ahead.push(daysBetween(event.on, event.by))
    }
  }
  return toldBy(seen, cheques, query.asOf, given)
}

const toldBy = (seen: Seen, cheques: ReadonlyArray<number>, day: LocalDate, given: Behaviour): CountedBehaviour => {
  const outcomes = seen.states.flatMap((state) => promiseOutcomes(state, day))
  const kept = outcomes.filter(({ share }) => share >= 1).length
  const partly = outcomes.filter(({ share }) => share > 0 && share < 1).length
  const disputes = disputeRecordOf(seen.states.flatMap((state) => [...state.disputes]))
  const ended = disputes?.ended ?? 0
  const cleared = cheques.reduce((sum, share) => sum + share, 0)
  const behaviour: Behaviour = {
    pays: given.pays.map(({ from, chance }, band) => ({
      from,
      chance: Math.min(1, shrunk(seen.paid[band] ?? 0, seen.days[band] ?? 0, chance, believedDays)),
    })),
    within: given.within,
    answers: answersOf(seen, given),
    part: mean(seen.parts, given.part),
    promises: {
      days: Math.round(mean(seen.ahead, given.promises.days)),
      kept: shrunk(kept, outcomes.length, given.promises.kept, believed),
      partly: shrunk(partly, outcomes.length, given.promises.partly, believed),
    },
    disputes: {
      days: Math.round(shrunk((disputes?.days ?? 0) * ended, ended, given.disputes.days, believed)),
      upheld: shrunk((disputes?.givenUp ?? 0) * ended, ended, given.disputes.upheld, believed),
    },
    cheques: {
      days: given.cheques.days,
      clear: shrunk(cleared, cheques.length, given.cheques.clear, believed),
    },
  }
  const counts: BehaviourCounts = {
    debts: seen.states.length,
    pays: given.pays.map(({ from }, band) => ({ from, days: seen.days[band] ?? 0, paid: seen.paid[band] ?? 0 })),
    answers: [...seen.answers].flatMap(([channel, tallies]) =>
      tallies.map((tally, stage) => ({ channel, from: stages[stage] ?? 0, ...tally })),
    ),
    parts: seen.parts.length,
    promises: { ended: outcomes.length, kept, partly },
    disputes: { ended },
    cheques: { ended: cheques.length, cleared },
  }
  return { behaviour, counts }
}
