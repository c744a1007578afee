import { Draft } from './draft.js'
import type { Append, InvalidAppend, NewEvent } from './event-store.js'

/** What tells an event from others, without the cost of hashing its id where that can be spared. */
const identity = (event: NewEvent<unknown>): string =>
  event instanceof Draft ? `${event.commandId}:${event.index}` : event.id

/** Why no store would take this append, if so. */
export const invalidAppend = <E>({ stream, events }: Append<E>): InvalidAppend | undefined => {
  if (events.length === 1) return undefined
  if (events.length === 0) return { _tag: 'InvalidAppend', stream, detail: 'no events' }
  const ids = new Set<string>()
  for (const event of events) {
    const id = identity(event)
    if (ids.has(id)) return { _tag: 'InvalidAppend', stream, detail: `event id ${event.id} twice` }
    ids.add(id)
  }
  return undefined
}
