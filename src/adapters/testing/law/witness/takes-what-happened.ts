import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../../domain/law/each-turn.js'
import type { Law } from '../../../../domain/law/law.js'
import type { History } from '../../history.js'
import { tellRefusal } from '../../story/tell-refusal.js'
import type { Named, Witness } from './witness.js'

/** What has happened in the world is no wish, and no rule refuses it: money that came, that went back, what a bank did with a cheque, an objection, a court's word. */
export const takesWhatHappened = <C extends Named, S, E, R>(
  witness: Witness<C, S, E, R>,
  happened: ReadonlyArray<C['type']>,
): Law<History<C, S, E, R>> => ({
  name: 'what has happened is taken',
  source: 'what came or was said is so, whatever a rule thinks of it',
  says: 'Nobody refuses to write down money that is in the bank, an objection, or what a court said.',
  guard: ({ turns }) => turns.filter((turn) => happened.includes(turn.command.type) && E.isRight(witness(turn))).length,
  check: ({ turns }) =>
    eachTurn(turns, (turn) =>
      E.isLeft(turn.answer) && happened.includes(turn.command.type) && E.isRight(witness(turn))
        ? `${turn.command.type} is refused: ${tellRefusal(turn.answer.left)}`
        : undefined,
    ),
})
