import { AgingIndex, type KeptSummary } from './aging-index.js'
import type { PlacePiece } from './event-places.js'
import type { ItemPiece } from './item-piece.js'
import type { Holder } from './items.js'
import type { Piece } from './movement-rows.js'

/**
 * An index as plain data, such as a worker thread can post to another: numbers, columns of numbers, texts, and lists and maps
 * of them.
 *
 * @since 0.2.0
 */
export interface IndexParcel {
  readonly summary: KeptSummary
  readonly rows: ReadonlyArray<Piece>
  readonly items: ReadonlyArray<ItemPiece>
  readonly holders: ReadonlyArray<ReadonlyArray<Holder>>
  readonly places: ReadonlyArray<PlacePiece>
}

/**
 * An index as plain data. It shares the columns of the index, which is not to be appended to while they are under way.
 *
 * @since 0.2.0
 */
export const packIndex = ({ kept, rows, items, places }: AgingIndex): IndexParcel => ({
  summary: kept,
  rows: [...rows.until(rows.length)].map(([piece]) => piece),
  items: [...items.until(items.length)].map(([piece]) => piece),
  holders: [...items.holders.until(items.holders.length)].map(([piece]) => piece),
  places: [...places.until(places.length)].map(([piece]) => piece),
})

/**
 * The index that was packed.
 *
 * @since 0.2.0
 */
export const unpackIndex = ({ summary, rows, items, holders, places }: IndexParcel): AgingIndex => {
  const index = new AgingIndex(summary)
  for (const [number, piece] of rows.entries()) index.rows.fill(number, piece)
  for (const [number, piece] of items.entries()) index.items.fill(number, piece)
  for (const [number, piece] of holders.entries()) index.items.holders.fill(number, piece)
  for (const [number, piece] of places.entries()) index.places.fill(number, piece)
  return index
}
