import { Draft } from './draft.js'
import { unfitEnvelope } from './envelope-check.js'
import type { Append, InvalidAppend, NewEvent, StreamName } from './event-store.js'

/** The identity of an event within one append; avoids hashing the id of a draft. */
const identity = (event: NewEvent<unknown>): string =>
  event instanceof Draft ? `${event.commandId}:${event.index}` : event.id

/** Why no store accepts this append, or `undefined`. The last guard: what passes it is stored for ever. */
export const invalidAppend = <E>(append: Append<E>): InvalidAppend | undefined => {
  try {
    return problemOf(append)
  } catch {
    // An accessor or a proxy that throws when it is read.
    return { _tag: 'InvalidAppend', stream: unreadable, detail: 'it cannot be read' }
  }
}

const unreadable: StreamName = 'no-stream'
/** In characters: a refusal does not echo a longer stream name. */
const longestTold = 1000

const problemOf = <E>({ stream, expected, events }: Append<E>): InvalidAppend | undefined => {
  const invalid = (detail: string): InvalidAppend => ({
    _tag: 'InvalidAppend',
    stream: typeof stream === 'string' && stream.length <= longestTold ? stream : unreadable,
    detail,
  })
  if (typeof stream !== 'string' || !stream.includes('-') || !stream.isWellFormed())
    return invalid('a stream without a name')
  if (typeof expected !== 'number') return invalid('no revision that is expected')
  if (!Array.isArray(events)) return invalid('no list of events')
  if (events.length === 0) return invalid('no events')
  const ids = new Set<string>()
  for (const event of events as ReadonlyArray<NewEvent<E>>) {
    if (event.event === undefined || event.event === null) return invalid('an event that is none')
    const unfit = unfitEnvelope(event)
    if (unfit !== undefined) return invalid(unfit)
    const id = identity(event)
    if (typeof id !== 'string' || id === '' || !id.isWellFormed()) return invalid('an event without an id')
    if (ids.has(id)) return invalid(`event id ${event.id} twice`)
    ids.add(id)
  }
  return undefined
}
