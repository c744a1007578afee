import type * as E from 'fp-ts/lib/Either.js'
import * as Either from 'fp-ts/lib/Either.js'
import type { Decider } from '../../domain/decider.js'
import type { Recorded, Revision, StreamName } from '../store/event-store.js'

/**
 * A command id that is in the stream already, under which something else was asked: the command was not handled. Give it an id
 * of its own, if both are meant. `revision` is that of the first event that the id stands for.
 *
 * @since 0.2.0
 */
export interface CommandIdReused {
  readonly _tag: 'CommandIdReused'
  readonly stream: StreamName
  readonly commandId: string
  readonly revision: Revision
}

/** Equal as values. A key without a value is as one that is not there. */
const equal = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) => equal(one[key], other[key]))
}

/** What both say, they say alike: for a command that the rules of today refuse, though those of its day did not. */
const agrees = (command: object, event: object): boolean => {
  const said = event as Readonly<Record<string, unknown>>
  return Object.entries(command).every(([key, value]) => key === 'type' || !(key in said) || equal(value, said[key]))
}

/**
 * Whether a command is the one that events were decided for: decided again on the state before them, it says the same. What
 * follows from it by itself is not compared, since a newer version may know more that follows.
 */
const isSameCommand = <C extends object, S, E extends { readonly type: string }, R>(
  { decide }: Decider<C, S, E, R>,
  command: C,
  before: S,
  events: ReadonlyArray<E>,
): boolean => {
  const decision = decide(command, before)
  const [first] = events
  if (first === undefined) return true
  if (decision._tag === 'Left') return agrees(command, first)
  const own = ({ type }: E): boolean => type === first.type
  return equal(decision.right.filter(own), events.filter(own))
}

/**
 * What a stream says of a command id that it has: the events of that first time, or that something else was asked by it. The
 * id is told as a repetition where the history has none of it.
 */
export const repetition = <C extends object, S, E extends { readonly type: string }, R>(
  decider: Decider<C, S, E, R>,
  stream: StreamName,
  command: C,
  commandId: string,
  history: ReadonlyArray<Pick<Recorded<E>, 'event' | 'commandId'>>,
): E.Either<CommandIdReused, ReadonlyArray<E>> => {
  const revision = history.findIndex((recorded) => recorded.commandId === commandId)
  let before = decider.initial
  for (const { event } of history.slice(0, Math.max(0, revision))) before = decider.evolve(before, event)
  const events = history.filter((recorded) => recorded.commandId === commandId).map(({ event }) => event)
  return isSameCommand(decider, command, before, events)
    ? Either.right(events)
    : Either.left({ _tag: 'CommandIdReused', stream, commandId, revision })
}
