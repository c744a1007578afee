import type { BookEvent } from '../../domain/book/book.js'

/** Makes the JSON of the next version of an event type from that of one. Pure, and tested against golden samples. */
export type Upcaster = (stored: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>

/** For each event type that has had more than one version: the first makes version 2 from version 1, and so on. */
export type Upcasters = Readonly<Record<string, ReadonlyArray<Upcaster> | undefined>>

/** No event of a book has had a second version yet. */
export const bookUpcasters: Upcasters & { readonly [T in BookEvent['type']]?: ReadonlyArray<Upcaster> } = {}

/** The schema version that events of a type are written with. */
export const currentVersion = (upcasters: Upcasters, type: string): number => (upcasters[type]?.length ?? 0) + 1

/** The stored JSON in its current version. What is no event at all is left for the codec to refuse. */
export const upcast = (upcasters: Upcasters, stored: unknown, version: number): unknown => {
  const type = (stored as { readonly type?: unknown } | null)?.type
  const steps = typeof type === 'string' ? upcasters[type] : undefined
  if (steps === undefined) return stored
  return steps.slice(version - 1).reduce((json, step) => step(json), stored as Readonly<Record<string, unknown>>)
}
