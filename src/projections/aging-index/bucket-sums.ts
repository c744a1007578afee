import type { Tally } from '../aging/aging-tally.js'
import { movementColumns } from '../movement/column.js'
import type { Recognition } from '../open-item/cheque-cover.js'
import { PartSums } from './part-sums.js'
import { agedLines, lineOf } from './sums.js'
import { scaled, together } from './words.js'

/** What stands beside the buckets: a line of its own, after those that age. */
const beside = { unapplied: 0, disputed: 1, promised: 2 } as const
const places: Readonly<Record<string, number>> = beside
const besides = Object.keys(beside).length
const besideLine = Object.keys(agedLines).length
const lines = besideLine + 1

const columns = { length: 2 * scaled }
const nameOf = (column: number): string => movementColumns[column % scaled] ?? ''

/** Of each column, as rows have it, its line. */
export const linesOfColumns = Uint8Array.from(
  columns,
  (_, column) => (column < scaled ? 0 : lines) + (lineOf(column) ?? besideLine),
)
/** Of each column its place in its line, -1 where its age tells which bucket it is in. */
export const placesOfColumns = Int8Array.from(columns, (_, column) => places[nameOf(column)] ?? -1)

/** The figures of the parts of a book, each by bucket. What nobody has, such as cheques, takes no room. */
export class BucketSums {
  /** One that stays, as of {@link PartSums}. */
  static readonly none = new BucketSums(0, 0)
  readonly #parts: number
  readonly #buckets: number
  readonly #lines: Array<PartSums | undefined> = []

  constructor(parts: number, buckets: number) {
    this.#parts = parts
    this.#buckets = buckets
  }

  /** The sums of a line, to be added to. */
  of(line: number): PartSums {
    const known = this.#lines[line]
    if (known !== undefined) return known
    const sums = new PartSums(this.#parts, line % lines === besideLine ? besides : this.#buckets)
    this.#lines[line] = sums
    return sums
  }

  carryAfter(additions: number): void {
    for (const sums of this.#lines) sums?.carryAfter(additions)
  }

  /** Adds all that another one has in a part. */
  addPart(part: number, from: BucketSums, other: number): void {
    for (let line = 0; line < from.#lines.length; line++) {
      const sums = from.#lines[line]
      if (sums !== undefined) this.of(line).addPart(part, sums, other)
    }
  }

  /** Writes the figures of one part into a tally; answers whether anything is open or unapplied in it. */
  tell(part: number, recognition: Recognition, tally: Tally): boolean {
    let dues = this.#count(part, besideLine, beside.unapplied)
    for (let bucket = 0; bucket < this.#buckets; bucket++) dues += this.#count(part, agedLines.open, bucket)
    if (dues === 0) return false
    const taken = recognition === 'receipt' ? agedLines.covered : agedLines.dated
    let [recognised, covered] = [0n, 0n]
    for (let bucket = 0; bucket < this.#buckets; bucket++) {
      let amount = this.#amount(part, agedLines.open, bucket)
      let count = this.#count(part, agedLines.open, bucket)
      if (recognition !== 'clearing') {
        const off = this.#amount(part, taken, bucket)
        amount -= off
        count -= this.#count(part, taken, bucket)
        recognised += off
      }
      covered += this.#amount(part, agedLines.covered, bucket)
      tally.amounts[bucket] = amount
      tally.counts[bucket] = count
    }
    tally.recognised = recognised
    tally.covered = covered
    tally.unapplied = this.#amount(part, besideLine, beside.unapplied)
    tally.disputed = this.#amount(part, besideLine, beside.disputed)
    tally.promised = this.#amount(part, besideLine, beside.promised)
    return true
  }

  #amount(part: number, line: number, place: number): bigint {
    const plain = this.#lines[line]?.amount(part, place) ?? 0n
    const times = this.#lines[line + lines]
    return times === undefined ? plain : together(plain, times.amount(part, place))
  }

  #count(part: number, line: number, place: number): number {
    return (this.#lines[line]?.count(part, place) ?? 0) + (this.#lines[line + lines]?.count(part, place) ?? 0)
  }
}
