import * as E from 'fp-ts/lib/Either.js'
import type { Decider } from '../../domain/decider.js'
import { same } from '../../domain/value/same.js'
import type { Recorded, Revision, StreamName } from '../store/event-store.js'

/**
 * The command id is already in the stream, but for a different command, so this one was not handled. If both are meant, use a
 * new id. `revision` is that of the first event with the id.
 *
 * @since 0.2.0
 */
export interface CommandIdReused {
  readonly _tag: 'CommandIdReused'
  readonly stream: StreamName
  readonly commandId: string
  readonly revision: Revision
}

/** Whether the fields that command and event share are equal. Used if today's rules refuse the command, so it has no decision. */
const agrees = (command: object, event: object): boolean => {
  const said = event as Readonly<Record<string, unknown>>
  return Object.entries(command).every(([key, value]) => key === 'type' || !(key in said) || same(value, said[key]))
}

/**
 * Whether events are the decision of this command: decided again on the state before them, it gives the same events of the
 * first event's type. Consequent events of other types are not compared, because a newer version may add some.
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
 * The events of the first time that a command id was used, or `CommandIdReused` if it was for a different command. `Right([])`
 * if the history has no event with the id.
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
