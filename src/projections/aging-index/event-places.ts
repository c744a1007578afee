import { type Instant, instantOf, isInstant } from '../../domain/value/instant.js'
import { comparePositions, isPosition, type Position } from '../../domain/value/position.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import { type BearingEvent, reasonOf } from './change-reason.js'
import { copyId, type IdPiece, idAt, lastOfId, putId } from './event-ids.js'
import { narrow, narrowOffsets, type Offsets, offsetAt, plainOffsets } from './narrow.js'
import { type Numbers, nextRoom, roomFor } from './numbers.js'
import { InColumns, perPiece } from './pieces.js'

/** The place of an event: its id, its position in the log, when it was recorded, where the rows that it made end. */
export interface EventPlace {
  readonly id: string
  readonly position: Position
  readonly recordedAt: Instant
  readonly rows: number
  /** What happened. */
  readonly type: BearingEvent['type']
  /** Whether it was money for the principal of a debt, and its row tells all of it. */
  readonly isPlain?: boolean | undefined
}

/** A piece of the places, column by column. Positions that are no plain counts stand as texts beside. */
export interface PlacePiece {
  readonly ids: IdPiece
  readonly positions: Offsets
  readonly positionTexts: Map<number, Position>
  readonly recordedAt: Offsets
  readonly rows: Offsets
  readonly types: Numbers
}

const emptyPlaces = (): PlacePiece => ({
  ids: { bytes: new Uint8Array(0), texts: new Map() },
  positions: plainOffsets(new Float64Array(0)),
  positionTexts: new Map(),
  recordedAt: plainOffsets(new Float64Array(0)),
  rows: plainOffsets(new Uint32Array(0)),
  types: new Uint8Array(0),
})

const larger = (piece: PlacePiece): PlacePiece => {
  const size = nextRoom(piece.types.length, perPiece)
  const room = ({ numbers }: Offsets): Offsets => plainOffsets(roomFor(numbers, size))
  return {
    ids: { bytes: roomFor(piece.ids.bytes, size * 16), texts: piece.ids.texts },
    positions: room(piece.positions),
    positionTexts: piece.positionTexts,
    recordedAt: room(piece.recordedAt),
    rows: room(piece.rows),
    types: roomFor(piece.types, size),
  }
}

const settled = (piece: PlacePiece): PlacePiece => ({
  ids: piece.ids,
  positions: narrowOffsets(piece.positions),
  positionTexts: piece.positionTexts,
  recordedAt: narrowOffsets(piece.recordedAt),
  rows: narrowOffsets(piece.rows),
  types: narrow(piece.types),
})

/** The types of events by their numbers in a piece. The numbers are those of the running code: what is kept names them. */
export const typeNames = Object.keys(reasonOf) as ReadonlyArray<BearingEvent['type']>
const typeNumbers = new Map(typeNames.map((name, number) => [name, number]))

/** What is added to the number of the type of a plain payment. Pieces that were kept before it was told have none. */
export const plain = 128

const isCount = (position: Position): boolean => /^\d{1,15}$/.test(position)

const putInto = (
  piece: PlacePiece,
  at: number,
  { id, position, recordedAt, rows, type, isPlain }: EventPlace,
): void => {
  putId(piece.ids, at, id)
  if (isCount(position)) piece.positions.numbers[at] = Number(position)
  else piece.positionTexts.set(at, position)
  piece.recordedAt.numbers[at] = Date.parse(recordedAt)
  piece.rows.numbers[at] = rows
  piece.types[at] = (typeNumbers.get(type) ?? 0) + (isPlain === true ? plain : 0)
}

const positionIn = (piece: PlacePiece, at: number): Position =>
  piece.positionTexts.get(at) ?? (String(offsetAt(piece.positions, at)) as Position)

/** How many events that were asked for by their ids are remembered. */
const mostFound = 1000

/** Every event that bears on amounts, in the order of the log. */
export class EventPlaces extends InColumns<PlacePiece> {
  protected override readonly columns = {
    empty: emptyPlaces,
    roomIn: ({ types }: PlacePiece) => types.length,
    larger,
    settled,
  }
  #last: EventPlace | undefined
  /** The numbers of events that were asked for by their ids. */
  readonly #found = new Map<string, number>()

  /** So many places of which the last is that one, and the pieces are missing. */
  constructor(length = 0, last?: EventPlace | undefined) {
    super(length)
    this.#last = last
  }

  /** The last event of all. */
  get last(): EventPlace | undefined {
    this.#last ??= this.#placeAt(this.count - 1)
    return this.#last
  }

  push(place: EventPlace): void {
    const at = this.count % perPiece
    const piece = this.pieceOfNext()
    if (piece === undefined) return
    putInto(piece, at, place)
    this.written()
    this.#last = place
  }

  /** Takes a place of another index, whose rows end here at `rows`. */
  copy(from: EventPlaces, index: number, rows: number): void {
    const [own, place] = from.#find(index)
    const at = this.count % perPiece
    const piece = this.pieceOfNext()
    if (own === undefined || piece === undefined) return
    copyId(piece.ids, at, own.ids, place)
    const text = own.positionTexts.get(place)
    if (text === undefined) piece.positions.numbers[at] = offsetAt(own.positions, place)
    else piece.positionTexts.set(at, text)
    piece.recordedAt.numbers[at] = offsetAt(own.recordedAt, place)
    piece.rows.numbers[at] = rows
    piece.types[at] = own.types[place] ?? 0
    this.written()
    this.#last = undefined
  }

  at(index: number): EventPlace | undefined {
    return index === this.count - 1 ? this.last : this.#placeAt(index)
  }

  #placeAt(index: number): EventPlace | undefined {
    const [piece, at] = this.#find(index)
    const type = piece && typeNames[(piece.types[at] ?? 0) % plain]
    if (piece === undefined || type === undefined) return undefined
    return {
      id: idAt(piece.ids, at),
      position: positionIn(piece, at),
      recordedAt: instantOf(new Date(offsetAt(piece.recordedAt, at))),
      rows: offsetAt(piece.rows, at),
      type,
    }
  }

  /** Where the rows of an event end: those of the next begin there. */
  rowsAt(index: number): number {
    const [piece, at] = this.#find(index)
    if (piece !== undefined) return offsetAt(piece.rows, at)
    return index === this.count - 1 ? (this.last?.rows ?? 0) : 0
  }

  typeAt(index: number): BearingEvent['type'] | undefined {
    const [piece, at] = this.#find(index)
    return piece && typeNames[(piece.types[at] ?? 0) % plain]
  }

  /** Tells of each of the first so many events its type by number, where its rows begin and end, and whether it is a plain payment. */
  each(until: number, see: (type: number, from: number, end: number, isPlain: boolean) => void): void {
    let from = 0
    for (const [{ rows, types }, entries] of this.until(until)) {
      for (let at = 0; at < entries; at++) {
        const type = types[at] ?? 0
        const end = offsetAt(rows, at)
        see(type % plain, from, end, type >= plain)
        from = end
      }
    }
  }

  /** The days, since 1970 and in UTC, on which any of the first so many was recorded. */
  recordedDays(until: number): ReadonlyArray<number> {
    const days = new Set<number>()
    for (const [number, piece] of this.pieces.entries()) {
      const length = Math.min(perPiece, until - number * perPiece)
      for (let at = 0; at < length; at++)
        days.add(Math.floor((piece === undefined ? 0 : offsetAt(piece.recordedAt, at)) / 86_400_000))
    }
    return [...days].sort((a, b) => a - b)
  }

  /** Whether that knowledge is all that is known now, which can be told by the last event alone. */
  isNow(knownAt: ReportAt['knownAt']): boolean {
    const { last } = this
    if (knownAt === undefined || last === undefined) return true
    if (isInstant(knownAt)) return last.recordedAt <= knownAt
    if (isPosition(knownAt)) return comparePositions(last.position, knownAt) <= 0
    return last.id === knownAt
  }

  /**
   * The number of the last event that was known, in the order of the log; -1 where nothing was. Without a knowledge it is the
   * last of all.
   */
  lastKnown(knownAt: ReportAt['knownAt']): number {
    if (knownAt === undefined || this.isNow(knownAt)) return this.count - 1
    if (isInstant(knownAt)) return this.#lastRecorded(Date.parse(knownAt))
    return isPosition(knownAt) ? this.#lastUntil(knownAt) : this.#lastOf(knownAt)
  }

  has(id: EventId): boolean {
    return this.last?.id === id || this.#lastOf(id) >= 0
  }

  /** Whether the event of that number comes before one of another index in their log. */
  isBefore(index: number, other: EventPlaces, otherIndex: number): boolean {
    const [piece, at] = this.#find(index)
    const [otherPiece, otherAt] = other.#find(otherIndex)
    if (piece === undefined || otherPiece === undefined) return otherPiece === undefined
    if (!piece.positionTexts.has(at) && !otherPiece.positionTexts.has(otherAt)) {
      return offsetAt(piece.positions, at) <= offsetAt(otherPiece.positions, otherAt)
    }
    return comparePositions(positionIn(piece, at), positionIn(otherPiece, otherAt)) <= 0
  }

  #find(index: number): readonly [PlacePiece | undefined, number] {
    return index < 0 || index >= this.count ? [undefined, 0] : [this.pieceOf(index), index % perPiece]
  }

  #lastRecorded(until: number): number {
    for (let number = this.pieces.length - 1; number >= 0; number--) {
      const piece = this.pieces[number]
      if (piece === undefined || this.#earliestIn(number, piece) > until) continue
      for (let at = this.#lengthOf(number) - 1; at >= 0; at--) {
        if (offsetAt(piece.recordedAt, at) <= until) return number * perPiece + at
      }
    }
    return -1
  }

  /** When the first event of a piece was recorded, where the piece is full, and so never changes. */
  #earliestIn(number: number, { recordedAt }: PlacePiece): number {
    return this.#lengthOf(number) < perPiece ? Number.NEGATIVE_INFINITY : recordedAt.base
  }

  #lengthOf(number: number): number {
    return Math.min(perPiece, this.count - number * perPiece)
  }

  #lastOf(id: string): number {
    const known = this.#found.get(id)
    if (known !== undefined) return known
    for (let number = this.pieces.length - 1; number >= 0; number--) {
      const piece = this.pieces[number]
      if (piece === undefined) continue
      const at = lastOfId(piece.ids, this.#lengthOf(number), id)
      if (at < 0) continue
      if (this.#found.size >= mostFound) this.#found.clear()
      this.#found.set(id, number * perPiece + at)
      return number * perPiece + at
    }
    return -1
  }

  #lastUntil(position: Position): number {
    let [from, until] = [0, this.count]
    while (from < until) {
      const middle = (from + until) >>> 1
      const [piece, at] = this.#find(middle)
      if (piece !== undefined && comparePositions(positionIn(piece, at), position) <= 0) from = middle + 1
      else until = middle
    }
    return from - 1
  }
}
