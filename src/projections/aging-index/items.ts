import type { OpenItem } from '../open-item/item.js'

/** An item as rows name it, by a number; the same item has another one for each who owed it or looked after it. */
export interface IndexedItem {
  readonly item: OpenItem
  /** The day it was issued or received on, as days since 1970. */
  readonly began: number
}

/** The items that rows name. */
export class IndexedItems {
  readonly #items: IndexedItem[] = []
  /** Numbers by name; a name that has not been looked up since the items were loaded gets a new number, which does no harm. */
  readonly #numbers = new Map<string, number>()

  get length(): number {
    return this.#items.length
  }

  at(number: number): IndexedItem | undefined {
    return this.#items[number]
  }

  numberOf(item: OpenItem, began: number): number {
    const name = `${item.kind}:${item.id}|${item.collector ?? ''}|${item.debtor}`
    const known = this.#numbers.get(name)
    if (known !== undefined) return known
    const number = this.#items.length
    this.#items.push({ item, began })
    this.#numbers.set(name, number)
    return number
  }
}
