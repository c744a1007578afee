import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import type { History } from '../../history.js'
import { plain } from '../../story/plain.js'
import type { Named, Witness } from './witness.js'

/** What has happened in the world is no wish, and no rule refuses it: money that came, that went back, what a bank did with a cheque. */
export const takesWhatHappened = <C extends Named, S, E, R>(
  witness: Witness<C, S, E, R>,
  happened: ReadonlyArray<C['type']>,
): Law<History<C, S, E, R>> => ({
  name: 'what has happened is taken',
  source: 'money that came is there, whatever a rule thinks of it',
  says: 'Nobody refuses to book money that is in the bank.',
  guard: ({ turns }) => turns.filter((turn) => happened.includes(turn.command.type) && E.isRight(witness(turn))).length,
  check: ({ turns }) =>
    eachTurn(turns, (turn) =>
      E.isLeft(turn.answer) && happened.includes(turn.command.type) && E.isRight(witness(turn))
        ? `${turn.command.type} is refused: ${plain(turn.answer.left)}`
        : undefined,
    ),
})
