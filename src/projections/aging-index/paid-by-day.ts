import { exact, word } from './day-sums.js'

/** What was paid on a day, as two words of 32 bits, and the debts that were paid off on it: how many, and how many days late in all. */
interface PaidOnDay {
  high: number
  low: number
  debts: number
  daysLate: number
}

/** Below it an amount of low words is exact, with one more. */
const most = 2 ** 52

/** What was paid of debts on each day since 1970. */
export class PaidByDay {
  readonly #days = new Map<number, PaidOnDay>()

  /** Adds a payment as a row has it, which takes it off; `late` by so many days where it paid a debt off. */
  add(day: number, high: number, low: number, late: number | undefined): void {
    const known = this.#days.get(day)
    const paid = known ?? { high: 0, low: 0, debts: 0, daysLate: 0 }
    if (known === undefined) this.#days.set(day, paid)
    paid.high -= high
    paid.low -= low
    if (paid.low < -most) {
      const carried = Math.floor(paid.low / word)
      paid.high += carried
      paid.low -= carried * word
    }
    if (late === undefined) return
    paid.debts += 1
    paid.daysLate += late
  }

  /** What was paid from one day to another. */
  within(from: number, to: number): { readonly amount: bigint; readonly debts: number; readonly daysLate: number } {
    let [amount, debts, daysLate] = [0n, 0, 0]
    for (const [day, paid] of this.#days) {
      if (day < from || day > to) continue
      amount += exact(paid.high, paid.low)
      debts += paid.debts
      daysLate += paid.daysLate
    }
    return { amount, debts, daysLate }
  }
}
