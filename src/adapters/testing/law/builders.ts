import { isDeepStrictEqual } from 'node:util'
import { isLeft } from 'fp-ts/lib/Either.js'
import { fold } from '../../../domain/decider.js'
import { eachEvent } from '../../../domain/law/each-event.js'
import type { Law, Violation } from '../../../domain/law/law.js'
import type { Replayed } from '../../../domain/law/replayed.js'
import { daysBetween, type LocalDate } from '../../../domain/value/local-date.js'
import { plain } from '../story/plain.js'
import type { AnyHistory } from './any-history.js'

/** An event that a law can be about: it has a type and a day. */
interface Dated {
  readonly type: string
  readonly on: LocalDate
}

/**
 * Selects events: by a type, by several types, or by a predicate.
 *
 * @since 0.2.0
 */
export type Which<E extends Dated> = E['type'] | ReadonlyArray<E['type']> | ((event: E) => boolean)

const isMeant =
  <E extends Dated>(which: Which<E>) =>
  (event: E): boolean =>
    typeof which === 'function'
      ? which(event)
      : typeof which === 'string'
        ? event.type === which
        : which.includes(event.type)

const namesOf = <E extends Dated>(which: Which<E>): string =>
  typeof which === 'function' ? which.name || 'such an event' : [which].flat().join(' or ')

const count = <E extends Dated>(which: Which<E>) => {
  const meant = isMeant(which)
  return ({ events }: { readonly events: ReadonlyArray<E> }): number => events.filter(meant).length
}

const ours = 'a rule of ours'

/**
 * A law: a condition holds for the state after every event. `holds` returns `true`, or what is wrong.
 *
 * @since 0.2.0
 * @example always<DebtState, DebtEvent>('the balance is never below zero', (debt) => balanceOf(debt) >= 0n)
 */
export const always = <S, E extends Dated>(
  name: string,
  holds: (state: S, event: E) => boolean | string,
  source = ours,
): Law<Replayed<S, E>> => ({
  name,
  source,
  guard: ({ events }) => events.length,
  check: (history) =>
    eachEvent(history, (event, after) => wrongIn(holds(after, event), `after ${event.type} it does not hold`)),
})

const wrongIn = (answer: boolean | string, otherwise: string): string | undefined =>
  answer === true ? undefined : answer === false ? otherwise : answer

/**
 * A law: such an event never happens in such a state. `when` gets the state before the event; without it, every state counts.
 *
 * @since 0.2.0
 * @example never<DebtState, DebtEvent>('DebtReferredToLegal', 'a debt of less than 50.00 goes to court', (debt) => balanceOf(debt) < 50_00n)
 */
export const never = <S, E extends Dated>(
  which: Which<E>,
  name: string,
  when: (before: S, event: E) => boolean = () => true,
  source = ours,
): Law<Replayed<S, E>> => {
  const meant = isMeant(which)
  return {
    name: `never: ${name}`,
    source,
    guard: ({ events }) => events.length,
    check: (history) =>
      eachEvent(history, (event, _, before) =>
        meant(event) && when(before, event) ? `${event.type} here` : undefined,
      ),
  }
}

/**
 * A law: a condition holds for the state after every such event.
 *
 * @since 0.2.0
 * @example afterEvery<DebtState, DebtEvent>('DebtPaid', 'nothing is open', (debt) => balanceOf(debt) === 0n)
 */
export const afterEvery = <S, E extends Dated>(
  which: Which<E>,
  name: string,
  holds: (after: S, event: E, before: S) => boolean | string,
  source = ours,
): Law<Replayed<S, E>> => {
  const meant = isMeant(which)
  return {
    name: `after every ${namesOf(which)}: ${name}`,
    source,
    guard: count(which),
    check: (history) =>
      eachEvent(history, (event, after, before) =>
        meant(event) ? wrongIn(holds(after, event, before), `after ${event.type} it does not hold`) : undefined,
      ),
  }
}

/**
 * A law: every such event comes after an event of another kind.
 *
 * @since 0.2.0
 * @example before<DebtEvent>('DebtReferredToLegal').comes('DebtorReminded', 'we warn before we sue')
 */
export const before = <E extends Dated>(which: Which<E>) => ({
  comes: (other: Which<E>, source = ours): Law<{ readonly events: ReadonlyArray<E> }> => {
    const [meant, first] = [isMeant(which), isMeant(other)]
    return {
      name: `before ${namesOf(which)} comes ${namesOf(other)}`,
      source,
      guard: count(which),
      check: ({ events }) => {
        const index = events.findIndex(meant)
        if (index < 0 || events.slice(0, index).some(first)) return undefined
        return { after: index + 1, wrong: `${events[index]?.type}, and no ${namesOf(other)} came before it` }
      },
    }
  },
})

/**
 * A law: at most `most` such events in any period of so many consecutive days, by their effective days.
 *
 * @since 0.2.0
 * @example atMost<DebtEvent>(7, 'ContactAttempted').per(7, '12 CFR 1006.14(b)(2)(i)(A)')
 */
export const atMost = <E extends Dated>(most: number, which: Which<E>) => ({
  per: (days: number, source = ours): Law<{ readonly events: ReadonlyArray<E> }> => {
    const meant = isMeant(which)
    return {
      name: `at most ${most} ${namesOf(which)} in ${days} days`,
      source,
      guard: ({ events }) => Math.max(0, events.filter(meant).length - most),
      check: ({ events }) => {
        const seen: LocalDate[] = []
        for (const [index, event] of events.entries()) {
          if (!meant(event)) continue
          seen.push(event.on)
          const tooMany = seen.map((first) => seen.filter((on) => on >= first && daysBetween(first, on) < days).length)
          const found = Math.max(...tooMany)
          if (found > most) return { after: index + 1, wrong: `${found} in ${days} days` }
        }
        return undefined
      },
    }
  },
})

/**
 * A variation of a history that should make no difference: each command is sent twice (`retried`), the events are folded in two
 * parts (`split`), or consecutive events of one day and type are swapped (`reordered`).
 *
 * @since 0.2.0
 */
export type OtherWay = 'retried' | 'split' | 'reordered'

/**
 * A law: what `told` returns for the last state does not change in such a variation. `retried` sends only the commands that `says`
 * names twice, because other commands do something each time (a reminder).
 *
 * @since 0.2.0
 * @example sameWhen<DebtState>('reordered', 'the balance', (debt) => balanceOf(debt))
 */
export const sameWhen = <S>(
  way: OtherWay,
  name: string,
  told: (state: S) => unknown,
  says: (command: { readonly type: string }) => boolean = () => true,
  source = ours,
): Law<AnyHistory> => ({
  name: `${name} is the same when ${way}`,
  source,
  guard: ({ events }) => (way === 'reordered' ? sameDays(events).length : events.length),
  check: (history) => {
    const { decider, events, states } = history
    const is = told(states.at(-1))
    const differs = (other: S, after: number): Violation | undefined =>
      isDeepStrictEqual(told(other), is)
        ? undefined
        : { after, wrong: `${plain(told(other))} when ${way}, and ${plain(is)} else` }
    switch (way) {
      case 'retried':
        return differs(retried(history, says), events.length)
      case 'split':
        for (let cut = 0; cut <= events.length; cut++) {
          const wrong = differs(fold(decider, events.slice(cut), fold(decider, events.slice(0, cut))), cut)
          if (wrong !== undefined) return wrong
        }
        return undefined
      case 'reordered':
        for (const index of sameDays(events)) {
          const other = events.with(index, events[index + 1]).with(index + 1, events[index])
          const wrong = differs(fold(decider, other), index + 2)
          if (wrong !== undefined) return wrong
        }
        return undefined
    }
  },
})

/** The places of consecutive events with the same day and type. */
const sameDays = (events: ReadonlyArray<Dated>): ReadonlyArray<number> =>
  events.flatMap(({ on, type }, index) => {
    const next = events[index + 1]
    return next !== undefined && next.on === on && next.type === type ? [index] : []
  })

const retried = ({ decider, commands }: AnyHistory, says: (command: { readonly type: string }) => boolean) => {
  let state = decider.initial
  for (const command of commands) {
    for (const _ of says(command) ? ['once', 'again'] : ['once']) {
      const answer = decider.decide(command, state)
      if (isLeft(answer)) break
      state = fold(decider, answer.right as ReadonlyArray<unknown>, state)
    }
  }
  return state
}
