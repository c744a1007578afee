import { isLeft, isRight } from 'fp-ts/lib/Either.js'
import { BookCommand, BookEvent } from '../../../domain/book/book.js'
import type { Decider } from '../../../domain/decider.js'
import type { Law } from '../../../domain/law/law.js'
import { problems, tellProblem } from '../../../domain/value/codec-error.js'
import { isHouse } from '../collection/house.js'
import { play } from '../history.js'
import type { AnyHistory } from '../law/any-history.js'
import { deciderLaws } from '../law/decider-laws.js'
import { gateLaws, policyLaws } from '../law/house/house-laws.js'
import { LawBroken } from '../law/obeys.js'
import { answersEveryCommand } from './answers-every-command.js'
import type { Counterexample } from './checked.js'
import { guarded } from './guarded.js'
import { type KindName, kindNamed, kindOf } from './kind.js'

/**
 * A counterexample as JSON: the law, what is wrong, and the commands and events in their stored form. The commands reproduce it.
 *
 * @since 0.2.0
 */
export interface StoryJson {
  readonly law: string
  readonly wrong: string
  readonly after: number
  readonly commands: ReadonlyArray<unknown>
  readonly events: ReadonlyArray<unknown>
}

/**
 * A counterexample as JSON.
 *
 * @since 0.2.0
 * @example JSON.stringify(storyJson(counterexample), null, 2)
 */
export const storyJson = ({ law, wrong, after, commands, events }: Counterexample): StoryJson => ({
  law,
  wrong,
  after,
  commands: commands.map((one) => (BookCommand.is(one) ? { ...one, ...BookCommand.encode(one) } : one)),
  events: events.map((one) => (BookEvent.is(one) ? { ...one, ...BookEvent.encode(one) } : one)),
})

/**
 * Plays the commands of a story with a decider, and throws {@link LawBroken} if the law is broken again. Stock laws are found by
 * name; pass your own law. If the commands cannot be decoded, it throws their problems.
 *
 * @since 0.2.0
 */
export const assertStory = <C, S, E, R>(
  decider: Decider<C, S, E, R>,
  { law: name, commands }: Pick<StoryJson, 'law' | 'commands'>,
  { also = [], kind }: { readonly also?: ReadonlyArray<Law<never>>; readonly kind?: KindName } = {},
): void => {
  const of = kind === undefined ? kindOf(decider.initial) : kindNamed(kind)
  const known: ReadonlyArray<Law<AnyHistory>> = [
    answersEveryCommand,
    ...(of?.laws ?? []),
    ...(isHouse(decider) ? ([...policyLaws, ...gateLaws] as ReadonlyArray<Law<AnyHistory>>) : []),
    ...deciderLaws,
    ...(also as ReadonlyArray<Law<AnyHistory>>),
  ]
  const law = known.find((one) => one.name === name)
  if (law === undefined) throw new Error(`there is no law "${name}" of this decider: hand it over with { also }`)
  const asked = commands.map((one, index): unknown => {
    if (of === undefined && !(isHouse(decider) && isOfBook(one))) return one
    const decoded = BookCommand.decode(one)
    if (isRight(decoded) && isHouse(decider)) return { ...(one as object), ...decoded.right }
    if (isLeft(decoded)) throw new Error(`command ${index + 1}: ${problems(decoded.left).map(tellProblem).join('; ')}`)
    return decoded.right
  })
  const own = guarded(decider, { command: undefined, law: undefined }) as Decider<unknown, unknown, unknown, unknown>
  const history = play(own, asked) as AnyHistory
  const violation = law.check(history)
  if (violation !== undefined) throw new LawBroken(law, violation, history.events)
}

/** Excludes the commands that only a simulated house has. */
const isOfBook = (command: unknown): boolean =>
  typeof command === 'object' &&
  command !== null &&
  'type' in command &&
  command.type !== 'RunDay' &&
  command.type !== 'SetAside'

/**
 * A counterexample as a test to paste, for `node:test` (vitest and jest accept it too, with their own import). It fails as long as
 * the story breaks the law. `subject` is the name of the decider, `from` the module that exports it.
 *
 * @since 0.2.0
 */
export const storyTest = (
  counterexample: Counterexample,
  { subject = 'subject', from = './subject.js' }: { readonly subject?: string; readonly from?: string } = {},
): string => {
  const { law, commands } = storyJson(counterexample)
  const told = counterexample.story.split('\n').map((line) => `  // ${line}`.trimEnd())
  return [
    "import test from 'node:test'",
    "import { assertStory } from 'receivables/testing'",
    `import { ${subject} } from '${from}'`,
    '',
    `test(${JSON.stringify(law)}, () => {`,
    ...told,
    `  assertStory(${subject}, {`,
    `    law: ${JSON.stringify(law)},`,
    '    commands: [',
    ...commands.map((one) => `      ${JSON.stringify(one)},`),
    '    ],',
    '  })',
    '})',
    '',
  ].join('\n')
}
