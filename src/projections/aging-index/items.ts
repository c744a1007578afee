import type { OpenItem } from '../open-item/item.js'
import { nextRoom, roomFor } from './numbers.js'
import { InColumns, Pieces, perPiece } from './pieces.js'

/** What items share: whose they are, in which currency, and the rest of what they are grouped by. */
export type Holder = Pick<OpenItem, 'kind' | 'debtor' | 'currency' | 'tags' | 'collector'>

/** An item as rows name it, by a number; the same item has another one for each who owed it or looked after it. */
export interface IndexedItem {
  readonly item: OpenItem
  /** The day it was issued or received on, as days since 1970. */
  readonly began: number
}

/**
 * A piece of the items, column by column: the day on which each began, the number of its holder, and its id, letter by letter up
 * to where `ends` says. Ids with letters beyond Latin-1 stand as texts beside.
 */
export interface ItemPiece {
  readonly began: Int32Array<ArrayBuffer>
  readonly holders: Uint32Array<ArrayBuffer>
  readonly ends: Uint32Array<ArrayBuffer>
  letters: Uint8Array<ArrayBuffer>
  readonly texts: Map<number, string>
}

const emptyItems = (): ItemPiece => ({
  began: new Int32Array(0),
  holders: new Uint32Array(0),
  ends: new Uint32Array(0),
  letters: new Uint8Array(0),
  texts: new Map(),
})

const larger = (piece: ItemPiece): ItemPiece => {
  const size = nextRoom(piece.began.length, perPiece)
  return {
    began: roomFor(piece.began, size),
    holders: roomFor(piece.holders, size),
    ends: roomFor(piece.ends, size),
    letters: piece.letters,
    texts: piece.texts,
  }
}

const isLatin = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 255) return false
  return true
}

const putInto = (piece: ItemPiece, at: number, id: string): void => {
  const from = at === 0 ? 0 : (piece.ends[at - 1] ?? 0)
  if (!isLatin(id)) {
    piece.texts.set(at, id)
    piece.ends[at] = from
    return
  }
  const end = from + id.length
  if (end > piece.letters.length) {
    piece.letters = roomFor(piece.letters, Math.max(end, piece.letters.length * 2))
  }
  for (let n = 0; n < id.length; n++) piece.letters[from + n] = id.charCodeAt(n)
  piece.ends[at] = end
  trim(piece, at)
}

/** The letters of a full piece need no room to grow. */
const trim = (piece: ItemPiece, at: number): void => {
  if (at === perPiece - 1) piece.letters = piece.letters.slice(0, piece.ends[at])
}

/** The same id as an item of another piece has, letter by letter. */
const copyInto = (piece: ItemPiece, at: number, from: ItemPiece, item: number): void => {
  const text = from.texts.get(item)
  if (text !== undefined) {
    putInto(piece, at, text)
    return
  }
  const begin = at === 0 ? 0 : (piece.ends[at - 1] ?? 0)
  const letters = from.letters.subarray(item === 0 ? 0 : from.ends[item - 1], from.ends[item])
  const end = begin + letters.length
  if (end > piece.letters.length) piece.letters = roomFor(piece.letters, Math.max(end, piece.letters.length * 2))
  piece.letters.set(letters, begin)
  piece.ends[at] = end
  trim(piece, at)
}

const idIn = (piece: ItemPiece, at: number): string => {
  const text = piece.texts.get(at)
  if (text !== undefined) return text
  return String.fromCharCode(...piece.letters.subarray(at === 0 ? 0 : piece.ends[at - 1], piece.ends[at]))
}

/** Items that are looked up again without a new number: more than one for the same does no harm. */
const mostRemembered = 100_000

/** The items that rows name. */
export class IndexedItems extends InColumns<ItemPiece> {
  protected override readonly columns = { empty: emptyItems, roomIn: ({ began }: ItemPiece) => began.length, larger }
  readonly holders: Pieces<Holder>
  readonly #numbers = { debt: new Map<string, number>(), payment: new Map<string, number>() }
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
    const numbers = this.#numbers[item.kind]
    const holder = this.#holderOf(item)
    const known = numbers.get(item.id)
    if (known !== undefined && this.holderAt(known) === holder) return known
    const at = this.count % perPiece
    const piece = this.pieceOfNext()
    if (piece !== undefined) {
      putInto(piece, at, item.id)
      piece.began[at] = began
      piece.holders[at] = holder
    }
    if (numbers.size >= mostRemembered) numbers.clear()
    numbers.set(item.id, this.count)
    this.count += 1
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
        this.count += 1
      }
    }
    return offset
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
