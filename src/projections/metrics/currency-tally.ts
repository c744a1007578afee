import { countsAsMoney } from '../../domain/debt/rule/promise-verdict.js'
import { type Dispute, type KnownDebt, overOn } from '../../domain/debt/state.js'
import { total } from '../../domain/value/component.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import { daysBetween, epochDay, fromEpochDay, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import type { DebtLife } from '../forecast/debt-life.js'
import { disputeRecordOf } from '../forecast/dispute-record.js'
import { isOpenOn, openOn } from '../forecast/lot.js'
import { promiseOutcomes } from '../forecast/promise-outcomes.js'
import { collectionEffectiveness, receivablesTurnover } from './effectiveness.js'
import type { MetricName } from './metric.js'
import { MonthlySales } from './months-of-sales.js'
import { ratioOf } from './ratio.js'
import { type RollRate, RollTally } from './roll-rates.js'
import { averageDaysDelinquent, bestPossibleDso, countbackDso, daysSalesOutstanding } from './sales-outstanding.js'
import { concentration, MeanDays } from './weighted.js'

/**
 * The days that metrics are of: from `from` to `asOf`, both included.
 *
 * @since 0.2.0
 */
export interface MetricsWindow {
  readonly from: LocalDate
  readonly asOf: LocalDate
}

/**
 * The metrics of one currency, and the amounts that they are made of. One whose denominator is nothing is nothing, and never zero.
 *
 * @since 0.2.0
 */
export interface CurrencyMetrics {
  readonly currency: CurrencyCode
  readonly beginning: Money
  readonly receivable: Money
  readonly current: Money
  readonly sales: Money
  readonly collected: Money
  readonly unapplied: Money
  readonly metrics: Readonly<Record<MetricName, number | undefined>>
  readonly rollRates: ReadonlyArray<RollRate>
}

/** The mean of numbers; nothing of none. */
class Mean {
  #sum = 0
  #count = 0

  add(value: number): void {
    this.#sum += value
    this.#count += 1
  }

  value(): number | undefined {
    return this.#count === 0 ? undefined : this.#sum / this.#count
  }
}

/** The day of the last payment of a debt that counts as money; none where there is none. */
const lastPaidOn = ({ payments }: KnownDebt): LocalDate | undefined => {
  let last: LocalDate | undefined
  for (const payment of payments) {
    if (countsAsMoney(payment) && (last === undefined || payment.on > last)) last = payment.on
  }
  return last
}

/** What the metrics of a currency are made of: debts are seen one by one, and none is kept. */
export class CurrencyTally {
  readonly #currency: CurrencyCode
  readonly #window: MetricsWindow
  readonly #day: number
  readonly #beforeFirst: number
  readonly #rolls: RollTally
  readonly #sold = new MonthlySales()
  readonly #byDebtor = new Map<DebtorId, bigint>()
  readonly #late = new Mean()
  readonly #promises = new Mean()
  readonly #disputes: Dispute[] = []
  readonly #overdue = new MeanDays()
  readonly #unapplied = new MeanDays()
  #beginning = 0n
  #receivable = 0n
  #sales = 0n
  #cash = 0n
  #collected = 0n
  #costs = 0n
  #recovered = 0n
  #writtenOff = 0n

  constructor(currency: CurrencyCode, window: MetricsWindow) {
    this.#currency = currency
    this.#window = window
    this.#day = epochDay(window.asOf)
    this.#beforeFirst = epochDay(window.from) - 1
    this.#rolls = new RollTally(this.#day)
  }

  /** Sees a debt that was paid off before any day that counts. */
  seeSettled({ lots }: DebtLife): void {
    for (const { issued, whole } of lots) this.#sold.add(fromEpochDay(issued), whole)
  }

  /** Sees a debt as it stands at the end of the window, and what agencies kept of it in the window. */
  see({ lots }: DebtLife, debt: KnownDebt, commission: bigint): void {
    const { issued, situation, writeOff } = debt
    let open = 0n
    for (const lot of lots) {
      if (isOpenOn(lot, this.#beforeFirst)) this.#beginning += openOn(lot, this.#beforeFirst)
      this.#rolls.see(lot)
      if (!isOpenOn(lot, this.#day)) continue
      const amount = openOn(lot, this.#day)
      open += amount
      if (this.#day > lot.due) this.#overdue.add(amount, this.#day - lot.due)
    }
    this.#receivable += open
    this.#byDebtor.set(debt.debtor, (this.#byDebtor.get(debt.debtor) ?? 0n) + open)
    const principal = issued.principal.amount
    this.#sold.add(issued.on, principal)
    if (this.#isWithin(issued.on)) {
      const day = epochDay(issued.on)
      this.#sales += principal
      if (!lots.some((lot) => isOpenOn(lot, day))) this.#cash += principal
    }
    for (const payment of debt.payments) {
      if (this.#isWithin(payment.on) && countsAsMoney(payment)) this.#collected += payment.amount
    }
    const last = situation === 'settled' ? lastPaidOn(debt) : undefined
    if (last !== undefined && this.#isWithin(last)) this.#late.add(daysBetween(debt.dueDate, last))
    for (const { share } of promiseOutcomes(debt, this.#window.asOf, this.#window.from)) this.#promises.add(share)
    for (const dispute of debt.disputes) {
      const over = overOn(dispute)
      if (over !== undefined && this.#isWithin(over)) this.#disputes.push(dispute)
    }
    if (writeOff !== undefined) {
      this.#recovered += writeOff.recovered
      this.#writtenOff += total(writeOff.lost)
    }
    this.#costs += commission
    for (const event of debt.history) {
      if (event.type === 'CollectionCostAdded' && this.#isWithin(event.on)) this.#costs += event.amount.amount
    }
  }

  /** Sees cash on account, and for how many days it is. */
  seeOnAccount(amount: bigint, days: number): void {
    this.#unapplied.add(amount, days)
  }

  told(): CurrencyMetrics {
    const { from, asOf } = this.#window
    const days = daysBetween(from, asOf) + 1
    const [beginning, receivable, sales] = [this.#beginning, this.#receivable, this.#sales]
    const current = receivable - this.#overdue.amount
    const spread = concentration([...this.#byDebtor.values()])
    const disputes = disputeRecordOf(this.#disputes)
    const of = (amount: bigint): Money => money(amount, this.#currency)
    return {
      currency: this.#currency,
      ...{ beginning: of(beginning), receivable: of(receivable), current: of(current) },
      ...{ sales: of(sales), collected: of(this.#collected), unapplied: of(this.#unapplied.amount) },
      metrics: {
        daysSalesOutstanding: daysSalesOutstanding(receivable, sales, days),
        countbackDso: countbackDso(receivable, this.#sold.until(asOf)),
        bestPossibleDso: bestPossibleDso(current, sales, days),
        averageDaysDelinquent: averageDaysDelinquent(receivable, current, sales, days),
        averageDaysLate: this.#late.value(),
        collectionEffectiveness: collectionEffectiveness({
          ...{ beginning, sales, ending: receivable, endingCurrent: current },
        }),
        turnover: receivablesTurnover(sales, beginning, receivable),
        overdueShare: ratioOf(receivable - current, receivable),
        overdueAge: this.#overdue.mean(),
        cashSales: ratioOf(this.#cash, sales),
        largestDebtor: spread?.largest,
        concentration: spread?.index,
        unappliedAge: this.#unapplied.mean(),
        promisesKept: this.#promises.value(),
        disputesGivenUp: disputes?.givenUp,
        disputeDays: disputes?.days,
        recovery: ratioOf(this.#recovered, this.#writtenOff),
        costToCollect: ratioOf(this.#costs, this.#collected),
      },
      rollRates: this.#rolls.rates(),
    }
  }

  #isWithin(day: LocalDate): boolean {
    return this.#window.from <= day && day <= this.#window.asOf
  }
}
