import { shortened } from '../../domain/value/plain.js'
import type { InvalidCommand } from '../store/envelope-check.js'
import type { Aggregate } from './aggregate.js'

const shown = (value: unknown): unknown => {
  try {
    return shortened(value)
  } catch {
    // A proxy that throws when it is read.
    return undefined
  }
}

/** The entries of a list, with holes as `undefined`. A value that is no list, or cannot be read, becomes the only entry. */
export const entriesOf = <A>(list: ReadonlyArray<A>): ReadonlyArray<A> => {
  try {
    return Array.isArray(list) ? Array.from(list as ReadonlyArray<A>) : [list as never]
  } catch {
    return [list as never]
  }
}

/** The refusal of a value that is no command. */
export const noCommand = (value: unknown, expected = 'a command, as plain data'): InvalidCommand => ({
  _tag: 'InvalidCommand',
  problems: [{ path: '', value: shown(value), expected }],
})

/** The refusal of a value that is no command of an aggregate; `undefined` if it is one, or the aggregate has no `isCommand`. */
export const notOf = (
  { isCommand }: Pick<Aggregate<never, unknown, unknown, unknown>, 'isCommand'>,
  command: unknown,
): InvalidCommand | undefined => (isCommand === undefined || isCommand(command) ? undefined : noCommand(command))
