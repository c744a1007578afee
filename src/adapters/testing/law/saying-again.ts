import * as E from 'fp-ts/lib/Either.js'
import { eachTurn } from '../../../domain/law/each-turn.js'
import type { Law } from '../../../domain/law/law.js'
import type { AnyHistory } from './any-history.js'

/**
 * An accepted command of those types that is repeated at once makes no events, because the state is already so. For commands that
 * set something, not for those that do something each time (a reminder). For a command that sets something only if it has no
 * amount, use `wholly`.
 *
 * @since 0.1.0
 * @example sayingAgain('IssueDebt', wholly('ReverseWriteOff'))
 */
export const sayingAgain = (...types: ReadonlyArray<string | Wholly>): Law<AnyHistory> => ({
  name: 'what is already so is not made so again',
  source: 'at-least-once delivery of commands',
  says: 'Saying the same thing twice changes nothing the second time.',
  guard: ({ turns }) =>
    turns.filter(({ command, answer }) => E.isRight(answer) && types.some((type) => isOf(type, command))).length,
  check: ({ decider, turns }) =>
    eachTurn(turns, ({ command, answer, after }) => {
      if (E.isLeft(answer) || !types.some((type) => isOf(type, command))) return undefined
      const again = decider.decide(command, after)
      if (E.isLeft(again)) return `${command.type} again is refused`
      return again.right.length === 0 ? undefined : `${command.type} again gives ${again.right.length} more events`
    }),
})

/**
 * A type of commands, limited to those without an amount.
 *
 * @since 0.2.0
 */
export interface Wholly {
  readonly wholly: string
}

/**
 * A type of commands for {@link sayingAgain}, limited to those without an amount.
 *
 * @since 0.2.0
 */
export const wholly = (type: string): Wholly => ({ wholly: type })

const isOf = (type: string | Wholly, command: { readonly type: string; readonly amount?: unknown }): boolean =>
  typeof type === 'string' ? command.type === type : command.type === type.wholly && command.amount === undefined
