import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Law } from '../../../domain/law/law.js'
import type { AnyHistory } from '../law/any-history.js'
import { Fault } from './guarded.js'

/** A decider answers every command with events or a rejection: it never throws or returns anything else. */
export const answersEveryCommand: Law<AnyHistory> = {
  name: 'every command is answered with events or a rejection',
  source: 'J. Chassaing, Functional Event Sourcing Decider (2021)',
  says: 'Whatever is asked, the rule answers yes or no, and does not break down.',
  guard: ({ turns }) => turns.length,
  check: ({ turns }) =>
    eachTurn(turns, ({ command, answer }) =>
      E.isLeft(answer) && answer.left instanceof Fault
        ? `${String(command?.type)} was not answered: ${answer.left.wrong}`
        : undefined,
    ),
}
