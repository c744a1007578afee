import { exact, word } from './day-sums.js'

/** Additions of words of 32 bits that a number takes and stays exact. */
const most = 2 ** 20

/** What each sum takes: the low word of its amount, the high one, and its count. */
const perSum = 3

/**
 * So many sums for each of many parts, side by side: amounts as two words, so that they are exact far beyond 2^53, and counts.
 * Those of a part, and the words of a sum, are next to each other, as they are asked for together.
 */
export class PartSums {
  /** One that stays: the engine lets go of code that it has compiled for a shape that nothing has any more. */
  static readonly none = new PartSums(0, 0)
  readonly #width: number
  readonly #words: Float64Array<ArrayBuffer>
  #additions = 0

  constructor(parts: number, perPart: number) {
    this.#width = perPart
    this.#words = new Float64Array(parts * perPart * perSum)
  }

  add(part: number, place: number, high: number, low: number, count: number): void {
    const words = this.#words
    const at = (part * this.#width + place) * perSum
    words[at] = (words[at] ?? 0) + low
    words[at + 1] = (words[at + 1] ?? 0) + high
    words[at + 2] = (words[at + 2] ?? 0) + count
  }

  /** Carries over what low words have gathered, when it is time. It is told of every so many additions, and at least of 2^20. */
  carryAfter(additions: number): void {
    this.#additions += additions
    if (this.#additions < most) return
    this.#additions = 0
    this.#carry()
  }

  /** Adds all sums of a part to those of another, of the same places. */
  addPart(part: number, from: PartSums, other: number): void {
    for (let place = 0; place < this.#width; place++) {
      const at = (other * this.#width + place) * perSum
      const [low = 0, high = 0, count = 0] = [from.#words[at], from.#words[at + 1], from.#words[at + 2]]
      if (low === 0 && high === 0 && count === 0) continue
      const carried = Math.floor(low / word)
      this.add(part, place, high + carried, low - carried * word, count)
    }
    this.carryAfter(1)
  }

  amount(part: number, place: number): bigint {
    const at = (part * this.#width + place) * perSum
    const [low = 0, high = 0] = [this.#words[at], this.#words[at + 1]]
    return high === 0 && low === 0 ? 0n : exact(high, low)
  }

  count(part: number, place: number): number {
    return this.#words[(part * this.#width + place) * perSum + 2] ?? 0
  }

  /** Whether all sums are nothing. */
  isEmpty(part: number): boolean {
    const end = (part + 1) * this.#width * perSum
    for (let at = part * this.#width * perSum; at < end; at++) if (this.#words[at] !== 0) return false
    return true
  }

  #carry(): void {
    const words = this.#words
    for (let at = 0; at < words.length; at += perSum) {
      const carried = Math.floor((words[at] ?? 0) / word)
      words[at] = (words[at] ?? 0) - carried * word
      words[at + 1] = (words[at + 1] ?? 0) + carried
    }
  }
}
