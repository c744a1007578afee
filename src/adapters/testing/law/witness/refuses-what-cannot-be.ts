import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import type { History } from '../../history.js'
import { tellRefusal } from '../../story/tell-refusal.js'
import type { Named, Witness } from './witness.js'

/**
 * What the facts forbid is refused: what is not there, is in another currency, is more than is open, comes before it began, or is over. A rule may be
 * stricter than that, and not laxer.
 */
export const refusesWhatCannotBe = <C extends Named, S, E, R>(
  witness: Witness<C, S, E, R>,
): Law<History<C, S, E, R>> => ({
  name: 'what cannot be is refused',
  source: 'a rejection says which fact forbids a command',
  says: 'Nobody books what is not there, in another currency, more than there is, or before it began.',
  guard: ({ turns }) => turns.filter((turn) => E.isLeft(witness(turn))).length,
  check: ({ turns }) =>
    eachTurn(turns, (turn) => {
      if (E.isLeft(turn.answer)) return undefined
      const answer = witness(turn)
      return E.isLeft(answer)
        ? `${turn.command.type} is accepted, and cannot be: ${tellRefusal(answer.left)}`
        : undefined
    }),
})
