import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import { LocalDate } from '../../../../domain/value/local-date.js'
import { same } from '../../../../domain/value/same.js'
import type { History } from '../../history.js'
import { plain } from '../../story/plain.js'
import { acceptedByBoth, type Named, type Witness } from './witness.js'

type Fields = Readonly<Record<string, unknown>>

/** A name, a reason, a yes or no: no figure, and no day, which a rule of yours may reckon otherwise. */
const isWord = (said: unknown): boolean =>
  typeof said === 'boolean' || (typeof said === 'string' && !LocalDate.is(said))

/**
 * What a command says stands in its events as it was said: amounts, days, names, references; and an event names whom and what it is of. Figures and days that a
 * rule reckons itself - how much of a payment was taken, say - are judged by other laws.
 */
export const writtenAsAsked = <C extends Named, S, E extends Named, R>(
  witness: Witness<C, S, E, R>,
): Law<History<C, S, E, R>> => ({
  name: 'what was asked is written down as it was asked',
  source: 'an event says what was decided, and of whom',
  says: 'The day, the amount and the name in the books are those that somebody gave.',
  guard: (history) => acceptedByBoth(history, witness),
  check: ({ turns }) =>
    eachTurn(turns, (turn) => {
      const answer = witness(turn)
      return E.isRight(answer) ? firstDifference(turn.command, turn.events, answer.right) : undefined
    }),
})

const firstDifference = (
  command: Named,
  events: ReadonlyArray<Named>,
  expected: ReadonlyArray<Named>,
): string | undefined => {
  for (const ours of expected) {
    const nth = expected.filter(({ type }) => type === ours.type).indexOf(ours)
    const theirs: Fields | undefined = events.filter(({ type }) => type === ours.type)[nth] as Fields | undefined
    if (theirs === undefined) continue
    for (const [field, said] of Object.entries(ours)) {
      const asked = isWord(said) || (field in command && same((command as unknown as Fields)[field], said))
      if (asked && !same(theirs[field], said)) {
        return `${ours.type} says ${field} ${plain(theirs[field])}, and it is ${plain(said)}`
      }
    }
  }
  return undefined
}
