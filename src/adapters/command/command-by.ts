import { instantOf } from '../../domain/value/instant.js'
import type { CommandContext } from '../store/draft.js'
import { readGiven } from '../store/envelope-check.js'

/**
 * Who acts. The book fills in absent keys of {@link CommandContext}: a new command id, and the time of its clock. A key whose
 * value is `undefined` is refused: a new id in the place of a lost one would hide a repetition.
 *
 * @since 0.2.0
 */
export type CommandBy = Pick<CommandContext, 'actor'> & Partial<CommandContext>

/** Adds a command id before the work is begun, so that running the same answer twice is the same command. */
export const named = (by: CommandBy): CommandBy | undefined => {
  const read = readGiven(by)
  return read === undefined || Object.hasOwn(read, 'commandId') ? read : { ...read, commandId: crypto.randomUUID() }
}

/**
 * Adds the time of one reading of the clock. The check against the future uses the same reading, so it cannot fail for this `at`.
 * An invalid clock leaves `at` out, and the command is refused.
 */
export const timed = (by: CommandBy | undefined, date: Date): CommandContext | undefined => {
  if (by === undefined || Object.hasOwn(by, 'at') || Number.isNaN(date.getTime()))
    return by as CommandContext | undefined
  const at = instantOf(date)
  // `clock: undefined` is kept, and refused later.
  const whole = Object.hasOwn(by, 'clock') ? { ...by, at } : { ...by, at, clock: 'store' as const }
  return whole as CommandContext
}
