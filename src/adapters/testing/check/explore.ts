import { isRight, type Right } from 'fp-ts/lib/Either.js'
import type { Decider } from '../../../domain/decider.js'
import type { Law } from '../../../domain/law/law.js'
import { type History, play } from '../history.js'
import type { AnyHistory } from '../law/any-history.js'
import { deciderLaws } from '../law/decider-laws.js'
import { plain } from '../story/plain.js'
import { story } from '../story.js'
import type { Counterexample } from './checked.js'
import { kindOf } from './kind.js'

/**
 * A small world to explore: the commands to try in each state, and the depth.
 *
 * @since 0.2.0
 */
export interface World<C, S> {
  /** The commands to try in a state; `before` are the commands that led there. */
  readonly commands: (state: S, before: ReadonlyArray<C>) => ReadonlyArray<C>
  /** Maximum number of commands in sequence. */
  readonly depth: number
  /** States with the same key count as one; by default the key covers the whole state except its record of past events. */
  readonly stateKey?: (state: S) => string
}

/**
 * The result of an exploration: the number of states reachable within the depth, and of transitions. If no law is broken and it is
 * `complete`, the laws are proven within that bound, for states that their key distinguishes.
 *
 * @since 0.2.0
 */
export interface Explored {
  readonly complete: boolean
  readonly depth: number
  readonly states: number
  readonly transitions: number
  readonly refusals: number
  readonly milliseconds: number
  readonly laws: ReadonlyArray<string>
  readonly broken: ReadonlyArray<Counterexample>
}

/**
 * Tries every sequence of commands of a small world up to its depth, and checks the laws on each. Equal states are expanded only
 * once. It is deterministic, and the first story that breaks a law is a shortest one.
 *
 * @since 0.2.0
 * @example explore(debt, smallDebtWorld({ depth: 5 })) // { complete: true, states: 49586, transitions: 72480, broken: [], ... }
 */
export const explore = <C, S, E, R>(
  decider: Decider<C, S, E, R>,
  { commands, depth, stateKey = keysOfStates() }: World<C, S>,
  {
    laws = stockLaws(decider),
    timeLimit = 120_000,
  }: { readonly laws?: ReadonlyArray<Law<History<C, S, E, R>>>; readonly timeLimit?: number } = {},
): Explored => {
  const began = performance.now()
  const seen = new Set<string>([stateKey(decider.initial)])
  const broken = new Map<string, Counterexample>()
  let frontier: ReadonlyArray<History<C, S, E, R>> = [play(decider, [])]
  let [transitions, refusals, complete, reached] = [0, 0, true, 0]
  const late = () => performance.now() - began > timeLimit
  for (; reached < depth && frontier.length > 0 && complete; reached++) {
    const next: Array<History<C, S, E, R>> = []
    for (const path of frontier) {
      const state = path.states.at(-1) as S
      if (late()) complete = false
      if (!complete) break
      for (const command of commands(state, path.commands)) {
        const answer = decider.decide(command, state)
        if (!isRight(answer)) refusals += 1
        if (!isRight(answer) || answer.right.length === 0) continue
        transitions += 1
        const history = goneOn(path, command, answer)
        for (const law of laws) {
          if (broken.has(law.name)) continue
          const violation = law.check(history)
          if (violation !== undefined) broken.set(law.name, told(law, history as AnyHistory, violation))
        }
        const after = history.states.at(-1) as S
        const key = stateKey(after)
        if (seen.has(key)) continue
        seen.add(key)
        if (reached + 1 < depth) next.push(history)
      }
    }
    frontier = next
  }
  return {
    complete,
    depth: reached,
    states: seen.size,
    transitions,
    refusals,
    milliseconds: Math.round(performance.now() - began),
    laws: laws.map(({ name }) => name),
    broken: [...broken.values()],
  }
}

/** Extends a history by one command without folding the earlier turns again. */
const goneOn = <C, S, E, R>(
  path: History<C, S, E, R>,
  command: C,
  answer: Right<ReadonlyArray<E>>,
): History<C, S, E, R> => {
  const { decider } = path
  const before = path.states.at(-1) as S
  const events = answer.right
  const states: S[] = []
  let after = before
  for (const event of events) {
    after = decider.evolve(after, event)
    states.push(after)
  }
  return {
    ...path,
    turns: [...path.turns, { command, answer, before, events, after }],
    commands: [...path.commands, command],
    events: [...path.events, ...events],
    states: [...path.states, ...states],
  }
}

/** The stock laws of the kind, without those of every decider, which are too slow for each transition. */
const stockLaws = (decider: { readonly initial: unknown }): ReadonlyArray<Law<AnyHistory>> =>
  kindOf(decider.initial)?.laws ?? deciderLaws

const told = (
  { name }: { readonly name: string },
  { commands, events }: AnyHistory,
  { after, wrong }: { readonly after: number; readonly wrong: string },
): Counterexample => ({
  law: name,
  run: 1,
  commands,
  events: events.slice(0, after),
  after,
  wrong,
  story: story(events.slice(0, after), { remark: { after, words: wrong } }),
  replay: `assertStory(subject, ${plain({ law: name })})`,
})

/** Fields of a state that only record past events. */
const remembered: ReadonlySet<string> = new Set([
  'history',
  'movements',
  'movement',
  'movementsBefore',
  'paymentsBefore',
])

const textOf = (value: unknown): string =>
  JSON.stringify(value, (key, part: unknown) => {
    if (remembered.has(key)) return undefined
    if (typeof part === 'bigint') return `${part}n`
    if (part instanceof Map) return [...part]
    const items = typeof part === 'object' && part !== null && !Array.isArray(part) && Symbol.iterator in part
    return items ? [...(part as Iterable<unknown>)] : part
  }) ?? 'undefined'

/**
 * Keys of states: each distinct part has a number, and the key of a state is made of these numbers. Most parts are the objects of
 * the previous state, so few need to be serialised. Full texts of hundreds of thousands of states would fill the memory.
 */
const keysOfStates = (): ((state: unknown) => string) => {
  const numbers = new Map<string, number>()
  const known = new WeakMap<object, number>()
  const numbered = (part: unknown): number => {
    const text = textOf(part)
    const number = numbers.get(text) ?? numbers.size
    numbers.set(text, number)
    return number
  }
  const numberOf = (part: unknown): number => {
    if (typeof part !== 'object' || part === null) return numbered(part)
    const number = known.get(part) ?? numbered(part)
    known.set(part, number)
    return number
  }
  return (state) => {
    if (typeof state !== 'object' || state === null) return String(numberOf(state))
    let key = ''
    for (const [name, part] of Object.entries(state)) {
      if (!remembered.has(name)) key += `${numberOf(name)}:${numberOf(part)} `
    }
    return key
  }
}
