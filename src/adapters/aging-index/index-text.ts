import type { Position } from '../../domain/value/position.js'
import type { KeptSummary } from '../../projections/aging-index/aging-index.js'
import type { KeptDaySums } from '../../projections/aging-index/day-sums.js'
import type { EventPlace } from '../../projections/aging-index/event-places.js'
import type { IndexedItem } from '../../projections/aging-index/items.js'
import { emptyPiece, type Piece } from '../../projections/aging-index/movement-rows.js'
import type { KeptSums } from '../../projections/aging-index/sums.js'

// FROZEN per version of the view: an index as texts. Columns are the bytes of their numbers, in base64.

type Numbers =
  | Float64Array<ArrayBuffer>
  | Int32Array<ArrayBuffer>
  | Uint32Array<ArrayBuffer>
  | Uint8Array<ArrayBuffer>
  | Int8Array<ArrayBuffer>

const bytesOf = (numbers: Numbers): string =>
  Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString('base64')

/** The bytes in memory of their own, since numbers have to begin at a multiple of their size. */
const bufferOf = (text: string): ArrayBuffer => {
  const bytes = Buffer.from(text, 'base64')
  const own = new ArrayBuffer(bytes.byteLength)
  new Uint8Array(own).set(bytes)
  return own
}

/** The order in which this machine writes the bytes of a number. */
export const byteOrder = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 'little' : 'big'

type SumsText = ReadonlyArray<readonly [code: number, origin: number, lows: string, highs: string, counts: string]>

const sumsText = (sums: KeptSums): SumsText =>
  sums.map(([code, { origin, lows, highs, counts }]) => [code, origin, bytesOf(lows), bytesOf(highs), bytesOf(counts)])

const sumsOf = (text: SumsText): KeptSums =>
  text.map(([code, origin, lows, highs, counts]) => {
    const numbers = (bytes: string) => new Float64Array(bufferOf(bytes))
    const kept: KeptDaySums = { origin, lows: numbers(lows), highs: numbers(highs), counts: numbers(counts) }
    return [code, kept]
  })

/**
 * What a kept index says of itself: of which book it is, by its first event; the place before its last event, to find that
 * again; the marks of its pieces, and all that it needs to answer for totals.
 */
export interface Head {
  readonly format: number
  readonly order: typeof byteOrder
  readonly first: string
  readonly before: Position
  readonly marks: Marks
  readonly summary: KeptSummary
}

/** The marks of pieces, by kind and in their order. */
export interface Marks {
  readonly rows: ReadonlyArray<string>
  readonly items: ReadonlyArray<string>
  readonly places: ReadonlyArray<string>
}

/** The format below. A change takes a new number; an index of another one is made again. */
export const headFormat = 1

export const headText = (head: Head): string =>
  JSON.stringify({
    ...head,
    summary: {
      ...head.summary,
      currencies: head.summary.currencies.map(({ currency, columns, aged }) => ({
        currency,
        columns: sumsText(columns),
        aged: aged.map(sumsText),
      })),
    },
  })

/** The head in a text that was sealed, and so is one that was made above; none of another format. */
export const headOf = (text: string): Head | undefined => {
  const head = JSON.parse(text)
  if (head.format !== headFormat || head.order !== byteOrder) return undefined
  const currencies = head.summary.currencies.map(
    ({ currency, columns, aged }: { currency: unknown; columns: SumsText; aged: ReadonlyArray<SumsText> }) => ({
      currency,
      columns: sumsOf(columns),
      aged: aged.map(sumsOf),
    }),
  )
  return { ...head, summary: { ...head.summary, currencies } }
}

/** The first so many rows of a piece. */
export const rowsText = (piece: Piece, rows: number): string =>
  JSON.stringify(
    [piece.on, piece.due, piece.high, piece.low, piece.item, piece.column, piece.count].map((column) =>
      bytesOf(column.subarray(0, rows)),
    ),
  )

export const rowsOf = (text: string): Piece => {
  const [on = '', due = '', high = '', low = '', item = '', column = '', count = ''] = JSON.parse(text)
  const piece = emptyPiece()
  piece.on.set(new Int32Array(bufferOf(on)))
  piece.due.set(new Int32Array(bufferOf(due)))
  piece.high.set(new Int32Array(bufferOf(high)))
  piece.low.set(new Uint32Array(bufferOf(low)))
  piece.item.set(new Uint32Array(bufferOf(item)))
  piece.column.set(new Uint8Array(bufferOf(column)))
  piece.count.set(new Int8Array(bufferOf(count)))
  return piece
}

export const itemsText = (items: ReadonlyArray<IndexedItem>): string =>
  JSON.stringify(
    items.map(({ item: { kind, id, debtor, currency, collector, tags }, began }) => [
      ...[kind, id, debtor, currency, began, collector ?? null],
      tags,
    ]),
  )

export const itemsOf = (text: string): ReadonlyArray<IndexedItem> =>
  JSON.parse(text).map(
    ([kind, id, debtor, currency, began, collector, tags]: ReadonlyArray<unknown>) =>
      ({ item: { kind, id, debtor, currency, tags, collector: collector ?? undefined }, began }) as IndexedItem,
  )

export const placesText = (places: ReadonlyArray<EventPlace>): string =>
  JSON.stringify(places.map(({ id, position, recordedAt, rows, type }) => [id, position, recordedAt, rows, type]))

export const placesOf = (text: string): ReadonlyArray<EventPlace> =>
  JSON.parse(text).map(
    ([id, position, recordedAt, rows, type]: ReadonlyArray<unknown>) =>
      ({ id, position, recordedAt, rows, type }) as EventPlace,
  )
