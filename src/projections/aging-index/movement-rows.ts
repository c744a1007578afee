import { narrow } from './narrow.js'
import { type Numbers, nextRoom, roomFor } from './numbers.js'
import { InColumns, perPiece } from './pieces.js'

/**
 * A piece of the log of movements, column by column: the day and the due day (days since 1970), the amount as two words of
 * 32 bits, which item by its number, which column by its place among them, and the count.
 */
export interface Piece {
  readonly on: Numbers
  readonly due: Numbers
  readonly high: Numbers
  readonly low: Numbers
  readonly item: Numbers
  readonly column: Numbers
  readonly count: Numbers
}

const emptyPiece = (): Piece => ({
  on: new Int32Array(0),
  due: new Int32Array(0),
  high: new Int32Array(0),
  low: new Uint32Array(0),
  item: new Uint32Array(0),
  column: new Uint8Array(0),
  count: new Int8Array(0),
})

const larger = (piece: Piece): Piece => {
  const size = nextRoom(piece.on.length, perPiece)
  return {
    on: roomFor(piece.on, size),
    due: roomFor(piece.due, size),
    high: roomFor(piece.high, size),
    low: roomFor(piece.low, size),
    item: roomFor(piece.item, size),
    column: roomFor(piece.column, size),
    count: roomFor(piece.count, size),
  }
}

const settled = (piece: Piece): Piece => ({
  on: narrow(piece.on),
  due: narrow(piece.due),
  high: narrow(piece.high),
  low: narrow(piece.low),
  item: narrow(piece.item),
  column: narrow(piece.column),
  count: narrow(piece.count),
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

export const rowIn = (piece: Piece, at: number): Row => ({
  on: piece.on[at] ?? 0,
  due: piece.due[at] ?? 0,
  high: piece.high[at] ?? 0,
  low: piece.low[at] ?? 0,
  item: piece.item[at] ?? 0,
  column: piece.column[at] ?? 0,
  count: piece.count[at] ?? 0,
})

/** The rows of a log of movements, in the order of the events that made them. */
export class MovementRows extends InColumns<Piece> {
  protected override readonly columns = { empty: emptyPiece, roomIn: ({ on }: Piece) => on.length, larger, settled }

  at(index: number): Row | undefined {
    const piece = index < 0 || index >= this.count ? undefined : this.pieceOf(index)
    return piece && rowIn(piece, index % perPiece)
  }

  push({ on, due, high, low, item, column, count }: Row): void {
    const at = this.count % perPiece
    const piece = this.pieceOfNext()
    if (piece === undefined) return
    piece.on[at] = on
    piece.due[at] = due
    piece.high[at] = high
    piece.low[at] = low
    piece.item[at] = item
    piece.column[at] = column
    piece.count[at] = count
    this.written()
  }

  /** Takes a row of another log, whose item is here so many numbers further on. */
  copy(from: MovementRows, index: number, offset: number): void {
    const [own, row, at] = [from.pieceOf(index), index % perPiece, this.count % perPiece]
    const piece = this.pieceOfNext()
    if (own === undefined || piece === undefined) return
    piece.on[at] = own.on[row] ?? 0
    piece.due[at] = own.due[row] ?? 0
    piece.high[at] = own.high[row] ?? 0
    piece.low[at] = own.low[row] ?? 0
    piece.item[at] = (own.item[row] ?? 0) + offset
    piece.column[at] = own.column[row] ?? 0
    piece.count[at] = own.count[row] ?? 0
    this.written()
  }
}
