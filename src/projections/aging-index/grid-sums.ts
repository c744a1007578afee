import { epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { AgingConvention } from '../aging/aging-convention.js'
import type { Tally } from '../aging/aging-tally.js'
import { movementColumns } from '../movement/column.js'
import { exact, word } from './day-sums.js'
import type { Piece } from './movement-rows.js'
import { agedLines, lineOf } from './sums.js'
import { scaled, together } from './words.js'

/** Additions of words of 32 bits that a number takes and stays exact. */
const most = 2 ** 20

/** The columns of a report beside its buckets, each with a line of sums after them. */
const beside = ['unapplied', 'disputed', 'promised', 'covered'] as const

/**
 * The sums of one currency on each of some days, of all rows that were added so far. A row that falls into a bucket on a run of
 * days is added on the first of them and taken off after the last, so that it costs the same however many days there are.
 */
export class GridSums {
  readonly #days: ReadonlyArray<number>
  readonly #from: ReadonlyArray<number>
  readonly #byIssue: boolean
  readonly #lines: number
  readonly #lows: Float64Array
  readonly #highs: Float64Array
  readonly #counts: Float64Array
  #additions = 0

  constructor(days: ReadonlyArray<LocalDate>, { buckets, anchor }: AgingConvention) {
    this.#days = days.map(epochDay)
    this.#from = buckets.map(({ from }) => from ?? Number.NEGATIVE_INFINITY)
    this.#byIssue = anchor === 'issue'
    this.#lines = buckets.length + beside.length
    const room = 2 * this.#lines * (days.length + 1)
    this.#lows = new Float64Array(room)
    this.#highs = new Float64Array(room)
    this.#counts = new Float64Array(room)
  }

  /** Takes a row; `began` is when its item was issued. */
  add(piece: Piece, row: number, began: number): void {
    const code = piece.column[row] ?? 0
    const on = this.#firstFrom(piece.on[row] ?? 0)
    const factor = code >= scaled ? this.#lines : 0
    if (lineOf(code) !== agedLines.open) {
      const own = beside.indexOf(movementColumns[code % scaled] as (typeof beside)[number])
      if (own >= 0) this.#put(factor + this.#from.length + own, on, piece, row, 1)
      return
    }
    const anchor = this.#byIssue ? began : (piece.due[row] ?? 0)
    for (let bucket = 0; bucket < this.#from.length; bucket++) {
      const first = Math.max(on, this.#firstFrom(anchor + (this.#from[bucket] ?? 0)))
      const after = Math.max(on, this.#firstFrom(anchor + (this.#from[bucket + 1] ?? Number.POSITIVE_INFINITY)))
      if (first === after) continue
      this.#put(factor + bucket, first, piece, row, 1)
      this.#put(factor + bucket, after, piece, row, -1)
    }
  }

  /** The figures on each day; none where nothing is open or unapplied on it. */
  tallies(): ReadonlyArray<Tally | undefined> {
    const buckets = this.#from.length
    const lines = Array.from({ length: this.#lines }, (_, line) => this.#line(line))
    return this.#days.map((_, day) => {
      const amount = (line: number): bigint => lines[line]?.amounts[day] ?? 0n
      const count = (line: number): number => lines[line]?.counts[day] ?? 0
      const amounts = this.#from.map((__, bucket) => amount(bucket))
      const counts = this.#from.map((__, bucket) => count(bucket))
      if (counts.reduce((sum, one) => sum + one, count(buckets)) === 0) return undefined
      return {
        ...{ amounts, counts, unapplied: amount(buckets), recognised: 0n },
        ...{ disputed: amount(buckets + 1), promised: amount(buckets + 2), covered: amount(buckets + 3) },
      }
    })
  }

  /** What stands in a line on each day, with what is scaled of it. */
  #line(line: number): { readonly amounts: ReadonlyArray<bigint>; readonly counts: ReadonlyArray<number> } {
    let [plain, wide, count] = [0n, 0n, 0]
    const [amounts, counts]: [bigint[], number[]] = [[], []]
    for (let day = 0; day < this.#days.length; day++) {
      const [own, times] = [this.#at(line, day), this.#at(this.#lines + line, day)]
      plain += exact(this.#highs[own] ?? 0, this.#lows[own] ?? 0)
      wide += exact(this.#highs[times] ?? 0, this.#lows[times] ?? 0)
      count += (this.#counts[own] ?? 0) + (this.#counts[times] ?? 0)
      amounts.push(together(plain, wide))
      counts.push(count)
    }
    return { amounts, counts }
  }

  #at(line: number, day: number): number {
    return line * (this.#days.length + 1) + day
  }

  #put(line: number, day: number, piece: Piece, row: number, sign: 1 | -1): void {
    const at = this.#at(line, day)
    this.#lows[at] = (this.#lows[at] ?? 0) + sign * (piece.low[row] ?? 0)
    this.#highs[at] = (this.#highs[at] ?? 0) + sign * (piece.high[row] ?? 0)
    this.#counts[at] = (this.#counts[at] ?? 0) + sign * (piece.count[row] ?? 0)
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

  /** The number of the first of the days that is not before one. */
  #firstFrom(day: number): number {
    let [from, until] = [0, this.#days.length]
    while (from < until) {
      const middle = (from + until) >>> 1
      if ((this.#days[middle] ?? 0) < day) from = middle + 1
      else until = middle
    }
    return from
  }
}
