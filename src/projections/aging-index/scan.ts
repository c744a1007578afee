import type { AgingConvention } from '../aging/aging-convention.js'
import type { Tally } from '../aging/aging-tally.js'
import { movementColumns } from '../movement/column.js'
import type { Recognition } from '../open-item/cheque-cover.js'
import type { AgingIndex } from './aging-index.js'
import { exact, word } from './day-sums.js'
import { agedLines, lineOf } from './sums.js'
import { scaled, together } from './words.js'

/** Additions of words of 32 bits that a number takes and stays exact. */
const most = 2 ** 20

const beside = { unapplied: 0, disputed: 1, promised: 2 } as const

/** What is asked of the rows: those before `end`, on a day, in the buckets of a convention, each in the part that its item has. */
export interface Scan {
  readonly end: number
  readonly day: number
  readonly convention: AgingConvention
  readonly partOf: (item: number) => number
}

/** Where the sums of a line, or of a column beside, begin; and how many a part has. */
interface Layout {
  readonly buckets: number
  readonly width: number
}

const layoutOf = ({ buckets }: AgingConvention): Layout => ({
  buckets: buckets.length,
  width: 2 * (3 * buckets.length + 3),
})

/** The sums of every part, in one pass over the rows. */
export class ScannedSums {
  readonly #layout: Layout
  #lows = new Float64Array(1024)
  #highs = new Float64Array(1024)
  #counts = new Float64Array(1024)
  #additions = 0

  constructor(index: AgingIndex, { end, day, convention, partOf }: Scan) {
    this.#layout = layoutOf(convention)
    const { width, buckets } = this.#layout
    const ends = Float64Array.from(convention.buckets, ({ to }) => to ?? Number.POSITIVE_INFINITY)
    const byIssue = convention.anchor === 'issue'
    const slots = slotsOf(buckets)
    for (const [piece, rows] of index.rows.until(end)) {
      for (let at = 0; at < rows; at++) {
        if ((piece.on[at] ?? 0) > day) continue
        const item = piece.item[at] ?? 0
        const column = piece.column[at] ?? 0
        const from = byIssue ? index.items.beganAt(item) : (piece.due[at] ?? 0)
        let slot = slots.first[column] ?? 0
        if (slots.ages[column] === 1) {
          const age = day - from
          let bucket = 0
          while (age > (ends[bucket] ?? Number.POSITIVE_INFINITY)) bucket += 1
          slot += bucket
        }
        this.#add(partOf(item) * width + slot, piece.high[at] ?? 0, piece.low[at] ?? 0, piece.count[at] ?? 0)
      }
    }
  }

  /** The figures of one part; none where nothing is open or unapplied in it. */
  tallyOf(part: number, recognition: Recognition): Tally | undefined {
    const { buckets } = this.#layout
    const at = part * this.#layout.width
    const own = at + 3 * buckets
    let dues = this.#countAt(own + beside.unapplied)
    for (let bucket = 0; bucket < buckets; bucket++) dues += this.#countAt(at + bucket)
    if (dues === 0) return undefined
    const counted = at + (recognition === 'receipt' ? agedLines.covered : agedLines.dated) * buckets
    const tally: Tally = {
      ...{ amounts: [], counts: [], unapplied: this.#amountAt(own + beside.unapplied), recognised: 0n },
      disputed: this.#amountAt(own + beside.disputed),
      promised: this.#amountAt(own + beside.promised),
      covered: 0n,
    }
    for (let bucket = 0; bucket < buckets; bucket++) {
      const taken = recognition === 'clearing' ? 0n : this.#amountAt(counted + bucket)
      tally.amounts.push(this.#amountAt(at + bucket) - taken)
      const takenCount = recognition === 'clearing' ? 0 : this.#countAt(counted + bucket)
      tally.counts.push(this.#countAt(at + bucket) - takenCount)
      tally.recognised += taken
      tally.covered += this.#amountAt(at + agedLines.covered * buckets + bucket)
    }
    return tally
  }

  /** What is at a place, with what is scaled of it half a part further on. */
  #amountAt(at: number): bigint {
    const wide = at + this.#layout.width / 2
    return together(this.#amount(at), this.#amount(wide))
  }

  #countAt(at: number): number {
    return (this.#counts[at] ?? 0) + (this.#counts[at + this.#layout.width / 2] ?? 0)
  }

  #amount(at: number): bigint {
    const [high, low] = [this.#highs[at] ?? 0, this.#lows[at] ?? 0]
    return high === 0 && low === 0 ? 0n : exact(high, low)
  }

  #add(at: number, high: number, low: number, count: number): void {
    if (at >= this.#lows.length) this.#grow(at)
    this.#lows[at] = (this.#lows[at] ?? 0) + low
    this.#highs[at] = (this.#highs[at] ?? 0) + high
    this.#counts[at] = (this.#counts[at] ?? 0) + count
    this.#additions += 1
    if (this.#additions % most === 0) this.#carry()
  }

  #carry(): void {
    for (let at = 0; at < this.#lows.length; at++) {
      const carried = Math.floor((this.#lows[at] ?? 0) / word)
      this.#lows[at] = (this.#lows[at] ?? 0) - carried * word
      this.#highs[at] = (this.#highs[at] ?? 0) + carried
    }
  }

  #grow(at: number): void {
    const size = Math.max(at + this.#layout.width, this.#lows.length * 2)
    const larger = (from: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const to = new Float64Array(size)
      to.set(from)
      return to
    }
    this.#lows = larger(this.#lows)
    this.#highs = larger(this.#highs)
    this.#counts = larger(this.#counts)
  }
}

/** Of each column the first of its sums in a part, and whether it has one for each bucket. */
const slotsOf = (buckets: number): { readonly first: Int32Array; readonly ages: Uint8Array } => {
  const first = new Int32Array(2 * scaled)
  const ages = new Uint8Array(2 * scaled)
  const half = 3 * buckets + 3
  for (const [code, name] of movementColumns.entries()) {
    for (const factor of [0, 1]) {
      const line = lineOf(code)
      const column = code + factor * scaled
      ages[column] = line === undefined ? 0 : 1
      first[column] = factor * half + (line === undefined ? 3 * buckets + placeBeside(name) : line * buckets)
    }
  }
  return { first, ages }
}

const placeBeside = (name: string): number =>
  name === 'disputed' ? beside.disputed : name === 'promised' ? beside.promised : beside.unapplied
