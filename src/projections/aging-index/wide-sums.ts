import { word } from './day-sums.js'
import { PartSums } from './part-sums.js'
import { scaled, together } from './words.js'

/** Sums of amounts of any size, as rows have them: those that are scaled stand apart, and take no room where there are none. */
export class WideSums {
  readonly #parts: number
  readonly #places: number
  readonly #plain: PartSums
  #scaled: PartSums | undefined
  /** The sums as single numbers, where all that will be added together is exact as one. */
  readonly #numbers: Float64Array<ArrayBuffer> | undefined

  /** `most` is what the sizes of all amounts that will be added come to, at most; it need not be told. */
  constructor(parts: number, places: number, most = Number.POSITIVE_INFINITY) {
    const areExact = most < Number.MAX_SAFE_INTEGER
    this.#parts = parts
    this.#places = places
    this.#plain = areExact ? PartSums.none : new PartSums(parts, places)
    this.#numbers = areExact ? new Float64Array(parts * places) : undefined
  }

  add(part: number, place: number, column: number, high: number, low: number): void {
    const numbers = this.#numbers
    if (numbers !== undefined) {
      const at = part * this.#places + place
      numbers[at] = (numbers[at] ?? 0) + high * word + low
    } else if (column < scaled) this.#plain.add(part, place, high, low, 0)
    else {
      this.#scaled ??= new PartSums(this.#parts, this.#places)
      this.#scaled.add(part, place, high, low, 0)
    }
  }

  carryAfter(additions: number): void {
    if (this.#numbers !== undefined) return
    this.#plain.carryAfter(additions)
    this.#scaled?.carryAfter(additions)
  }

  amount(part: number, place: number): bigint {
    if (this.#numbers !== undefined) {
      const number = this.#numbers[part * this.#places + place] ?? 0
      return number === 0 ? 0n : BigInt(number)
    }
    const plain = this.#plain.amount(part, place)
    return this.#scaled === undefined ? plain : together(plain, this.#scaled.amount(part, place))
  }
}
