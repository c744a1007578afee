import { countsAsMoney } from '../../domain/debt/rule/promise-verdict.js'
import { type Dispute, type KnownDebt, overOn } from '../../domain/debt/state.js'
import { total } from '../../domain/value/component.js'
import { daysBetween, epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { PaidByDay } from '../aging-index/paid-by-day.js'
import type { DebtLife } from '../forecast/debt-life.js'
import { disputeRecordOf } from '../forecast/dispute-record.js'
import { isOpenOn, type Lot } from '../forecast/lot.js'
import { promiseOutcomes } from '../forecast/promise-outcomes.js'
import type { MetricsWindow } from './metrics-window.js'

/** The day of the last payment of a debt that counts as money; none where there is none. */
const lastPaidOn = ({ payments }: KnownDebt): LocalDate | undefined => {
  let last: LocalDate | undefined
  for (const payment of payments) {
    if (countsAsMoney(payment) && (last === undefined || payment.on > last)) last = payment.on
  }
  return last
}

/** What was done about debts of one currency in a window, which their balances do not tell: they are seen one by one, and none is kept. */
export class Doings {
  readonly promises: number[] = []
  /** How many debts were paid off, and how many days late in all. */
  readonly late = { debts: 0, days: 0 }
  cash = 0n
  collected = 0n
  costs = 0n
  recovered = 0n
  writtenOff = 0n
  readonly #window: MetricsWindow
  readonly #first: number
  readonly #last: number
  readonly #disputes: Dispute[] = []

  constructor(window: MetricsWindow) {
    this.#window = window
    this.#first = epochDay(window.from)
    this.#last = epochDay(window.asOf)
  }

  /** Sees a debt that was issued and paid later, and nothing else. */
  seePlain({ amount, due, ends }: Lot): void {
    let left = amount
    let last = Number.NEGATIVE_INFINITY
    for (const end of ends) {
      if (end.on > this.#last) break
      left -= end.amount
      last = end.on
      if (last >= this.#first) this.collected += end.amount
    }
    if (left === 0n && last >= this.#first) this.#seeLate(1, last - due)
  }

  /** Sees what was paid of debts of which nothing else is to be seen. */
  seePaid(paid: PaidByDay): void {
    const { amount, debts, daysLate } = paid.within(this.#first, this.#last)
    this.collected += amount
    this.#seeLate(debts, daysLate)
  }

  /** Sees what agencies kept in the window. */
  seeCommission(commission: bigint): void {
    this.costs += commission
  }

  /** Sees a debt as it stands at the end of the window, and what agencies kept of it in the window. */
  see({ lots }: DebtLife, debt: KnownDebt, commission: bigint): void {
    const { issued, situation, writeOff } = debt
    if (this.#isWithin(issued.on)) {
      const day = epochDay(issued.on)
      if (!lots.some((lot) => isOpenOn(lot, day))) this.cash += issued.principal.amount
    }
    for (const payment of debt.payments) {
      if (this.#isWithin(payment.on) && countsAsMoney(payment)) this.collected += payment.amount
    }
    const last = situation === 'settled' ? lastPaidOn(debt) : undefined
    if (last !== undefined && this.#isWithin(last)) this.#seeLate(1, daysBetween(debt.dueDate, last))
    for (const { share } of promiseOutcomes(debt, this.#window.asOf, this.#window.from)) this.promises.push(share)
    for (const dispute of debt.disputes) {
      const over = overOn(dispute)
      if (over !== undefined && this.#isWithin(over)) this.#disputes.push(dispute)
    }
    if (writeOff !== undefined) {
      this.recovered += writeOff.recovered
      this.writtenOff += total(writeOff.lost)
    }
    this.seeCommission(commission)
    for (const event of debt.history) {
      if (event.type === 'CollectionCostAdded' && this.#isWithin(event.on)) this.costs += event.amount.amount
    }
  }

  /** The record of the disputes that ended in the window; none where none did. */
  disputes(): ReturnType<typeof disputeRecordOf> {
    return disputeRecordOf(this.#disputes)
  }

  #seeLate(debts: number, days: number): void {
    this.late.debts += debts
    this.late.days += days
  }

  #isWithin(day: LocalDate): boolean {
    return this.#window.from <= day && day <= this.#window.asOf
  }
}
