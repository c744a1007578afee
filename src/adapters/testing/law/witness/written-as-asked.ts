import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import { same } from '../../../../domain/value/same.js'
import type { History } from '../../history.js'
import { plain } from '../../story/plain.js'
import { acceptedByBoth, type Named, type Witness } from './witness.js'

type Fields = Readonly<Record<string, unknown>>

/**
 * What a command says stands in its events as it was said: amounts, days, names, references; an event names whom and what it is of, leaves nothing out,
 * and its figures are those that the facts give. Of events of the types that a rule `reckons` itself, its figures and days are judged by other laws.
 */
export const writtenAsAsked = <C extends Named, S, E extends Named, R>(
  witness: Witness<C, S, E, R>,
  reckons: ReadonlyArray<E['type']>,
): Law<History<C, S, E, R>> => ({
  name: 'an entry says what was asked, and what the facts make of it',
  source: 'an event says what was decided, and of whom',
  says: 'The day, the amount and the name in the books are those that somebody gave.',
  guard: (history) => acceptedByBoth(history, witness),
  check: ({ turns }) =>
    eachTurn(turns, (turn) => {
      const answer = witness(turn)
      return E.isRight(answer) ? firstDifference(turn.command, turn.events, answer.right, reckons) : undefined
    }),
})

const firstDifference = (
  command: Fields | Named,
  events: ReadonlyArray<Named>,
  expected: ReadonlyArray<Named>,
  reckons: ReadonlyArray<string>,
): string | undefined => {
  for (const ours of expected) {
    const isOfType = ({ type }: Named): boolean => type === ours.type
    const nth = expected.filter(isOfType).indexOf(ours)
    const theirs: Fields | Named | undefined = events.filter(isOfType)[nth]
    if (theirs === undefined) continue
    for (const [field, said] of Object.entries(ours)) {
      const told = saidIn(theirs, field)
      const free = reckons.includes(ours.type) && told !== undefined && !same(saidIn(command, field), said)
      if (!free && !same(told, said)) return `${ours.type} says ${field} ${plain(told)}, and it is ${plain(said)}`
    }
  }
  return undefined
}

const saidIn = (one: Fields | Named, field: string): unknown => (one as Fields)[field]
