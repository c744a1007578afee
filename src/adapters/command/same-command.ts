import * as E from 'fp-ts/lib/Either.js'
import type { Decider } from '../../domain/decider.js'
import { same } from '../../domain/value/same.js'
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

/** What both say, they say alike: for a command that the rules of today refuse, though those of its day did not. */
const agrees = (command: object, event: object): boolean => {
  const said = event as Readonly<Record<string, unknown>>
  return Object.entries(command).every(([key, value]) => key === 'type' || !(key in said) || same(value, said[key]))
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
  if (E.isLeft(decision)) return agrees(command, first)
  const own = ({ type }: E): boolean => type === first.type
  return same(decision.right.filter(own), events.filter(own))
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
    ? E.right(events)
    : E.left({ _tag: 'CommandIdReused', stream, commandId, revision })
}
