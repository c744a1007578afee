import type { Either } from 'fp-ts/lib/Either.js'
import type { Decider } from '../../domain/decider.js'

type Named = { readonly type: string }

/**
 * Your own rules for some commands, by command name: each decides its command on a state, as the decider does.
 *
 * @since 0.2.0
 */
export type Rules<C extends Named, S, E, R> = {
  readonly [T in C['type']]?: (command: Extract<C, { readonly type: T }>, state: S) => Either<R, ReadonlyArray<E>>
}

const changed = Symbol('commands whose rule was changed')

/**
 * A decider with your own rules for some of its commands; the others are decided as before. A check generates histories that
 * focus on the commands that you changed.
 *
 * @since 0.2.0
 * @example checkDecider(withRule(debt, { RemindDebtor: mine }))
 */
export const withRule = <C extends Named, S, E, R>(
  decider: Decider<C, S, E, R>,
  rules: Rules<C, S, E, R>,
): Decider<C, S, E, R> => {
  const known = rules as Readonly<Record<string, ((command: C, state: S) => Either<R, ReadonlyArray<E>>) | undefined>>
  const own: Decider<C, S, E, R> = {
    ...decider,
    decide: (command, state) => (known[command.type] ?? decider.decide)(command, state),
  }
  return Object.assign(own, { [changed]: [...changedIn(decider), ...Object.keys(rules)] })
}

/** The commands whose rules were changed by {@link withRule}. */
export const changedIn = (decider: object): ReadonlyArray<string> =>
  changed in decider ? (decider[changed] as ReadonlyArray<string>) : []
