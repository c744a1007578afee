import type { CurrencyCode } from '../../domain/value/currency.js'
import type { AgingQuery } from '../aging/aging-report.js'
import { headOf, type Parents } from '../open-item/company.js'
import type { OpenItem } from '../open-item/item.js'
import type { AgingIndex } from './aging-index.js'
import type { IndexedItems } from './items.js'

type GroupBy = NonNullable<AgingQuery['groupBy']>

/** The parts of one currency: the number of each, by its group. */
interface PartsOfCurrency {
  readonly currency: CurrencyCode
  readonly numbers: ReadonlyMap<string, number>
}

/** The parts of a book: a group in a currency is one. */
export interface ItemParts {
  readonly parts: number
  /** The currencies in their order. */
  readonly currencies: ReadonlyArray<PartsOfCurrency>
  /** The part of each item, by its number; none where all are in one, for which there is no need of so much room. */
  readonly partOfItem: Int32Array | undefined
}

/** One group of all: a part for each currency. */
export const partsByCurrency = ({ items, currencies }: AgingIndex): ItemParts => {
  const named = [...currencies].sort()
  const partOfItem = named.length > 1 ? new Int32Array(items.length) : undefined
  if (partOfItem !== undefined) {
    const places = new Map(named.map((currency, part) => [currency, part]))
    const partOfHolder = Int32Array.from({ length: items.holders.length }, (_, at) => {
      const holder = items.holders.at(at)
      return holder === undefined ? 0 : (places.get(holder.currency) ?? 0)
    })
    let number = 0
    for (const [{ holders }, entries] of items.until(items.length)) {
      for (let at = 0; at < entries; at++, number++) partOfItem[number] = partOfHolder[holders[at] ?? 0] ?? 0
    }
  }
  return {
    parts: named.length,
    currencies: named.map((currency, part) => ({ currency, numbers: new Map([['', part]]) })),
    partOfItem,
  }
}

const unasked = -1

/**
 * Which part each item is in. What is asked of nothing but what items share, such as their debtor, is asked once for all that
 * share it: the id of an item tells when it is read.
 */
export const partsOf = ({ items }: AgingIndex, groupBy: GroupBy, parents: Parents): ItemParts => {
  const numbers = new Map<CurrencyCode, Map<string, number>>()
  let parts = 0
  const numberIn = (group: string, currency: CurrencyCode): number => {
    const own = numbers.get(currency) ?? new Map<string, number>()
    numbers.set(currency, own)
    const known = own.get(group)
    if (known !== undefined) return known
    own.set(group, parts)
    parts += 1
    return parts - 1
  }
  const partOfItem = new Int32Array(items.length)
  const shared = new Int32Array(items.holders.length).fill(unasked)
  let number = 0
  for (const [{ holders }, entries] of items.until(items.length)) {
    for (let at = 0; at < entries; at++, number++) {
      const holding = holders[at] ?? 0
      const known = shared[holding] ?? unasked
      if (known !== unasked) {
        partOfItem[number] = known
        continue
      }
      const holder = items.holders.at(holding)
      if (holder === undefined) continue
      const asked = new AskedItem(items, number)
      const item = new Proxy(holder as OpenItem, asked)
      const part = numberIn(groupBy(item, headOf(parents, holder.debtor)), holder.currency)
      partOfItem[number] = part
      if (!asked.isOfItself) shared[holding] = part
    }
  }
  const currencies = [...numbers]
    .map(([currency, own]): PartsOfCurrency => ({ currency, numbers: own }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1))
  return { parts, currencies, partOfItem }
}

/** An item as whoever groups it sees it: what is asked of it beyond what it shares with others is noted. */
class AskedItem implements ProxyHandler<OpenItem> {
  readonly #items: IndexedItems
  readonly #number: number
  isOfItself = false

  constructor(items: IndexedItems, number: number) {
    this.#items = items
    this.#number = number
  }

  get(holder: OpenItem, name: string | symbol): unknown {
    return name === 'id' ? this.#item(holder).id : Reflect.get(holder, name)
  }

  has(holder: OpenItem, name: string | symbol): boolean {
    return Reflect.has(this.#item(holder), name)
  }

  ownKeys(holder: OpenItem): ArrayLike<string | symbol> {
    return Reflect.ownKeys(this.#item(holder))
  }

  getOwnPropertyDescriptor(holder: OpenItem, name: string | symbol): PropertyDescriptor | undefined {
    return Reflect.getOwnPropertyDescriptor(this.#item(holder), name)
  }

  #item(holder: OpenItem): OpenItem {
    this.isOfItself = true
    return this.#items.at(this.#number)?.item ?? holder
  }
}
