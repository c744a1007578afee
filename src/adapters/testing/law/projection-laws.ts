import { isDeepStrictEqual } from 'node:util'
import type * as t from 'io-ts'
import type { Law, Violation } from '../../../domain/law/law.js'
import { addDays, type LocalDate } from '../../../domain/value/local-date.js'
import { same } from '../../../domain/value/same.js'
import {
  applyTo,
  keysOf,
  type Projection,
  project,
  type Seen,
  type States,
} from '../../../projections/projection/projection.js'
import { toPosition } from '../../store/counted-position.js'
import { tellCause } from '../check/guarded.js'
import { plain } from '../story/plain.js'
import { keptHalfWay } from './kept-half-way.js'
import { onAnotherDay } from './on-another-day.js'

/** The events that a projection gets. */
export interface Told<E> {
  readonly events: ReadonlyArray<E>
}

/**
 * Gives the events of a history the place and envelope that a projection sees.
 *
 * @since 0.2.0
 */
export type SeenOf<E> = (events: ReadonlyArray<E>) => ReadonlyArray<Seen<E>>

/** The JSON of a state, with bigints as digits. */
const jsonOf = <S>(codec: t.Type<S, unknown>, state: S): unknown => {
  const text = JSON.stringify(codec.encode(state), (_, part) => (typeof part === 'bigint' ? `${part}n` : part))
  return text === undefined ? undefined : JSON.parse(text)
}

const jsonOfAll = <E, S>({ codec }: Projection<E, S>, states: States<S>): ReadonlyMap<string, unknown> =>
  new Map([...states].map(([key, state]) => [key, jsonOf(codec, state)]))

/** The first key whose states differ, if any. */
const differs = (a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown>): string | undefined =>
  [...new Set([...a.keys(), ...b.keys()])].find((key) => !isDeepStrictEqual(a.get(key), b.get(key)))

/** The same event again at a later place in the log. */
const further = <E>(one: Seen<E>, times: number): Seen<E> => ({
  ...one,
  position: toPosition(Number(one.position) + times * 1_000),
  id: `${one.id}-${times}`,
})

const at = (after: number, wrong: string | undefined): Violation | undefined =>
  wrong === undefined ? undefined : { after, wrong }

/**
 * The laws of every projection: it is a pure fold, the state of a key depends only on the events of that key, and a view store can
 * keep it. `seen` gives events their place and envelope.
 *
 * @since 0.2.0
 * @example fc.assert(fc.property(bookHistory(), obeys(...projectionLaws(openItems, seenEvents))))
 */
export const projectionLaws = <E, S>(projection: Projection<E, S>, seen: SeenOf<E>): ReadonlyArray<Law<Told<E>>> => {
  const law = (
    name: string,
    says: string,
    check: (all: ReadonlyArray<Seen<E>>) => Violation | undefined,
  ): Law<Told<E>> => ({
    name: `${projection.name}: ${name}`,
    source: 'a read model is a pure fold, so that it can be thrown away and made again',
    says,
    guard: ({ events }) => seen(events).filter((one) => guardedKeys(projection, one).length > 0).length,
    check: ({ events }) => check(seen(events)),
  })
  let asked = 0
  const takesAll = law('every event is taken without throwing', 'Whatever is in the books can be reported.', (all) => {
    const states = new Map<string, S>()
    for (const [index, one] of all.entries()) {
      try {
        applyTo(projection, states, one)
      } catch (cause) {
        return at(index + 1, `it threw ${tellCause(cause)}`)
      }
    }
    return undefined
  })
  const keysAreText = law('a key is text, and told by the event', 'Each figure has its place.', (all) => {
    for (const [index, one] of all.entries()) {
      const keys = keysOf(projection, one)
      if (!Array.isArray(keys) || keys.some((key) => typeof key !== 'string')) return at(index + 1, 'a key is no text')
      if (new Set(keys).size < keys.length) return at(index + 1, `key ${keys.join(', ')} twice`)
      const elsewhere = further(one, 1)
      const again = onAnotherDay(() => keysOf(projection, elsewhere))
      if (!isDeepStrictEqual(keys, again)) {
        return at(index + 1, `its key is ${keys.join(', ')}, and ${again.join(', ')} at another place of the log`)
      }
    }
    return undefined
  })
  const deterministic = law(
    'the same events make the same states, on any day',
    'The same books give the same report, today and next year.',
    (told) => {
      // Use fresh ids: a projection with a hidden memory of events behaves differently the second time.
      asked += 1
      const all = told.map((one) => further(one, asked))
      const key = differs(
        jsonOfAll(projection, project(projection, all)),
        onAnotherDay(() => jsonOfAll(projection, project(projection, all))),
      )
      return at(all.length, key && `projected again, on another day, ${key} is another`)
    },
  )
  const alone = law(
    'the state of a key comes from the events of that key alone',
    "One customer's figures do not depend on another's.",
    (all) => {
      const whole = project(projection, all)
      for (const [key, state] of whole) {
        const own = all.filter((one) => keysOf(projection, one).includes(key))
        const apart = project(projection, own).get(key) ?? projection.empty
        if (!isDeepStrictEqual(jsonOf(projection.codec, state), jsonOf(projection.codec, apart))) {
          return at(all.length, `${key} is another where only its own events are projected`)
        }
      }
      return undefined
    },
  )
  const writesNothing = law('no state and no event is written to', 'A report changes no books.', (all) => {
    const states = new Map<string, S>()
    const empty = jsonOf(projection.codec, projection.empty)
    for (const [index, one] of all.entries()) {
      const seenAs = plain(one)
      for (const key of keysOf(projection, one)) {
        const before = states.get(key) ?? projection.empty
        const told = jsonOf(projection.codec, before)
        const after = projection.apply(before, one, key)
        if (!isDeepStrictEqual(told, jsonOf(projection.codec, before)))
          return at(index + 1, `the state of ${key} was written to`)
        states.set(key, after)
      }
      if (seenAs !== plain(one)) return at(index + 1, 'the event was written to')
      if (!isDeepStrictEqual(empty, jsonOf(projection.codec, projection.empty)))
        return at(index + 1, 'the empty state was written to')
    }
    return undefined
  })
  const keptWhole = law(
    'a state is the same after its codec has kept it',
    'What a report says is there, it still says tomorrow.',
    (all) => {
      for (const [key, state] of project(projection, all)) {
        const told = JSON.stringify(projection.codec.encode(state)) as string | undefined
        if (told === undefined) return at(all.length, `JSON has nothing for the state of ${key}`)
        const again = projection.codec.decode(JSON.parse(told))
        if (again._tag === 'Left') return at(all.length, `the state of ${key} is not what its codec reads`)
        if (!same(state, again.right))
          return at(all.length, `the state of ${key} was ${plain(state)}, and is ${plain(again.right)}`)
      }
      return undefined
    },
  )
  const takesUnknown = law(
    'an event that nobody here knows is taken without throwing',
    'A newer version of the books can be reported by an older program.',
    (all) => {
      const last = all.at(-1)
      if (last === undefined) return undefined
      const { on, debt, debtor } = last.event as {
        readonly on?: LocalDate
        readonly debt?: string
        readonly debtor?: string
      }
      const event = { type: 'SomethingNewer', on: on && addDays(on, 1), debt, debtor } as unknown as E
      const states = new Map(project(projection, all))
      try {
        applyTo(projection, states, { ...last, event })
        const lost = keysOf(projection, { ...last, event }).find((key) => !isKept(projection.codec, states.get(key)))
        if (lost !== undefined)
          return at(all.length, `after an event of an unknown type the state of ${lost} cannot be kept`)
        return undefined
      } catch (cause) {
        return at(all.length, `at an event of an unknown type it threw ${tellCause(cause)}`)
      }
    },
  )
  return [
    takesAll,
    takesUnknown,
    keysAreText,
    deterministic,
    alone,
    writesNothing,
    keptWhole,
    halfWay(projection, seen),
  ]
}

const halfWay = <E, S>(projection: Projection<E, S>, seen: SeenOf<E>): Law<Told<E>> => ({
  ...keptHalfWay(projection, seen),
  says: 'A report that was kept and goes on tells what one tells that was made at once.',
  guard: ({ events }) => seen(events).filter((one) => guardedKeys(projection, one).length > 0).length,
})

/** Whether there is a state that survives a round trip through its codec. */
const isKept = <S>(codec: t.Type<S, unknown>, state: S | undefined): boolean =>
  state !== undefined && codec.decode(JSON.parse(JSON.stringify(codec.encode(state))))._tag === 'Right'

/** The keys of an event; if that throws, one key, so that the law is still tested. */
const guardedKeys = <E, S>(projection: Projection<E, S>, one: Seen<E>): ReadonlyArray<string> => {
  try {
    const keys = keysOf(projection, one)
    return Array.isArray(keys) ? keys : ['no list']
  } catch {
    return ['threw']
  }
}
