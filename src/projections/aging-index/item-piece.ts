import { narrow } from './narrow.js'
import { type Numbers, nextRoom, roomFor } from './numbers.js'
import { perPiece } from './pieces.js'

/**
 * A piece of the items, column by column: the day on which each began, the number of its holder, and its id, letter by letter up
 * to where `ends` says. What all ids of a full piece begin with stands once, in `prefix`. Ids with letters beyond Latin-1 stand as
 * texts beside.
 */
export interface ItemPiece {
  readonly began: Numbers
  readonly holders: Numbers
  readonly ends: Numbers
  readonly prefix: string
  letters: Uint8Array<ArrayBuffer>
  readonly texts: Map<number, string>
}

export const emptyItems = (): ItemPiece => ({
  began: new Int32Array(0),
  holders: new Uint32Array(0),
  ends: new Uint32Array(0),
  prefix: '',
  letters: new Uint8Array(0),
  texts: new Map(),
})

export const larger = (piece: ItemPiece): ItemPiece => {
  const size = nextRoom(piece.began.length, perPiece)
  return {
    began: roomFor(piece.began, size),
    holders: roomFor(piece.holders, size),
    ends: roomFor(piece.ends, size),
    prefix: piece.prefix,
    letters: piece.letters,
    texts: piece.texts,
  }
}

const isLatin = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 255) return false
  return true
}

/** Where the letters of an id begin and end, without what all ids of the piece begin with. */
const boundsIn = ({ ends }: ItemPiece, at: number): readonly [from: number, end: number] => [
  at === 0 ? 0 : (ends[at - 1] ?? 0),
  ends[at] ?? 0,
]

/** Makes room for so many more letters; answers where they go. */
const roomForLetters = (piece: ItemPiece, at: number, length: number): number => {
  const from = at === 0 ? 0 : (piece.ends[at - 1] ?? 0)
  const end = from + length
  if (end > piece.letters.length) piece.letters = roomFor(piece.letters, Math.max(end, piece.letters.length * 2))
  piece.ends[at] = end
  return from
}

const writeLetters = (letters: Uint8Array, from: number, text: string): void => {
  for (let n = 0; n < text.length; n++) letters[from + n] = text.charCodeAt(n)
}

export const putInto = (piece: ItemPiece, at: number, id: string): void => {
  const isText = !isLatin(id)
  const from = roomForLetters(piece, at, isText ? 0 : id.length)
  if (isText) piece.texts.set(at, id)
  else writeLetters(piece.letters, from, id)
}

/** The same id as an item of another piece has, letter by letter. */
export const copyInto = (piece: ItemPiece, at: number, from: ItemPiece, item: number): void => {
  const text = from.texts.get(item)
  if (text !== undefined) {
    putInto(piece, at, text)
    return
  }
  const { prefix } = from
  const letters = from.letters.subarray(...boundsIn(from, item))
  const begin = roomForLetters(piece, at, prefix.length + letters.length)
  writeLetters(piece.letters, begin, prefix)
  piece.letters.set(letters, begin + prefix.length)
}

export const idIn = (piece: ItemPiece, at: number): string =>
  piece.texts.get(at) ?? piece.prefix + String.fromCharCode(...piece.letters.subarray(...boundsIn(piece, at)))

/** What the ids of the first so many items, as far as they are in letters, begin with. */
const commonPrefix = (piece: ItemPiece, items: number): string => {
  let prefix: string | undefined
  for (let at = 0; at < items && prefix !== ''; at++) {
    if (piece.texts.has(at)) continue
    const id = idIn(piece, at)
    prefix ??= id
    while (!id.startsWith(prefix)) prefix = prefix.slice(0, -1)
  }
  return prefix ?? ''
}

/** The letters of the first so many ids, without their first so many each, one after the other; and where each ends. */
const lettersFrom = (piece: ItemPiece, items: number, without: number) => {
  const ends = new Uint32Array(items)
  const letters: number[] = []
  for (let at = 0; at < items; at++) {
    if (!piece.texts.has(at)) {
      const id = idIn(piece, at)
      for (let n = without; n < id.length; n++) letters.push(id.charCodeAt(n))
    }
    ends[at] = letters.length
  }
  return { ends, letters: Uint8Array.from(letters) }
}

/** The ids of the first so many items of a piece in whole letters, as they are before it is settled. */
export const wholeIds = (piece: ItemPiece, items: number): Pick<ItemPiece, 'ends' | 'letters'> =>
  piece.prefix === ''
    ? { ends: piece.ends.subarray(0, items), letters: piece.letters.subarray(0, piece.ends[items - 1] ?? 0) }
    : lettersFrom(piece, items, 0)

export const settled = (piece: ItemPiece): ItemPiece => {
  const { began, holders, texts } = piece
  const prefix = piece.prefix === '' ? commonPrefix(piece, began.length) : piece.prefix
  const { ends, letters } =
    piece.prefix === '' ? lettersFrom(piece, began.length, prefix.length) : { ends: piece.ends, letters: piece.letters }
  return { began: narrow(began), holders: narrow(holders), ends: narrow(ends), prefix, letters, texts }
}
