import type { ImportPreset } from '../preset/import-preset.js'
import type { HeaderIndex } from './header-index.js'
import { headerKey } from './header-key.js'
import { type Slot, wordKey } from './slot.js'

/** The place of a column of that name; nothing where there is none, or one for another field. */
export const placeOf = (
  { exact, byKey }: HeaderIndex,
  column: string,
  taken: ReadonlySet<number>,
): number | undefined => (exact.get(column) ?? byKey.get(headerKey(column)) ?? []).find((index) => !taken.has(index))

/**
 * Where a preset finds a field in this file; nothing where it says nothing of it. It is `nowhere` where the field belongs to
 * another that was found, and is not beside that: an amount in the currency of the house has no column for it.
 */
export const offeredBy = (
  { name, fields }: ImportPreset,
  field: string,
  index: HeaderIndex,
  taken: ReadonlySet<number>,
): Slot | 'nowhere' | undefined => {
  const offer = Object.hasOwn(fields, field) ? fields[field] : undefined
  if (offer === undefined) return undefined
  const words = Object.entries(offer.translate ?? {}).map(([word, meaning]) => [wordKey(word), meaning] as const)
  const says = { because: `as ${name} calls it`, ...(words.length > 0 && { translate: new Map(words) }) }
  const { oneOf = [], like, constant } = offer
  const other = like !== undefined && Object.hasOwn(fields, like) ? fields[like]?.oneOf : undefined
  for (const [at, columns] of oneOf.entries()) {
    if (other !== undefined && !hasAll(other[at] ?? [], index)) continue
    const places = columns.map((column) => placeOf(index, column, taken))
    if (places.length > 0 && places.every((place) => place !== undefined)) return { at: places, ...says }
    if (other !== undefined) return 'nowhere'
  }
  return constant === undefined ? undefined : { at: [], constant, ...says }
}

const hasAll = (columns: ReadonlyArray<string>, index: HeaderIndex): boolean =>
  columns.length > 0 && columns.every((column) => placeOf(index, column, new Set()) !== undefined)
