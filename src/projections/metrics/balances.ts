import { epochDay } from '../../domain/value/local-date.js'
import { isOpenOn, type Lot, openOn } from '../forecast/lot.js'
import type { MetricsWindow } from './metrics-window.js'
import { rollWidth } from './roll-rates.js'
import type { OpenAmount } from './standing.js'

/** Amounts by a day, as days since 1970: on which they are due, were received, or were sold. */
export class AmountsByDay {
  readonly #amounts = new Map<number, bigint>()

  add(day: number, amount: bigint): void {
    this.#amounts.set(day, (this.#amounts.get(day) ?? 0n) + amount)
  }

  entries(): Iterable<readonly [day: number, amount: bigint]> {
    return this.#amounts
  }

  /** Each with how many days it is late, or old, on a day. */
  on(day: number): ReadonlyArray<OpenAmount> {
    return [...this.#amounts].map(([one, amount]) => ({ amount, days: day - one }))
  }

  /** What is of days from one to another. */
  within(from: number, to: number): bigint {
    let sum = 0n
    for (const [day, amount] of this.#amounts) if (from <= day && day <= to) sum += amount
    return sum
  }
}

/** The days of a window on which it is asked what is open: before it, at its end, and as long before that as buckets roll on. */
export const daysOfWindow = ({ from, asOf }: MetricsWindow) => {
  const now = epochDay(asOf)
  return { before: epochDay(from) - 1, rolling: now - rollWidth, now }
}

/**
 * What the balances of a book tell of one currency and one window, wherever they are from: what is open on its days by due date,
 * of whom, what is on account by the day of receipt, and what was sold on each day until the end.
 */
export class Balances {
  readonly before = new AmountsByDay()
  readonly rolling = new AmountsByDay()
  readonly now = new AmountsByDay()
  readonly onAccount = new AmountsByDay()
  readonly sold = new AmountsByDay()
  readonly debtors = new Map<string, bigint>()
  /** How many debts were sold until the end, and how many payments have cash on account. */
  items = 0
  readonly #days: ReturnType<typeof daysOfWindow>

  constructor(window: MetricsWindow) {
    this.#days = daysOfWindow(window)
  }

  /** Adds a debt that was sold on a day. */
  see(lots: ReadonlyArray<Lot>, issued: number, principal: bigint): void {
    const { before, rolling, now } = this.#days
    this.items += 1
    this.sold.add(issued, principal)
    for (const lot of lots) {
      if (isOpenOn(lot, before)) this.before.add(lot.due, openOn(lot, before))
      if (isOpenOn(lot, rolling)) this.rolling.add(lot.due, openOn(lot, rolling))
      if (!isOpenOn(lot, now)) continue
      const open = openOn(lot, now)
      this.now.add(lot.due, open)
      this.debtors.set(lot.debtor, (this.debtors.get(lot.debtor) ?? 0n) + open)
    }
  }

  /** Takes out a debt that was cancelled by the end: it never was. */
  takeOut(lots: ReadonlyArray<Lot>, issued: number, principal: bigint): void {
    const { before, rolling } = this.#days
    this.items -= 1
    this.sold.add(issued, -principal)
    for (const lot of lots) {
      this.before.add(lot.due, -openOn(lot, before))
      this.rolling.add(lot.due, -openOn(lot, rolling))
    }
  }

  /** Adds cash on account that was received on a day. */
  seeOnAccount(received: number, amount: bigint): void {
    this.items += 1
    this.onAccount.add(received, amount)
  }
}
