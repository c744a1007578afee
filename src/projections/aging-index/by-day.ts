import { WideSums } from './wide-sums.js'
import { scaled } from './words.js'

/** So many days until the last one have room of their own at most: those of twenty-two years. */
const mostRoom = 8192

/** Amounts by part and day until a last one, on which later ones stand. */
export class ByDay {
  readonly #sums: WideSums
  readonly #first: number
  readonly #last: number
  readonly #room: number
  /** Days so far back that they have no room. */
  readonly #early = new Map<number, Map<number, bigint>>()

  /** `most` is what the sizes of all amounts that will be added come to, at most; it need not be told. */
  constructor(parts: number, earliest: number, last: number, most?: number) {
    this.#room = Math.max(1, Math.min(mostRoom, last - earliest + 1))
    this.#sums = new WideSums(parts, this.#room, most)
    this.#first = last - this.#room + 1
    this.#last = last
  }

  add(part: number, day: number, column: number, high: number, low: number): void {
    if (day < this.#first) this.#addEarly(part, day, column, high, low)
    else this.#sums.add(part, (day < this.#last ? day : this.#last) - this.#first, column, high, low)
  }

  carryAfter(additions: number): void {
    this.#sums.carryAfter(additions)
  }

  /** What is of a part, by day, without days of nothing. */
  *of(part: number): Generator<readonly [day: number, amount: bigint]> {
    yield* this.#early.get(part) ?? []
    for (let place = 0; place < this.#room; place++) {
      const amount = this.#sums.amount(part, place)
      if (amount !== 0n) yield [this.#first + place, amount]
    }
  }

  #addEarly(part: number, day: number, column: number, high: number, low: number): void {
    const days = this.#early.get(part) ?? new Map<number, bigint>()
    this.#early.set(part, days)
    const amount = (BigInt(high) << 32n) + BigInt(low)
    days.set(day, (days.get(day) ?? 0n) + (column < scaled ? amount : amount << 60n))
  }
}
