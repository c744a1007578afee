import type { BookEvent } from '../../../domain/book/book.js'
import type { Law } from '../../../domain/law/law.js'
import type { Projection } from '../../../projections/projection/projection.js'
import type { AnyHistory } from '../law/any-history.js'
import { projectionLaws } from '../law/projection-laws.js'
import { seenEvents } from '../seen-events.js'
import { settledBook } from '../settled-book.js'
import { plain } from '../story/plain.js'
import { checkDecider } from './check-decider.js'
import type { Checked, LawChecked } from './checked.js'
import type { CheckOptions } from './options.js'

/**
 * Options of a check of a projection; all have defaults.
 *
 * @since 0.2.0
 */
export interface ProjectionCheckOptions
  extends Pick<
    CheckOptions<never, never, never, never>,
    'name' | 'runs' | 'seed' | 'run' | 'timeLimit' | 'patience' | 'first'
  > {
  /** Your own laws besides those of every projection. */
  readonly also?: ReadonlyArray<Law<{ readonly events: ReadonlyArray<BookEvent> }>>
}

/**
 * Checks a projection on histories of whole books (300 by default): it must be a pure fold for any day, derive the state of a key
 * only from the events of that key, accept unknown events, mutate nothing, and survive a round trip through its codec.
 *
 * @since 0.2.0
 * @example checkProjection(myView).passed
 */
export const checkProjection = <S>(
  projection: Projection<BookEvent, S>,
  { also = [], runs = 300, name = nameOf(projection), ...options }: ProjectionCheckOptions = {},
): Checked => {
  const unlike = whyNoProjection(projection)
  const laws = unlike === undefined ? [...projectionLaws(projection, seenEvents), ...also] : []
  const checked = checkDecider(settledBook, {
    ...options,
    name,
    runs: unlike === undefined ? runs : 0,
    laws: laws as unknown as ReadonlyArray<Law<AnyHistory>>,
  })
  if (unlike !== undefined) {
    return {
      ...checked,
      passed: false,
      trouble: { _tag: 'NotAProjection', why: `${name} is no projection: ${unlike}` },
    }
  }
  return { ...checked, laws: checked.laws.map(replayed) }
}

const replayed = (law: LawChecked): LawChecked => {
  const { counterexample } = law
  if (counterexample === undefined) return law
  const replay = counterexample.replay.replace('checkDecider(subject', 'checkProjection(projection')
  return { ...law, counterexample: { ...counterexample, replay } }
}

const nameOf = (projection: unknown): string =>
  typeof projection === 'object' && projection !== null && 'name' in projection && typeof projection.name === 'string'
    ? projection.name
    : 'a projection'

const whyNoProjection = (projection: unknown): string | undefined => {
  if (typeof projection !== 'object' || projection === null) return `it is ${plain(projection)}, and not an object`
  const has = projection as Readonly<Record<string, unknown>>
  const lacks = ['key', 'apply'].filter((name) => typeof has[name] !== 'function')
  if (lacks.length > 0) return `it has no function ${lacks.join(' and no function ')}`
  if (typeof has.name !== 'string' || has.name === '') return 'it has no name'
  if (!Number.isInteger(has.version)) return 'it has no version, which is a whole number'
  if (!('empty' in has)) return 'it has no empty state'
  const { codec } = has
  const encodes = typeof codec === 'object' && codec !== null && 'encode' in codec && 'decode' in codec
  return encodes ? undefined : 'it has no codec, by which a view store keeps its states'
}
