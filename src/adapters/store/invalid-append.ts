import { Draft } from './draft.js'
import { unfitEnvelope } from './envelope-check.js'
import type { Append, InvalidAppend, NewEvent } from './event-store.js'

/** What tells an event from others, without the cost of hashing its id where that can be spared. */
const identity = (event: NewEvent<unknown>): string =>
  event instanceof Draft ? `${event.commandId}:${event.index}` : event.id

/** Why no store would take this append, if so. The last guard: what gets past it is kept for ever. */
export const invalidAppend = <E>({ stream, events }: Append<E>): InvalidAppend | undefined => {
  const invalid = (detail: string): InvalidAppend => ({ _tag: 'InvalidAppend', stream, detail })
  if (events.length === 0) return invalid('no events')
  const ids = new Set<string>()
  for (const event of events) {
    const unfit = unfitEnvelope(event)
    if (unfit !== undefined) return invalid(unfit)
    const id = identity(event)
    if (typeof id !== 'string' || id === '' || !id.isWellFormed()) return invalid('an event without an id')
    if (ids.has(id)) return invalid(`event id ${event.id} twice`)
    ids.add(id)
  }
  return undefined
}
