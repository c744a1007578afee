import type { KnownDebt } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import { daysBetween, epochDay } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import type { DebtLife } from '../forecast/debt-life.js'
import { mean } from '../forecast/mean.js'
import { Balances } from './balances.js'
import { Doings } from './doings.js'
import { collectionEffectiveness, receivablesTurnover } from './effectiveness.js'
import type { MetricName } from './metric.js'
import type { MetricsWindow } from './metrics-window.js'
import { monthsOfSales } from './months-of-sales.js'
import { ratioOf } from './ratio.js'
import { type RollRate, rollRates } from './roll-rates.js'
import { averageDaysDelinquent, bestPossibleDso, countbackDso, daysSalesOutstanding } from './sales-outstanding.js'
import { standingOf } from './standing.js'
import { averageOf, concentration, weightedDays } from './weighted.js'

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

/** What the metrics of a currency are made of: its balances, and what was done about its debts. */
export class CurrencyTally {
  readonly balances: Balances
  readonly doings: Doings
  readonly #currency: CurrencyCode
  readonly #window: MetricsWindow
  /** Whether the balances are told by an index, and not by the debts that are seen. */
  readonly #isIndexed: boolean

  constructor(currency: CurrencyCode, window: MetricsWindow, indexed: Balances | undefined) {
    this.#currency = currency
    this.#window = window
    this.#isIndexed = indexed !== undefined
    this.balances = indexed ?? new Balances(window)
    this.doings = new Doings(window)
  }

  /** Sees a debt that was issued by the end of the window and paid later, and nothing else. */
  seePlain({ lots }: DebtLife): void {
    for (const lot of lots) {
      if (!this.#isIndexed) this.balances.see(lots, lot.issued, lot.whole)
      this.doings.seePlain(lot)
    }
  }

  /** Sees a debt as it stands at the end of the window, and what agencies kept of it in the window; one that was cancelled is none. */
  see(life: DebtLife, debt: KnownDebt, commission: bigint): void {
    const { on, principal } = debt.issued
    if (debt.situation === 'cancelled') {
      if (this.#isIndexed) this.balances.takeOut(life.lots, epochDay(on), principal.amount)
      return
    }
    if (!this.#isIndexed) this.balances.see(life.lots, epochDay(on), principal.amount)
    this.doings.see(life, debt, commission)
  }

  /** Whether nothing was ever seen. */
  isEmpty(): boolean {
    return this.balances.items === 0
  }

  told(): CurrencyMetrics {
    const { from, asOf } = this.#window
    const [days, day] = [daysBetween(from, asOf) + 1, epochDay(asOf)]
    const { before, rolling, now, onAccount, sold, debtors } = this.balances
    const { cash, collected, costs, recovered, writtenOff, late, promises } = this.doings
    const beginning = standingOf(before.on(day)).open
    const standing = standingOf(now.on(day))
    const { open: receivable, current } = standing
    const sales = sold.within(epochDay(from), day)
    const unapplied = onAccount.on(day)
    const spread = concentration([...debtors.values()])
    const disputes = this.doings.disputes()
    const of = (amount: bigint): Money => money(amount, this.#currency)
    return {
      currency: this.#currency,
      ...{ beginning: of(beginning), receivable: of(receivable), current: of(current) },
      ...{ sales: of(sales), collected: of(collected), unapplied: of(standingOf(unapplied).open) },
      metrics: {
        daysSalesOutstanding: daysSalesOutstanding(receivable, sales, days),
        countbackDso: countbackDso(receivable, monthsOfSales(sold, asOf)),
        bestPossibleDso: bestPossibleDso(current, sales, days),
        averageDaysDelinquent: averageDaysDelinquent(receivable, current, sales, days),
        averageDaysLate: averageOf(late),
        collectionEffectiveness: collectionEffectiveness({
          ...{ beginning, sales, ending: receivable, endingCurrent: current },
        }),
        turnover: receivablesTurnover(sales, beginning, receivable),
        overdueShare: ratioOf(receivable - current, receivable),
        overdueAge: weightedDays(standing.overdue),
        cashSales: ratioOf(cash, sales),
        largestDebtor: spread?.largest,
        concentration: spread?.index,
        unappliedAge: weightedDays(unapplied),
        promisesKept: mean(promises),
        disputesGivenUp: disputes?.givenUp,
        disputeDays: disputes?.days,
        recovery: ratioOf(recovered, writtenOff),
        costToCollect: ratioOf(costs, collected),
      },
      rollRates: rollRates(rolling.on(day), now.on(day)),
    }
  }
}
