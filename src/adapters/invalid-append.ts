import type { Append, InvalidAppend } from './event-store.js'

/**
 * Why no store would take this append, if so. A single event is taken without a look at its id, which may be costly to
 * compute.
 */
export const invalidAppend = <E>({ stream, events }: Append<E>): InvalidAppend | undefined => {
  if (events.length === 1) return undefined
  if (events.length === 0) return { error: 'InvalidAppend', stream, detail: 'no events' }
  const ids = new Set<string>()
  for (const { id } of events) {
    if (ids.has(id)) return { error: 'InvalidAppend', stream, detail: `event id ${id} twice` }
    ids.add(id)
  }
  return undefined
}
