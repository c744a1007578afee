/** 2^32: an amount is `high` times it, and `low`, so that sums are exact far beyond what a number alone can tell. */
export const word = 2 ** 32

/** How many additions of less than 2^32 a cell takes before they are carried over: their sum stays exact. */
const most = 2 ** 20

/** The days that are kept as they are, as days since 1970: from 1900-01-01 on, 65,536 of them. */
export const firstDay = -25_567
export const lastDay = firstDay + 65_535

/** Whether sums by day can be asked for that day. */
export const isKept = (day: number): boolean => day >= firstDay && day <= lastDay

/** Below so many words an amount is a number that is exact. */
const near = 2 ** 20

/** The amount of two words, the low one of which may have grown beyond its 32 bits. */
export const exact = (high: number, low: number): bigint =>
  high < near && high > -near && low < 2 ** 52 && low > -(2 ** 52)
    ? BigInt(high * word + low)
    : BigInt(high) * 4_294_967_296n + BigInt(low)

/** An amount and a count, as they stand on a day. */
export interface DaySum {
  readonly amount: bigint
  readonly count: number
}

/** What was added on each day from `origin` on: amounts as two words, and counts. */
export interface KeptDaySums {
  readonly origin: number
  readonly lows: Float64Array<ArrayBuffer>
  readonly highs: Float64Array<ArrayBuffer>
  readonly counts: Float64Array<ArrayBuffer>
}

export const noSum: DaySum = { amount: 0n, count: 0 }

/**
 * Sums of what is added from a day on, for every day: adding costs one step, and a question too, once the days since the first
 * that was added to are summed again. What is added before the first day kept stands on it; what is added after the last one
 * stands on none.
 */
export class DaySums {
  /** The same sums as they were kept. */
  static of({ origin, lows, highs, counts }: KeptDaySums): DaySums {
    const sums = new DaySums()
    sums.#origin = origin
    sums.#length = lows.length
    sums.#lows = lows
    sums.#highs = highs
    sums.#counts = counts
    sums.#runLows = new Float64Array(lows.length)
    sums.#runHighs = new Float64Array(lows.length)
    sums.#runCounts = new Float64Array(lows.length)
    return sums
  }

  #origin = 0
  #lows = new Float64Array(0)
  #highs = new Float64Array(0)
  #counts = new Float64Array(0)
  #additions = 0
  /** Running sums of the days before `#summed`, counted from the origin. */
  #runLows = new Float64Array(0)
  #runHighs = new Float64Array(0)
  #runCounts = new Float64Array(0)
  #summed = 0
  /** Days from the origin on that anything was added to. */
  #length = 0

  add(day: number, high: number, low: number, count: number): void {
    if (day > lastDay) return
    const at = this.#place(day < firstDay ? firstDay : day)
    this.#lows[at] = (this.#lows[at] ?? 0) + low
    this.#highs[at] = (this.#highs[at] ?? 0) + high
    this.#counts[at] = (this.#counts[at] ?? 0) + count
    if (at < this.#summed) this.#summed = at
    this.#additions += 1
    if (this.#additions % most === 0) this.#carry()
  }

  /** Adds all that other sums have. */
  addAll({ origin, lows, highs, counts }: KeptDaySums): void {
    for (const [at, low] of lows.entries()) {
      const [high = 0, count = 0] = [highs[at], counts[at]]
      if (low !== 0 || high !== 0 || count !== 0) this.add(origin + at, high, low, count)
    }
  }

  /** What was added on each day, to be kept. */
  get kept(): KeptDaySums {
    this.#carry()
    const part = (of: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => of.slice(0, this.#length)
    return { origin: this.#origin, lows: part(this.#lows), highs: part(this.#highs), counts: part(this.#counts) }
  }

  on(day: number): DaySum {
    const last = Math.min(day - this.#origin, this.#length - 1)
    if (last < 0) return noSum
    this.#sumUntil(last)
    return {
      amount: exact(this.#runHighs[last] ?? 0, this.#runLows[last] ?? 0),
      count: this.#runCounts[last] ?? 0,
    }
  }

  #sumUntil(last: number): void {
    if (this.#summed > last) return
    let at = this.#summed
    let low = at > 0 ? (this.#runLows[at - 1] ?? 0) : 0
    let high = at > 0 ? (this.#runHighs[at - 1] ?? 0) : 0
    let count = at > 0 ? (this.#runCounts[at - 1] ?? 0) : 0
    for (; at < this.#length; at++) {
      low += this.#lows[at] ?? 0
      high += this.#highs[at] ?? 0
      count += this.#counts[at] ?? 0
      const carried = Math.floor(low / word)
      low -= carried * word
      high += carried
      this.#runLows[at] = low
      this.#runHighs[at] = high
      this.#runCounts[at] = count
    }
    this.#summed = this.#length
  }

  #carry(): void {
    for (let at = 0; at < this.#length; at++) {
      const low = this.#lows[at] ?? 0
      const carried = Math.floor(low / word)
      this.#lows[at] = low - carried * word
      this.#highs[at] = (this.#highs[at] ?? 0) + carried
    }
  }

  #place(day: number): number {
    if (this.#lows.length === 0) this.#origin = day
    if (day < this.#origin) this.#grow(Math.max(firstDay, day - 64), this.#length + this.#origin)
    const at = day - this.#origin
    if (at >= this.#lows.length) this.#grow(this.#origin, day + 1)
    if (at >= this.#length) this.#length = at + 1
    return at
  }

  /** Makes room for the days from `origin` to before `until`. */
  #grow(origin: number, until: number): void {
    const by = this.#origin - origin
    const size = Math.max(until - origin, Math.min(lastDay - origin + 1, Math.ceil((this.#lows.length + by) * 1.5)))
    const moved = (from: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> => {
      const to = new Float64Array(size)
      to.set(from.subarray(0, this.#length), by)
      return to
    }
    this.#lows = moved(this.#lows)
    this.#highs = moved(this.#highs)
    this.#counts = moved(this.#counts)
    this.#runLows = moved(this.#runLows)
    this.#runHighs = moved(this.#runHighs)
    this.#runCounts = moved(this.#runCounts)
    if (by > 0) this.#summed = 0
    if (this.#length > 0) this.#length += by
    this.#origin = origin
  }
}
