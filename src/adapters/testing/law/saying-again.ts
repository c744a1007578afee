import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Law } from '../../../domain/law/law.js'
import type { AnyHistory } from './any-history.js'

/**
 * A command of those types that was accepted and comes again at once is answered with nothing: it is already so. For
 * commands that say how something is to be; one that does something each time (a reminder) is not among them.
 *
 * @example sayingAgain('IssueDebt', 'ApplyPayment')
 */
export const sayingAgain = (...types: ReadonlyArray<string>): Law<AnyHistory> => ({
  name: 'what is already so is not made so again',
  source: 'at-least-once delivery of commands',
  check: ({ decider, turns }) =>
    eachTurn(turns, ({ command, answer, after }) => {
      if (E.isLeft(answer) || !types.includes(command.type)) return undefined
      const again = decider.decide(command, after)
      if (E.isLeft(again)) return `${command.type} again is refused`
      return again.right.length === 0 ? undefined : `${command.type} again gives ${again.right.length} more events`
    }),
})
