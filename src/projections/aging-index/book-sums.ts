import type { CurrencyCode } from '../../domain/value/currency.js'
import type { AgingConvention } from '../aging/aging-convention.js'
import type { Row } from './movement-rows.js'
import { AgedSums, ColumnSums, type KeptSums } from './sums.js'

/** From where an age is counted, and from how many days on it is as old. */
export interface Bound {
  readonly anchor: AgingConvention['anchor']
  readonly age: number
}

/** A number for each bound: to find it costs no text. */
const nameOf = ({ anchor, age }: Bound): number => age * 2 + (anchor === 'issue' ? 1 : 0)

interface OfCurrency {
  readonly columns: ColumnSums
  readonly aged: Map<number, AgedSums>
}

/** The sums of one currency as they are kept; those of ages in the order of the bounds. */
export interface KeptCurrency {
  readonly currency: CurrencyCode
  readonly columns: KeptSums
  readonly aged: ReadonlyArray<KeptSums>
}

/** The sums of a book as they are kept. */
export interface KeptBookSums {
  readonly bounds: ReadonlyArray<Bound>
  readonly currencies: ReadonlyArray<KeptCurrency>
}

/**
 * For each currency the sums of every column and every bound of an age, day by day: of all rows, or of those that were known at
 * a place. They answer for every day, in as many look-ups as there are buckets.
 */
export class BookSums {
  readonly #currencies = new Map<CurrencyCode, OfCurrency>()
  readonly #bounds = new Map<number, Bound>()

  /** The sums of two parts of a book together: of all columns, and of the bounds that both have. */
  static of(one: BookSums, other: BookSums): BookSums {
    const sums = new BookSums({ bounds: one.kept.bounds.filter((bound) => other.hasBound(bound)), currencies: [] })
    for (const part of [one, other]) {
      for (const [currency, { columns, aged }] of part.#currencies) {
        const of = sums.#of(currency)
        of.columns.addAll(columns)
        for (const [name, own] of of.aged) {
          const added = aged.get(name)
          if (added !== undefined) own.addAll(added)
        }
      }
    }
    return sums
  }

  constructor({ bounds, currencies }: KeptBookSums = { bounds: [], currencies: [] }) {
    for (const bound of bounds) this.#bounds.set(nameOf(bound), bound)
    for (const { currency, columns, aged } of currencies) {
      const own = [...this.#bounds].map(([name, { age }], n) => [name, new AgedSums(age, aged[n])] as const)
      this.#currencies.set(currency, { columns: new ColumnSums(columns), aged: new Map(own) })
    }
  }

  get kept(): KeptBookSums {
    const bounds = [...this.#bounds.values()]
    return {
      bounds,
      currencies: [...this.#currencies].map(([currency, { columns, aged }]) => ({
        currency,
        columns: columns.kept,
        aged: bounds.map((bound) => aged.get(nameOf(bound))?.kept ?? []),
      })),
    }
  }

  /** How many bounds have sums of their own. */
  get bounds(): number {
    return this.#bounds.size
  }

  /** Whether it can be told now what is so old or older. */
  hasBound(bound: Bound): boolean {
    return this.#bounds.has(nameOf(bound))
  }

  get currencies(): ReadonlyArray<CurrencyCode> {
    return [...this.#currencies.keys()]
  }

  columnsOf(currency: CurrencyCode): ColumnSums {
    return this.#of(currency).columns
  }

  /** What is so old or older; none where that bound has no sums. */
  agedOf(currency: CurrencyCode, bound: Bound): AgedSums | undefined {
    return this.#of(currency).aged.get(nameOf(bound))
  }

  /** Adds a row of a currency, of an item that began on that day. */
  add(row: Row, currency: CurrencyCode, began: number): void {
    const of = this.#of(currency)
    of.columns.add(row)
    for (const [name, { anchor }] of this.#bounds) of.aged.get(name)?.add(row, anchor === 'issue' ? began : row.due)
  }

  /** Gives bounds sums of their own, of rows that are told with their currencies and the days on which their items began. */
  keep(bounds: ReadonlyArray<Bound>, rows: Iterable<readonly [row: Row, currency: CurrencyCode, began: number]>): void {
    const added = bounds.filter((bound) => !this.hasBound(bound))
    if (added.length === 0) return
    for (const bound of added) {
      this.#bounds.set(nameOf(bound), bound)
      for (const { aged } of this.#currencies.values()) aged.set(nameOf(bound), new AgedSums(bound.age))
    }
    for (const [row, currency, began] of rows) {
      const { aged } = this.#of(currency)
      for (const bound of added) aged.get(nameOf(bound))?.add(row, bound.anchor === 'issue' ? began : row.due)
    }
  }

  #of(currency: CurrencyCode): OfCurrency {
    const known = this.#currencies.get(currency)
    if (known !== undefined) return known
    const aged = new Map([...this.#bounds].map(([name, { age }]) => [name, new AgedSums(age)]))
    const of = { columns: new ColumnSums(), aged }
    this.#currencies.set(currency, of)
    return of
  }
}
