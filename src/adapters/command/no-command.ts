import { shortened } from '../../domain/value/plain.js'
import type { InvalidCommand } from '../store/envelope-check.js'
import type { Aggregate } from './aggregate.js'

const shown = (value: unknown): unknown => {
  try {
    return shortened(value)
  } catch {
    // A proxy that throws when it is looked at.
    return undefined
  }
}

/** What is in a list, its holes too; what is none, or cannot be looked at, is the only entry of one. */
export const entriesOf = <A>(list: ReadonlyArray<A>): ReadonlyArray<A> => {
  try {
    return Array.isArray(list) ? Array.from(list as ReadonlyArray<A>) : [list as never]
  } catch {
    return [list as never]
  }
}

/** The refusal of what is no command at all. */
export const noCommand = (value: unknown, expected = 'a command, as plain data'): InvalidCommand => ({
  _tag: 'InvalidCommand',
  problems: [{ path: '', value: shown(value), expected }],
})

/** The refusal of what is no command of an aggregate that can tell. */
export const notOf = (
  { isCommand }: Pick<Aggregate<never, unknown, unknown, unknown>, 'isCommand'>,
  command: unknown,
): InvalidCommand | undefined => (isCommand === undefined || isCommand(command) ? undefined : noCommand(command))
