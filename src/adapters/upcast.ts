import type { BookEvent } from '../domain/book.js'

/** Makes the JSON of the next version of an event type from that of one. Pure, and tested against golden samples. */
export type Upcaster = (stored: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/**
 * The upcasters of each event type that has had more than one version: the first makes version 2 from version 1.
 * A type that is not here is at version 1.
 */
const upcasters: Readonly<{ [T in BookEvent['type']]?: ReadonlyArray<Upcaster> }> = {}

/** The schema version that events are written with. */
export const versionOf = (event: BookEvent): number => (upcasters[event.type]?.length ?? 0) + 1

/** The stored JSON in its current version. What is no event at all is left for the codec to refuse. */
export const upcast = (stored: unknown, version: number): unknown => {
  const steps = upcasters[(stored as BookEvent | null)?.type as BookEvent['type']]
  if (steps === undefined) return stored
  return steps.slice(version - 1).reduce((json, step) => step(json), stored as Readonly<Record<string, unknown>>)
}
