/**
 * How many entries a piece has: the last one may have fewer, and a full one is never changed. SQLite reads the whole of every
 * state that it passes on the way to one, so they are not large.
 */
export const perPiece = 2048

/** A list in pieces that only grows, of which those pieces may be missing that nobody has asked for yet. */
export class Pieces<A> {
  readonly #pieces: Array<A[] | undefined>
  #length: number

  /** A list of that length whose pieces are all missing. */
  constructor(length = 0) {
    this.#length = length
    this.#pieces = Array.from({ length: Math.ceil(length / perPiece) }, () => undefined)
  }

  get length(): number {
    return this.#length
  }

  /** The last piece has to be there. */
  push(entry: A): number {
    if (this.#length % perPiece === 0) this.#pieces.push([])
    this.#pieces[this.#pieces.length - 1]?.push(entry)
    this.#length += 1
    return this.#length - 1
  }

  at(index: number): A | undefined {
    return index < 0 ? undefined : this.#pieces[Math.floor(index / perPiece)]?.[index % perPiece]
  }

  piece(number: number): ReadonlyArray<A> | undefined {
    return this.#pieces[number]
  }

  /** The numbers of the pieces that are missing. */
  missing(): ReadonlyArray<number> {
    return this.#pieces.flatMap((piece, number) => (piece === undefined ? [number] : []))
  }

  fill(number: number, entries: ReadonlyArray<A>): void {
    this.#pieces[number] ??= [...entries]
  }
}
