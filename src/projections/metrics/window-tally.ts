import type { KnownDebt } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import { epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { DoingsInRows } from '../aging-index/doings-in-rows.js'
import type { DebtLife } from '../forecast/debt-life.js'
import { debtItem, type OpenItem, paymentItem } from '../open-item/item.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { paymentAt } from '../open-item/payment-at.js'
import type { PlacedAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import type { Reported } from './agency-collections.js'
import { type CurrencyMetrics, CurrencyTally } from './currency-tally.js'
import type { IndexedBalances } from './indexed-balances.js'
import type { MetricsWindow } from './metrics-window.js'

type Tallies = Map<CurrencyCode, CurrencyTally>

type GroupOf = (item: OpenItem) => string

/** By what a book is grouped; or what an index tells of it as a whole. */
interface TallyOf {
  readonly groupOf?: GroupOf | undefined
  readonly indexed?: IndexedBalances | undefined
  readonly doings?: DoingsInRows | undefined
}

/** The metrics of a window in each currency, and by group where one is asked for. */
export class WindowTally {
  readonly window: MetricsWindow
  readonly #reported: Reported
  readonly #groupOf: GroupOf | undefined
  readonly #whole: Tallies = new Map()
  readonly #groups = new Map<string, Tallies>()
  readonly #indexed: IndexedBalances | undefined
  readonly #doings: DoingsInRows | undefined
  readonly #last: number

  constructor(window: MetricsWindow, reported: Reported, { groupOf, indexed, doings }: TallyOf) {
    this.window = window
    this.#reported = reported
    this.#groupOf = groupOf
    this.#indexed = indexed
    this.#doings = doings
    this.#last = epochDay(window.asOf)
    for (const currency of indexed?.keys() ?? []) this.#of(this.#whole, currency)
    for (const [currency, paid] of doings?.paid ?? []) this.#of(this.#whole, currency).doings.seePaid(paid)
  }

  /** Sees a debt, whose state at the end of the window is asked for where more than issue and payments was of it. */
  see(life: DebtLife, on: (day: LocalDate) => KnownDebt | undefined): void {
    if (!life.isPlain || this.#groupOf !== undefined || this.#reported.has(life.debt)) {
      this.#seeKnown(life, on(this.window.asOf))
    } else if (life.lots.some(({ issued }) => issued <= this.#last)) {
      this.#of(this.#whole, life.currency).seePlain(life)
    }
  }

  #seeKnown(life: DebtLife, debt: KnownDebt | undefined): void {
    if (debt === undefined) return
    const commission = this.#commissionOf(debt)
    if (this.#doings?.others.has(debt.debt) === false) {
      this.#of(this.#whole, debt.currency).doings.seeCommission(commission)
      return
    }
    this.#of(this.#whole, debt.currency).see(life, debt, commission)
    if (this.#groupOf === undefined) return
    this.#own(this.#groupOf, debtItem(debt), debt.currency).see(life, debt, commission)
  }

  /** Sees the cash on account of all payments, where no index tells it. */
  seeOnAccount(states: States<OpenItemState>, { knownAt }: Pick<PlacedAt, 'knownAt'>): void {
    if (this.#indexed !== undefined) return
    const { asOf } = this.window
    for (const history of states.values()) {
      const payment = history?.kind === 'payment' ? paymentAt(history, { asOf, knownAt }) : undefined
      if (payment === undefined || payment.unapplied <= 0n) continue
      const item = paymentItem(payment)
      const received = epochDay(payment.received.on)
      this.#of(this.#whole, item.currency).balances.seeOnAccount(received, payment.unapplied)
      if (this.#groupOf === undefined) continue
      this.#own(this.#groupOf, item, item.currency).balances.seeOnAccount(received, payment.unapplied)
    }
  }

  currencies(): ReadonlyArray<CurrencyMetrics> {
    return toldOf(this.#whole)
  }

  /** The groups in the order of their names. */
  groups(): ReadonlyArray<{ readonly group: string; readonly currencies: ReadonlyArray<CurrencyMetrics> }> | undefined {
    if (this.#groupOf === undefined) return undefined
    return inOrder(this.#groups).flatMap(([group, own]) => {
      const currencies = toldOf(own)
      return currencies.length === 0 ? [] : [{ group, currencies }]
    })
  }

  /** What agencies kept of the debt in the window. */
  #commissionOf({ debt }: KnownDebt): bigint {
    const { from, asOf } = this.window
    return (this.#reported.get(debt) ?? []).reduce(
      (sum, { on, commission }) => (from <= on && on <= asOf ? sum + commission.amount : sum),
      0n,
    )
  }

  #own(groupOf: GroupOf, item: OpenItem, currency: CurrencyCode): CurrencyTally {
    const group = groupOf(item)
    const own = this.#groups.get(group) ?? new Map()
    this.#groups.set(group, own)
    return this.#of(own, currency)
  }

  #of(tallies: Tallies, currency: CurrencyCode): CurrencyTally {
    const known = tallies.get(currency)
    if (known !== undefined) return known
    const tally = new CurrencyTally(currency, this.window, this.#indexed?.get(currency))
    tallies.set(currency, tally)
    return tally
  }
}

const inOrder = <K extends string, V>(of: ReadonlyMap<K, V>): ReadonlyArray<readonly [K, V]> =>
  [...of].sort(([a], [b]) => (a < b ? -1 : 1))

const toldOf = (tallies: Tallies): ReadonlyArray<CurrencyMetrics> =>
  inOrder(tallies).flatMap(([, tally]) => (tally.isEmpty() ? [] : [tally.told()]))
