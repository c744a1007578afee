import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { Problem } from '../value/codec-error.js'
import { strictly } from '../value/strict/strictly.js'
import { fieldsOf, type Structure, wordsIn } from '../value/strict/structure.js'
import { BookCommand, type OutsideCommand, processOnly } from './command.js'

const isProcessOnly = (type: unknown): boolean => typeof type === 'string' && Object.hasOwn(processOnly, type)

const typesOf = (codec: Structure): ReadonlyArray<string> => wordsIn(fieldsOf(codec) ?? [], 'type')

/** The codecs of the book but for those of the process: from outside, a step of it would be money that no payment knows. */
const outsideCommand = (): t.Type<OutsideCommand, unknown> => {
  const codecs = BookCommand.types.filter((codec) => !typesOf(codec as unknown as Structure).some(isProcessOnly))
  return t.union(codecs as unknown as [t.Mixed, t.Mixed], 'a command of the book')
}

// Made at the first command, and not when a module is imported that holds it.
let read: ((json: unknown) => E.Either<ReadonlyArray<Problem>, OutsideCommand>) | undefined

/**
 * A command from outside, checked; or what is wrong with it, each problem with its path, value and expectation.
 *
 * Strict, since a key that is not known often means the whole: it is refused with the nearest known one, anywhere in the
 * command. So are objects that are no plain data, and what only cash application may say (`ApplyPayment`,
 * `ReversePayment`). Ids and texts have 1 to 200 printable characters, lists at most 10,000 entries, tags and tables by name
 * at most 100 keys, amounts 30 digits; what is deeper than the command is not looked into. At most 50 problems are told, and
 * of a long value only its beginning. Never throws, whatever it is given.
 *
 * @since 0.1.0
 * @example
 * decodeCommand({ type: 'RaiseDispute', debt: 'INV-7', on: '2026-03-31', dispute: 'D-1', reason: 'damaged', amout: '40' })
 * // left([{ path: 'amout', value: '40', expected: 'no such key (the nearest is amount)', nearest: 'amount' }])
 */
export const decodeCommand = (json: unknown): E.Either<ReadonlyArray<Problem>, OutsideCommand> => {
  read ??= strictly(outsideCommand())
  // What is no object at all has no type either, and hears which there are.
  const decoded = read(typeof json === 'object' && json !== null ? json : {})
  if (E.isRight(decoded)) return decoded
  const own = decoded.left.find(({ path, value }) => path === 'type' && isProcessOnly(value))
  return own === undefined
    ? decoded
    : E.left([{ path: own.path, value: own.value, expected: 'a command that is not of cash application alone' }])
}
