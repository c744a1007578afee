import type { OpenItem } from '../open-item/item.js'
import { copyInto, emptyItems, type ItemPiece, idIn, larger, putInto, settled } from './item-piece.js'
import { InColumns, Pieces, perPiece } from './pieces.js'

/** What items share: whose they are, in which currency, and the rest of what they are grouped by. */
export type Holder = Pick<OpenItem, 'kind' | 'debtor' | 'currency' | 'tags' | 'collector'>

/** An item as rows name it, by a number; the same item has another one for each who owed it or looked after it. */
export interface IndexedItem {
  readonly item: OpenItem
  /** The day it was issued or received on, as days since 1970. */
  readonly began: number
}

/** Items that are looked up again without a new number: more than one for the same does no harm. */
const mostRemembered = 100_000

/** A number for an id (FNV-1a), which takes less room than the id. Several ids may have the same. */
const hashOf = (id: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193)
  return hash >> 2
}

/** The items that rows name. */
export class IndexedItems extends InColumns<ItemPiece> {
  protected override readonly columns = {
    empty: emptyItems,
    roomIn: ({ began }: ItemPiece) => began.length,
    larger,
    settled,
  }
  readonly holders: Pieces<Holder>
  /** The number of the last item with an id of that hash. */
  readonly #numbers = new Map<number, number>()
  /** The holders of each debtor that were met since the index was opened. */
  readonly #ofDebtor = new Map<string, number | ReadonlyArray<number>>()

  /** So many items and holders, whose pieces are missing. */
  constructor(length = 0, holders = 0) {
    super(length)
    this.holders = new Pieces(holders)
  }

  at(number: number): IndexedItem | undefined {
    const piece = this.pieceOf(number)
    const at = number % perPiece
    const holder = piece && this.holders.at(piece.holders[at] ?? 0)
    if (piece === undefined || holder === undefined) return undefined
    return { item: { ...holder, id: idIn(piece, at) } as OpenItem, began: piece.began[at] ?? 0 }
  }

  /** The holder of an item, by its number. */
  holderAt(number: number): number {
    return this.pieceOf(number)?.holders[number % perPiece] ?? 0
  }

  beganAt(number: number): number {
    return this.pieceOf(number)?.began[number % perPiece] ?? 0
  }

  numberOf(item: OpenItem, began: number): number {
    const holder = this.#holderOf(item)
    const hash = hashOf(item.id)
    const known = this.#numbers.get(hash)
    if (known !== undefined && this.holderAt(known) === holder && this.#isCalled(known, item.id)) return known
    const at = this.count % perPiece
    const piece = this.pieceOfNext()
    if (piece !== undefined) {
      putInto(piece, at, item.id)
      piece.began[at] = began
      piece.holders[at] = holder
    }
    if (this.#numbers.size >= mostRemembered) this.#numbers.clear()
    this.#numbers.set(hash, this.count)
    this.written()
    return this.count - 1
  }

  /** Takes the items of another index, which has others. Answers what is added to the number of each. */
  takeAll(from: IndexedItems): number {
    const offset = this.count
    const holders = Uint32Array.from({ length: from.holders.length }, (_, number) => {
      const holder = from.holders.at(number)
      return holder === undefined ? 0 : this.#holderOf(holder)
    })
    for (const [own, entries] of from.until(from.length)) {
      for (let item = 0; item < entries; item++) {
        const at = this.count % perPiece
        const piece = this.pieceOfNext()
        if (piece === undefined) return offset
        copyInto(piece, at, own, item)
        piece.began[at] = own.began[item] ?? 0
        piece.holders[at] = holders[own.holders[item] ?? 0] ?? 0
        this.written()
      }
    }
    return offset
  }

  #isCalled(number: number, id: string): boolean {
    const piece = this.pieceOf(number)
    return piece !== undefined && idIn(piece, number % perPiece) === id
  }

  #holderOf({ kind, debtor, currency, tags, collector }: Holder): number {
    const own = this.#ofDebtor.get(debtor)
    const isSame = (number: number): boolean => {
      const one = this.holders.at(number)
      return (
        one?.kind === kind && one.currency === currency && one.collector === collector && isTaggedAs(one.tags, tags)
      )
    }
    // Most debtors are one holder: a list for each would take as much room as all else that is known of him.
    const known = typeof own === 'number' ? (isSame(own) ? own : undefined) : own?.find(isSame)
    if (known !== undefined) return known
    const number = this.holders.push({ kind, debtor, currency, tags, collector })
    if (own === undefined) this.#ofDebtor.set(debtor, number)
    else this.#ofDebtor.set(debtor, [...(typeof own === 'number' ? [own] : own), number])
    return number
  }
}

const isTaggedAs = (one: OpenItem['tags'], other: OpenItem['tags']): boolean => {
  if (one === other) return true
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name])
}
