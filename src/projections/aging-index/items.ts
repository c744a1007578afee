import type { OpenItem } from '../open-item/item.js'
import { Pieces } from './pieces.js'

/** An item as rows name it, by a number; the same item has another one for each who owed it or looked after it. */
export interface IndexedItem {
  readonly item: OpenItem
  /** The day it was issued or received on, as days since 1970. */
  readonly began: number
}

/** The items that rows name. */
export class IndexedItems {
  readonly pieces: Pieces<IndexedItem>
  /** Numbers by name; a name that has not been looked up since the items were loaded gets a new number, which does no harm. */
  readonly #numbers = new Map<string, number>()

  /** So many items, whose pieces are missing. */
  constructor(length = 0) {
    this.pieces = new Pieces(length)
  }

  get length(): number {
    return this.pieces.length
  }

  at(number: number): IndexedItem | undefined {
    return this.pieces.at(number)
  }

  numberOf(item: OpenItem, began: number): number {
    const name = `${item.kind}:${item.id}|${item.collector ?? ''}|${item.debtor}`
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.pieces.push({ item, began })
    this.#numbers.set(name, number)
    return number
  }
}
