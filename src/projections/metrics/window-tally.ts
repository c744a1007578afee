import type { KnownDebt } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import { daysBetween, epochDay } from '../../domain/value/local-date.js'
import type { DebtLife } from '../forecast/debt-life.js'
import { debtItem, type OpenItem, paymentItem } from '../open-item/item.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { paymentAt } from '../open-item/payment-at.js'
import type { PlacedAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import type { Reported } from './agency-collections.js'
import { type CurrencyMetrics, CurrencyTally, type MetricsWindow } from './currency-tally.js'
import { rollWidth } from './roll-rates.js'

type Tallies = Map<CurrencyCode, CurrencyTally>

/** The metrics of a window in each currency, and by group where one is asked for. */
export class WindowTally {
  readonly window: MetricsWindow
  readonly #reported: Reported
  readonly #lastSettled: number
  readonly #groupOf: ((item: OpenItem) => string) | undefined
  readonly #whole: Tallies = new Map()
  readonly #groups = new Map<string, Tallies>()

  constructor(window: MetricsWindow, reported: Reported, groupOf: ((item: OpenItem) => string) | undefined) {
    this.window = window
    this.#reported = reported
    this.#lastSettled = Math.min(epochDay(window.from) - 1, epochDay(window.asOf) - rollWidth)
    this.#groupOf = groupOf
  }

  /**
   * Sees a debt that was paid off before any day that counts, and tells whether it is such: it was sold, and that is all. No state of it is
   * needed.
   */
  seeSettled(life: DebtLife): boolean {
    const { debt, currency, paidOff } = life
    if (paidOff === undefined || paidOff > this.#lastSettled) return false
    if (this.#groupOf !== undefined || this.#reported.has(debt)) return false
    this.#of(this.#whole, currency).seeSettled(life)
    return true
  }

  /** Sees a debt as it stands at the end of the window; one that was cancelled is none. */
  see(life: DebtLife, debt: KnownDebt | undefined): void {
    if (debt === undefined || debt.situation === 'cancelled') return
    const commission = this.#commissionOf(debt)
    this.#of(this.#whole, debt.currency).see(life, debt, commission)
    if (this.#groupOf === undefined) return
    this.#own(this.#groupOf, debtItem(debt), debt.currency).see(life, debt, commission)
  }

  /** Sees the cash on account of all payments. */
  seeOnAccount(states: States<OpenItemState>, { knownAt }: Pick<PlacedAt, 'knownAt'>): void {
    const { asOf } = this.window
    for (const history of states.values()) {
      const payment = history?.kind === 'payment' ? paymentAt(history, { asOf, knownAt }) : undefined
      if (payment === undefined || payment.unapplied <= 0n) continue
      const item = paymentItem(payment)
      const days = daysBetween(payment.received.on, asOf)
      this.#of(this.#whole, item.currency).seeOnAccount(payment.unapplied, days)
      if (this.#groupOf === undefined) continue
      this.#own(this.#groupOf, item, item.currency).seeOnAccount(payment.unapplied, days)
    }
  }

  currencies(): ReadonlyArray<CurrencyMetrics> {
    return toldOf(this.#whole)
  }

  /** The groups in the order of their names. */
  groups(): ReadonlyArray<{ readonly group: string; readonly currencies: ReadonlyArray<CurrencyMetrics> }> | undefined {
    if (this.#groupOf === undefined) return undefined
    return inOrder(this.#groups).map(([group, own]) => ({ group, currencies: toldOf(own) }))
  }

  /** What agencies kept of the debt in the window. */
  #commissionOf({ debt }: KnownDebt): bigint {
    const { from, asOf } = this.window
    return (this.#reported.get(debt) ?? []).reduce(
      (sum, { on, commission }) => (from <= on && on <= asOf ? sum + commission.amount : sum),
      0n,
    )
  }

  #own(groupOf: (item: OpenItem) => string, item: OpenItem, currency: CurrencyCode): CurrencyTally {
    const group = groupOf(item)
    const own = this.#groups.get(group) ?? new Map()
    this.#groups.set(group, own)
    return this.#of(own, currency)
  }

  #of(tallies: Tallies, currency: CurrencyCode): CurrencyTally {
    const known = tallies.get(currency)
    if (known !== undefined) return known
    const tally = new CurrencyTally(currency, this.window)
    tallies.set(currency, tally)
    return tally
  }
}

const inOrder = <K extends string, V>(of: ReadonlyMap<K, V>): ReadonlyArray<readonly [K, V]> =>
  [...of].sort(([a], [b]) => (a < b ? -1 : 1))

const toldOf = (tallies: Tallies): ReadonlyArray<CurrencyMetrics> => inOrder(tallies).map(([, tally]) => tally.told())
