/** Rows of one piece of the log of movements. Pieces are full but for the last, and a full one is never changed. */
export const rowsPerPiece = 16_384

/**
 * A piece of the log of movements, column by column: the day and the due day (days since 1970), the amount as two words of
 * 32 bits, which item by its number, which column by its place among them, and the count.
 */
export interface Piece {
  readonly on: Int32Array<ArrayBuffer>
  readonly due: Int32Array<ArrayBuffer>
  readonly high: Int32Array<ArrayBuffer>
  readonly low: Uint32Array<ArrayBuffer>
  readonly item: Uint32Array<ArrayBuffer>
  readonly column: Uint8Array<ArrayBuffer>
  readonly count: Int8Array<ArrayBuffer>
}

export const emptyPiece = (): Piece => ({
  on: new Int32Array(rowsPerPiece),
  due: new Int32Array(rowsPerPiece),
  high: new Int32Array(rowsPerPiece),
  low: new Uint32Array(rowsPerPiece),
  item: new Uint32Array(rowsPerPiece),
  column: new Uint8Array(rowsPerPiece),
  count: new Int8Array(rowsPerPiece),
})

/** One movement as it is kept. */
export interface Row {
  readonly on: number
  readonly due: number
  readonly high: number
  readonly low: number
  readonly item: number
  readonly column: number
  readonly count: number
}

/** The rows of a log of movements, in the order of the events that made them. */
export class MovementRows {
  readonly #pieces: Piece[] = []
  #length = 0

  get length(): number {
    return this.#length
  }

  get pieces(): ReadonlyArray<Piece> {
    return this.#pieces
  }

  push({ on, due, high, low, item, column, count }: Row): void {
    const at = this.#length % rowsPerPiece
    if (at === 0) this.#pieces.push(emptyPiece())
    const piece = this.#pieces[this.#pieces.length - 1]
    if (piece === undefined) return
    piece.on[at] = on
    piece.due[at] = due
    piece.high[at] = high
    piece.low[at] = low
    piece.item[at] = item
    piece.column[at] = column
    piece.count[at] = count
    this.#length += 1
  }

  /** Each piece of the first so many rows, with how many of its rows are among them. */
  *until(end: number): Generator<readonly [piece: Piece, rows: number]> {
    let left = Math.min(end, this.#length)
    for (const piece of this.#pieces) {
      if (left <= 0) return
      yield [piece, Math.min(left, rowsPerPiece)]
      left -= rowsPerPiece
    }
  }
}
