import type { Position } from '../../domain/value/position.js'
import type { KeptSummary } from '../../projections/aging-index/aging-index.js'
import type { KeptDaySums } from '../../projections/aging-index/day-sums.js'
import { type EventPlace, type PlacePiece, plain, typeNames } from '../../projections/aging-index/event-places.js'
import type { Holder, ItemPiece } from '../../projections/aging-index/items.js'
import type { Piece } from '../../projections/aging-index/movement-rows.js'
import type { Numbers } from '../../projections/aging-index/numbers.js'
import type { KeptSums } from '../../projections/aging-index/sums.js'

// FROZEN per version of the view: an index as texts. Columns are the bytes of their numbers, in base64.

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
  readonly holders: ReadonlyArray<string>
  readonly places: ReadonlyArray<string>
}

/** The key of the head. */
export const headKey = 'head'

/** The format below. A change takes a new number; an index of another one is made again. */
export const headFormat = 2

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
  return {
    on: new Int32Array(bufferOf(on)),
    due: new Int32Array(bufferOf(due)),
    high: new Int32Array(bufferOf(high)),
    low: new Uint32Array(bufferOf(low)),
    item: new Uint32Array(bufferOf(item)),
    column: new Uint8Array(bufferOf(column)),
    count: new Int8Array(bufferOf(count)),
  }
}

type Texts = ReadonlyArray<readonly [at: number, text: string]>

export const itemsText = ({ began, holders, ends, letters, texts }: ItemPiece, items: number): string =>
  JSON.stringify([
    bytesOf(began.subarray(0, items)),
    bytesOf(holders.subarray(0, items)),
    bytesOf(ends.subarray(0, items)),
    bytesOf(letters.subarray(0, ends[items - 1])),
    [...texts],
  ])

export const itemsOf = (text: string): ItemPiece => {
  const [began, holders, ends, letters, texts]: readonly [string, string, string, string, Texts] = JSON.parse(text)
  return {
    began: new Int32Array(bufferOf(began)),
    holders: new Uint32Array(bufferOf(holders)),
    ends: new Uint32Array(bufferOf(ends)),
    letters: new Uint8Array(bufferOf(letters)),
    texts: new Map(texts),
  }
}

/** Who holds items: `[kind, debtor, currency, collector, tags]` of each. */
export const holdersText = (holders: ReadonlyArray<Holder>): string =>
  JSON.stringify(
    holders.map(({ kind, debtor, currency, collector, tags }) => [kind, debtor, currency, collector ?? null, tags]),
  )

export const holdersOf = (text: string): ReadonlyArray<Holder> =>
  JSON.parse(text).map(
    ([kind, debtor, currency, collector, tags]: ReadonlyArray<unknown>) =>
      ({ kind, debtor, currency, tags, collector: collector ?? undefined }) as Holder,
  )

export const placesText = (piece: PlacePiece, places: number): string =>
  JSON.stringify([
    bytesOf(piece.ids.bytes.subarray(0, places * 16)),
    [...piece.ids.texts],
    bytesOf(piece.positions.subarray(0, places)),
    [...piece.positionTexts],
    bytesOf(piece.recordedAt.subarray(0, places)),
    bytesOf(piece.rows.subarray(0, places)),
    bytesOf(piece.types.subarray(0, places)),
    typeNames,
  ])

/** None where an event is of a type that the running code does not have. */
export const placesOf = (text: string): PlacePiece | undefined => {
  const [ids, idTexts, positions, positionTexts, recordedAt, rows, types, names] = JSON.parse(text)
  const numbers: ReadonlyArray<number> = names.map((name: EventPlace['type']) => typeNames.indexOf(name))
  const own = new Uint8Array(bufferOf(types))
  for (const [at, number] of own.entries()) {
    const type = numbers[number % plain] ?? -1
    if (type < 0) return undefined
    own[at] = type + (number < plain ? 0 : plain)
  }
  return {
    ids: { bytes: new Uint8Array(bufferOf(ids)), texts: new Map(idTexts) },
    positions: new Float64Array(bufferOf(positions)),
    positionTexts: new Map(positionTexts),
    recordedAt: new Float64Array(bufferOf(recordedAt)),
    rows: new Uint32Array(bufferOf(rows)),
    types: own,
  }
}
