import { PartSums } from './part-sums.js'
import { scaled, together } from './words.js'

/** Sums of amounts of any size, as rows have them: those that are scaled stand apart, and take no room where there are none. */
export class WideSums {
  readonly #parts: number
  readonly #places: number
  readonly #plain: PartSums
  #scaled: PartSums | undefined

  constructor(parts: number, places: number) {
    this.#parts = parts
    this.#places = places
    this.#plain = new PartSums(parts, places)
  }

  add(part: number, place: number, column: number, high: number, low: number): void {
    if (column < scaled) this.#plain.add(part, place, high, low, 0)
    else {
      this.#scaled ??= new PartSums(this.#parts, this.#places)
      this.#scaled.add(part, place, high, low, 0)
    }
  }

  carryAfter(additions: number): void {
    this.#plain.carryAfter(additions)
    this.#scaled?.carryAfter(additions)
  }

  amount(part: number, place: number): bigint {
    const plain = this.#plain.amount(part, place)
    return this.#scaled === undefined ? plain : together(plain, this.#scaled.amount(part, place))
  }
}
