/**
 * How many entries a piece has: the last one may have fewer, and a full one is never changed. SQLite reads the whole of every
 * state that it passes on the way to one, so they are not large.
 */
export const perPiece = 2048

/** What only grows, in pieces, of which those may be missing that nobody has asked for yet. */
export abstract class InPieces<P> {
  protected readonly pieces: Array<P | undefined>
  protected count: number

  /** So many entries, whose pieces are all missing. */
  constructor(length = 0) {
    this.count = length
    this.pieces = Array.from({ length: Math.ceil(length / perPiece) }, () => undefined)
  }

  get length(): number {
    return this.count
  }

  piece(number: number): P | undefined {
    return this.pieces[number]
  }

  /** The numbers of the pieces that are missing. */
  missing(): ReadonlyArray<number> {
    return this.pieces.flatMap((piece, number) => (piece === undefined ? [number] : []))
  }

  fill(number: number, piece: P): void {
    this.pieces[number] ??= piece
  }

  /** Each piece of the first so many entries, with how many of its entries are among them. */
  *until(end: number): Generator<readonly [piece: P, entries: number]> {
    let left = Math.min(end, this.count)
    for (const piece of this.pieces) {
      if (left <= 0 || piece === undefined) return
      yield [piece, Math.min(left, perPiece)]
      left -= perPiece
    }
  }

  /** The piece that an entry is in, by its index. */
  protected pieceOf(index: number): P | undefined {
    return this.pieces[Math.floor(index / perPiece)]
  }
}

/** How a piece of columns begins, how many entries it has room for, how it gets more, and what it is once it is full. */
export interface Columns<P> {
  readonly empty: () => P
  readonly roomIn: (piece: P) => number
  readonly larger: (piece: P) => P
  /** The same piece in less room: it is full, and nothing is written to it any more. */
  readonly settled: (piece: P) => P
}

/** The same where a piece is columns of numbers side by side, which get room as they grow. */
export abstract class InColumns<P> extends InPieces<P> {
  protected abstract readonly columns: Columns<P>

  /** The piece that the next entry goes into, with room for it; none where that piece is missing. */
  protected pieceOfNext(): P | undefined {
    const at = this.count % perPiece
    const { empty, roomIn, larger } = this.columns
    const piece = at === 0 ? empty() : this.pieceOf(this.count)
    if (piece === undefined || at < roomIn(piece)) return piece
    const roomier = larger(piece)
    this.pieces[Math.floor(this.count / perPiece)] = roomier
    return roomier
  }

  /** Counts the entry that was written. */
  protected written(): void {
    this.count += 1
    if (this.count % perPiece !== 0) return
    const number = this.count / perPiece - 1
    const piece = this.pieces[number]
    if (piece !== undefined) this.pieces[number] = this.columns.settled(piece)
  }

  override fill(number: number, piece: P): void {
    const isFull = (number + 1) * perPiece <= this.count
    super.fill(number, isFull ? this.columns.settled(piece) : piece)
  }
}

/** A list in such pieces. */
export class Pieces<A> extends InPieces<A[]> {
  /** The last piece has to be there. */
  push(entry: A): number {
    if (this.count % perPiece === 0) this.pieces.push([])
    this.pieces[this.pieces.length - 1]?.push(entry)
    this.count += 1
    return this.count - 1
  }

  at(index: number): A | undefined {
    return index < 0 ? undefined : this.pieceOf(index)?.[index % perPiece]
  }

  override fill(number: number, entries: ReadonlyArray<A>): void {
    super.fill(number, [...entries])
  }
}
