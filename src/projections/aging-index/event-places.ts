import { type Instant, instantOf, isInstant } from '../../domain/value/instant.js'
import { comparePositions, isPosition, type Position } from '../../domain/value/position.js'
import type { EventId, ReportAt } from '../open-item/place.js'
import { type BearingEvent, reasonOf } from './change-reason.js'
import { copyId, type IdPiece, idAt, lastOfId, putId } from './event-ids.js'
import { nextRoom, roomFor } from './numbers.js'
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
  readonly positions: Float64Array<ArrayBuffer>
  readonly positionTexts: Map<number, Position>
  readonly recordedAt: Float64Array<ArrayBuffer>
  readonly rows: Uint32Array<ArrayBuffer>
  readonly types: Uint8Array<ArrayBuffer>
}

const emptyPlaces = (): PlacePiece => ({
  ids: { bytes: new Uint8Array(0), texts: new Map() },
  positions: new Float64Array(0),
  positionTexts: new Map(),
  recordedAt: new Float64Array(0),
  rows: new Uint32Array(0),
  types: new Uint8Array(0),
})

const larger = (piece: PlacePiece): PlacePiece => {
  const size = nextRoom(piece.rows.length, perPiece)
  return {
    ids: { bytes: roomFor(piece.ids.bytes, size * 16), texts: piece.ids.texts },
    positions: roomFor(piece.positions, size),
    positionTexts: piece.positionTexts,
    recordedAt: roomFor(piece.recordedAt, size),
    rows: roomFor(piece.rows, size),
    types: roomFor(piece.types, size),
  }
}

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
  if (isCount(position)) piece.positions[at] = Number(position)
  else piece.positionTexts.set(at, position)
  piece.recordedAt[at] = Date.parse(recordedAt)
  piece.rows[at] = rows
  piece.types[at] = (typeNumbers.get(type) ?? 0) + (isPlain === true ? plain : 0)
}

const positionIn = (piece: PlacePiece, at: number): Position =>
  piece.positionTexts.get(at) ?? (String(piece.positions[at]) as Position)

/** How many events that were asked for by their ids are remembered. */
const mostFound = 1000

/** Every event that bears on amounts, in the order of the log. */
export class EventPlaces extends InColumns<PlacePiece> {
  protected override readonly columns = { empty: emptyPlaces, roomIn: ({ rows }: PlacePiece) => rows.length, larger }
  #last: EventPlace | undefined
  /** Of full pieces, which never change, when the first of their events was recorded. */
  readonly #earliest: number[] = []
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
    this.count += 1
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
    if (text === undefined) piece.positions[at] = own.positions[place] ?? 0
    else piece.positionTexts.set(at, text)
    piece.recordedAt[at] = own.recordedAt[place] ?? 0
    piece.rows[at] = rows
    piece.types[at] = own.types[place] ?? 0
    this.count += 1
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
      recordedAt: instantOf(new Date(piece.recordedAt[at] ?? 0)),
      rows: piece.rows[at] ?? 0,
      type,
    }
  }

  /** Where the rows of an event end: those of the next begin there. */
  rowsAt(index: number): number {
    const [piece, at] = this.#find(index)
    return piece?.rows[at] ?? (index === this.count - 1 ? (this.last?.rows ?? 0) : 0)
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
        const end = rows[at] ?? 0
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
      for (let at = 0; at < length; at++) days.add(Math.floor((piece?.recordedAt[at] ?? 0) / 86_400_000))
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
      return (piece.positions[at] ?? 0) <= (otherPiece.positions[otherAt] ?? 0)
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
        if ((piece.recordedAt[at] ?? 0) <= until) return number * perPiece + at
      }
    }
    return -1
  }

  #earliestIn(number: number, { recordedAt }: PlacePiece): number {
    const known = this.#earliest[number]
    if (known !== undefined) return known
    if (this.#lengthOf(number) < perPiece) return Number.NEGATIVE_INFINITY
    const earliest = recordedAt.reduce((first, one) => Math.min(first, one))
    this.#earliest[number] = earliest
    return earliest
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
