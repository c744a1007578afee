import { openBalance, overOn } from '../../domain/debt/state.js'
import type { Channel } from '../../domain/value/method.js'
import { disputeRecordOf } from '../forecast/dispute-record.js'
import { promiseOutcomes } from '../forecast/promise-outcomes.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { type AnswerChances, type AnswerKind, answerKinds, type Behaviour } from './behaviour.js'
import { noTally, type Seen, seenUntil, stages, type Tally } from './seen-behaviour.js'
import { usualBehaviour } from './usual-behaviour.js'

/**
 * What a behaviour was counted from. `pays`: from so many days past due on, so many days on which something was due, nothing was
 * promised or disputed, and no contact waited for its answer, and how much of it came, in debts. `answers`: contacts, and what
 * answered them. `disputes`: so many were raised, so many of them were decided (`ended`), and so many of the others are on debts
 * that were paid all the same (`paid`), which says nothing of how they would have been decided. The others: so many ended, and what
 * of them came.
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
  readonly disputes: { readonly raised: number; readonly ended: number; readonly paid: number }
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

/** The disputes that nobody decided, of debts of which nothing is open any more. */
const paidWhileDisputed = (states: Seen['states']): number =>
  states.reduce(
    (sum, state) =>
      openBalance(state) > 0n ? sum : sum + [...state.disputes].filter((one) => overOn(one) === undefined).length,
    0,
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
  const { asOf: day } = query
  const seen = seenUntil(states, query, given)
  const { cheques } = seen
  const outcomes = seen.states.flatMap((state) => promiseOutcomes(state, day))
  const kept = outcomes.filter(({ share }) => share >= 1).length
  const partly = outcomes.filter(({ share }) => share > 0 && share < 1).length
  const raised = seen.states.flatMap((state) => [...state.disputes])
  const disputes = disputeRecordOf(raised)
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
    disputes: { raised: raised.length, ended, paid: paidWhileDisputed(seen.states) },
    cheques: { ended: cheques.length, cleared },
  }
  return { behaviour, counts }
}
