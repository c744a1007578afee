import { isDeepStrictEqual } from 'node:util'
import * as E from 'fp-ts/lib/Either.js'
import type * as t from 'io-ts'
import type { Law } from '../../../domain/law/law.js'
import { problems, tellProblem } from '../../../domain/value/codec-error.js'
import {
  applyTo,
  type Projection,
  project,
  type Seen,
  type States,
} from '../../../projections/projection/projection.js'

/** The JSON of a state, without properties that are `undefined`. */
const jsonOf = <S>(codec: t.Type<S, unknown>, state: S): unknown => {
  const text = JSON.stringify(codec.encode(state)) as string | undefined
  return text === undefined ? undefined : JSON.parse(text)
}

/** A state after a round trip through JSON, as in a view store. The left is the problem. */
const kept = <S>(codec: t.Type<S, unknown>, state: S): E.Either<string, S> => {
  const json = jsonOf(codec, state)
  if (json === undefined) return E.left('JSON has nothing for it')
  const decoded = codec.decode(json)
  return E.isLeft(decoded) ? E.left(problems(decoded.left).map(tellProblem).join('; ')) : decoded
}

const keptAll = <S>(codec: t.Type<S, unknown>, states: States<S>): E.Either<string, Map<string, S>> => {
  const all = new Map<string, S>()
  for (const [key, state] of states) {
    const again = kept(codec, state)
    if (E.isLeft(again)) return E.left(`the state of ${key} cannot be kept: ${again.left}`)
    all.set(key, again.right)
  }
  return E.right(all)
}

/**
 * A projection that is saved and loaded in the middle of a history ends with the same states as without: its codec keeps
 * everything that `apply` needs. `seen` gives events their place and envelope; for a book use {@link seenEvents}.
 *
 * @since 0.2.0
 * @example fc.assert(fc.property(bookHistory(), obeys(keptHalfWay(openItems, seenEvents))))
 */
export const keptHalfWay = <E, S>(
  projection: Projection<E, S>,
  seen: (events: ReadonlyArray<E>) => ReadonlyArray<Seen<E>>,
): Law<{ readonly events: ReadonlyArray<E> }> => ({
  name: `${projection.name} has the same states after being saved and loaded half way`,
  source: 'a view store keeps states through their codec',
  check: ({ events }) => {
    const all = seen(events)
    const { codec } = projection
    const whole = [...project(projection, all)].map(([key, state]) => [key, jsonOf(codec, state)] as const)
    for (let cut = 0; cut <= all.length; cut++) {
      const states = keptAll(codec, project(projection, all.slice(0, cut)))
      if (E.isLeft(states)) return { after: cut, wrong: states.left }
      for (const one of all.slice(cut)) applyTo(projection, states.right, one)
      const differs = whole.find(([key, json]) => {
        const state = states.right.get(key) ?? projection.empty
        return !states.right.has(key) || !isDeepStrictEqual(jsonOf(codec, state), json)
      })
      if (differs !== undefined) return { after: cut, wrong: `kept here, ${differs[0]} ends in another state` }
    }
    return undefined
  },
})
