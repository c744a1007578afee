import type { DebtEvent } from '../../domain/debt/event.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import type { DebtLife } from '../forecast/debt-life.js'
import { factsAt } from '../open-item/facts-at.js'

/**
 * A figure of a report that is made of debts. Some are one of several: `came` in a week, `rolling` out of a bucket and
 * `rolled` into one, `debtor` of a debtor.
 *
 * @since 0.2.0
 */
export type DetailedFigure =
  | 'disputed'
  | 'promised'
  | 'covered'
  | 'came'
  | 'rolling'
  | 'rolled'
  | 'beginning'
  | 'sales'
  | 'collected'
  | 'overdue'
  | 'cashSales'
  | 'settled'
  | 'promises'
  | 'disputes'
  | 'writtenOff'
  | 'costs'
  | 'debtor'

/**
 * What of a debt is in a figure, the day that put it there, and the events by their ids.
 *
 * @since 0.2.0
 */
export interface DetailAmount {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly on: LocalDate
  readonly amount: Money
  readonly events: ReadonlyArray<string>
}

/**
 * What a figure is made of: the largest amounts, and what all others come to. `part` tells which one of several it is: the last day of a
 * week, a bucket, a debtor.
 *
 * @since 0.2.0
 */
export interface FigureDetail {
  readonly currency: CurrencyCode
  readonly figure: DetailedFigure
  readonly part: string
  readonly amounts: ReadonlyArray<DetailAmount>
  readonly others: { readonly count: number; readonly amount: Money }
}

/** What of a debt is in a figure, and which of its events made it. */
export interface Contribution {
  readonly life: DebtLife
  readonly debtor: DebtorId
  readonly on: LocalDate
  readonly amount: bigint
  readonly by: (event: DebtEvent) => boolean
}

/** So many events of a debt are told, the last ones: there are debts with thousands. */
const mostEvents = 20

/** The ids of the events of a debt by a day, as far as they are told. */
export const eventsOf = (
  { history, knownAt }: DebtLife,
  asOf: LocalDate,
  by: Contribution['by'] = () => true,
): ReadonlyArray<string> =>
  factsAt(history, { asOf, knownAt })
    .filter(({ event }) => by(event))
    .slice(-mostEvents)
    .map(({ id }) => id)

/** The largest of what is added, and the sum of all others. */
class Largest {
  readonly #most: number
  #kept: Contribution[] = []
  #count = 0
  #sum = 0n

  constructor(most: number) {
    this.#most = most
  }

  add(one: Contribution): void {
    this.#count += 1
    this.#sum += one.amount
    this.#kept.push(one)
    // Sorted now and then, and not each time: a figure may be of all debts.
    if (this.#kept.length > 8 * this.#most) this.#kept = this.#largest()
  }

  told(currency: CurrencyCode, asOf: LocalDate): Pick<FigureDetail, 'amounts' | 'others'> {
    const kept = this.#largest()
    const left = kept.reduce((sum, { amount }) => sum - amount, this.#sum)
    return {
      amounts: kept.map(({ life, debtor, on, amount, by }) => ({
        ...{ debt: life.debt, debtor, on, amount: money(amount, currency), events: eventsOf(life, asOf, by) },
      })),
      others: { count: this.#count - kept.length, amount: money(left, currency) },
    }
  }

  #largest(): Contribution[] {
    return this.#kept.sort((a, b) => Number(b.amount - a.amount)).slice(0, this.#most)
  }
}

/** Figures with what is added to each: of every one the largest amounts are kept. */
export class FigureDetails {
  readonly #most: number
  readonly #figures = new Map<
    string,
    { readonly of: Omit<FigureDetail, 'amounts' | 'others'>; readonly all: Largest }
  >()

  constructor(most: number) {
    this.#most = most
  }

  add(figure: DetailedFigure, part: string, { amount, ...rest }: Contribution): void {
    if (amount === 0n) return
    const { currency } = rest.life
    const key = `${currency} ${figure} ${part}`
    let found = this.#figures.get(key)
    if (found === undefined) {
      found = { of: { currency, figure, part }, all: new Largest(this.#most) }
      this.#figures.set(key, found)
    }
    found.all.add({ amount, ...rest })
  }

  told(asOf: LocalDate): ReadonlyArray<FigureDetail> {
    return [...this.#figures.values()].map(({ of, all }) => ({ ...of, ...all.told(of.currency, asOf) }))
  }
}
