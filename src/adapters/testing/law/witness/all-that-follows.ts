import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import type { History } from '../../history.js'
import { acceptedByBoth, type Named, type Witness } from './witness.js'

/**
 * A command that is accepted leaves an event, unless it is already so, and every event that follows from it. Events of other kinds instead are the
 * rule's own affair.
 */
export const allThatFollows = <C extends Named, S, E extends Named, R>(
  witness: Witness<C, S, E, R>,
): Law<History<C, S, E, R>> => ({
  name: 'what is accepted is written down, with all that follows from it',
  source: 'an empty answer says that it is already so',
  says: 'What we said yes to stands in the books, and so does what comes of it.',
  guard: (history) => acceptedByBoth(history, witness),
  check: ({ turns }) =>
    eachTurn(turns, (turn) => {
      const answer = witness(turn)
      if (E.isLeft(turn.answer) || E.isLeft(answer)) return undefined
      const expected = answer.right.map(({ type }) => type)
      const written = turn.events.map(({ type }) => type)
      if (written.some((type) => !expected.includes(type))) return undefined
      const count = (types: ReadonlyArray<string>, one: string) => types.filter((type) => type === one).length
      const lacks = expected.find((type) => count(written, type) < count(expected, type))
      if (lacks !== undefined) return `${turn.command.type} is accepted, and no ${lacks} is written down`
      const over = written.find((type) => count(written, type) > count(expected, type))
      return over === undefined ? undefined : `${over} is written down more often than ${turn.command.type} says`
    }),
})
