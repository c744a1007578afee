import { instantOf } from '../../domain/value/instant.js'
import type { CommandContext } from '../store/draft.js'
import { readGiven } from '../store/envelope-check.js'

/**
 * Who acts; the rest of {@link CommandContext} is filled in where its key is absent: a new command id, and the time of the book's
 * clock. A key that is there without a value is refused, since a repetition could not be told.
 *
 * @since 0.2.0
 */
export type CommandBy = Pick<CommandContext, 'actor'> & Partial<CommandContext>

/** Who acts, with the id of the command: made when it is asked for, so that doing it again is the same command. */
export const named = (by: CommandBy): CommandBy | undefined => {
  const read = readGiven(by)
  return read === undefined || Object.hasOwn(read, 'commandId') ? read : { ...read, commandId: crypto.randomUUID() }
}

/**
 * Who acts, with the time of one look at the clock, so that no command is later than it by its own. A clock that has no time
 * leaves `at` out, which is refused like anything else that cannot be kept.
 */
export const timed = (by: CommandBy | undefined, date: Date): CommandContext | undefined => {
  if (by === undefined || Object.hasOwn(by, 'at') || Number.isNaN(date.getTime()))
    return by as CommandContext | undefined
  const at = instantOf(date)
  // A key that is there without a value stays as it is, and is refused.
  const whole = Object.hasOwn(by, 'clock') ? { ...by, at } : { ...by, at, clock: 'store' as const }
  return whole as CommandContext
}
