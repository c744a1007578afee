import type { Position } from '../../domain/value/position.js'
import type { KeptSummary } from '../../projections/aging-index/aging-index.js'
import type { KeptDaySums } from '../../projections/aging-index/day-sums.js'
import { type EventPlace, type PlacePiece, plain, typeNames } from '../../projections/aging-index/event-places.js'
import { type ItemPiece, wholeIds } from '../../projections/aging-index/item-piece.js'
import type { Holder } from '../../projections/aging-index/items.js'
import type { Piece } from '../../projections/aging-index/movement-rows.js'
import { type Offsets, plainOffsets } from '../../projections/aging-index/narrow.js'
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
    [
      Int32Array.from(piece.on.subarray(0, rows)),
      Int32Array.from(piece.due.subarray(0, rows)),
      Int32Array.from(piece.high.subarray(0, rows)),
      Uint32Array.from(piece.low.subarray(0, rows)),
      Uint32Array.from(piece.item.subarray(0, rows)),
      Uint8Array.from(piece.column.subarray(0, rows)),
      Int8Array.from(piece.count.subarray(0, rows)),
    ].map(bytesOf),
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

export const itemsText = (piece: ItemPiece, items: number): string => {
  const { ends, letters } = wholeIds(piece, items)
  return JSON.stringify([
    bytesOf(Int32Array.from(piece.began.subarray(0, items))),
    bytesOf(Uint32Array.from(piece.holders.subarray(0, items))),
    bytesOf(Uint32Array.from(ends)),
    bytesOf(letters),
    [...piece.texts],
  ])
}

export const itemsOf = (text: string): ItemPiece => {
  const [began, holders, ends, letters, texts]: readonly [string, string, string, string, Texts] = JSON.parse(text)
  return {
    began: new Int32Array(bufferOf(began)),
    holders: new Uint32Array(bufferOf(holders)),
    ends: new Uint32Array(bufferOf(ends)),
    prefix: '',
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

export const placesText = (piece: PlacePiece, places: number): string => {
  const whole = ({ base, numbers }: Offsets): Float64Array<ArrayBuffer> =>
    Float64Array.from(numbers.subarray(0, places), (one) => one + base)
  return JSON.stringify([
    bytesOf(piece.ids.bytes.subarray(0, places * 16)),
    [...piece.ids.texts],
    bytesOf(whole(piece.positions)),
    [...piece.positionTexts],
    bytesOf(whole(piece.recordedAt)),
    bytesOf(Uint32Array.from(whole(piece.rows))),
    bytesOf(Uint8Array.from(piece.types.subarray(0, places))),
    typeNames,
  ])
}

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
    positions: plainOffsets(new Float64Array(bufferOf(positions))),
    positionTexts: new Map(positionTexts),
    recordedAt: plainOffsets(new Float64Array(bufferOf(recordedAt))),
    rows: plainOffsets(new Uint32Array(bufferOf(rows))),
    types: own,
  }
}
