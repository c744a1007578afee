import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import { epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { AgingConvention } from '../aging/aging-convention.js'
import type { ItemMovement } from '../movement/movement.js'
import type { Parents } from '../open-item/company.js'
import type { Seen } from '../projection/projection.js'
import type { BearingEvent } from './change-reason.js'
import { type EventPlace, EventPlaces } from './event-places.js'
import { IndexedItems } from './items.js'
import { MovementRows, type Row, rowIn } from './movement-rows.js'
import { AgedSums, ColumnSums, type KeptSums } from './sums.js'
import { codeOf, wordsOf } from './words.js'

type Anchor = AgingConvention['anchor']

/** From where an age is counted, and from how many days on it is as old. */
export interface Bound {
  readonly anchor: Anchor
  readonly age: number
}

interface OfCurrency {
  readonly columns: ColumnSums
  readonly aged: Map<number, AgedSums>
}

/** Whose company a debtor is, as it was registered: on which day, and by which event. */
export interface Registration {
  readonly debtor: DebtorId
  readonly parent: DebtorId
  readonly on: LocalDate
  readonly event: number
}

/** The sums of one currency as they are kept; those of ages in the order of the bounds. */
export interface KeptCurrency {
  readonly currency: CurrencyCode
  readonly columns: KeptSums
  readonly aged: ReadonlyArray<KeptSums>
}

/** An index as it is kept, without its pieces: enough to answer for totals, and to go on from. */
export interface KeptSummary {
  readonly rows: number
  readonly items: number
  readonly holders: number
  readonly places: number
  readonly last: EventPlace | undefined
  readonly registrations: ReadonlyArray<Registration>
  readonly bounds: ReadonlyArray<Bound>
  readonly currencies: ReadonlyArray<KeptCurrency>
}

/** A number for each bound: to find it costs no text. */
const nameOf = ({ anchor, age }: Bound): number => age * 2 + (anchor === 'issue' ? 1 : 0)

/**
 * All that aging needs of a book: its movements column by column, in the order of the log, so that what was known at a place of
 * it is what comes before; and for each currency the sums of every column and every bound of an age, day by day. One event
 * costs as many additions as it moves parts and there are bounds; a total costs as many look-ups as there are buckets.
 *
 * The index only grows. Two of the same events are the same.
 *
 * @since 0.2.0
 */
export class AgingIndex {
  readonly rows: MovementRows
  readonly places: EventPlaces
  readonly items: IndexedItems
  readonly #currencies = new Map<CurrencyCode, OfCurrency>()
  readonly #bounds = new Map<number, Bound>()
  readonly #registrations: Registration[]

  /** An empty index, or one that was kept, whose pieces are missing. */
  constructor(kept?: KeptSummary) {
    this.rows = new MovementRows(kept?.rows)
    this.places = new EventPlaces(kept?.places, kept?.last)
    this.items = new IndexedItems(kept?.items, kept?.holders)
    this.#registrations = [...(kept?.registrations ?? [])]
    for (const bound of kept?.bounds ?? []) this.#bounds.set(nameOf(bound), bound)
    for (const { currency, columns, aged } of kept?.currencies ?? []) {
      const own = [...this.#bounds].map(([name, { age }], n) => [name, new AgedSums(age, aged[n])] as const)
      this.#currencies.set(currency, { columns: new ColumnSums(columns), aged: new Map(own) })
    }
  }

  /** The index without its pieces, to be kept. */
  get kept(): KeptSummary {
    const bounds = [...this.#bounds.values()]
    return {
      ...{ rows: this.rows.length, items: this.items.length, holders: this.items.holders.length },
      ...{ places: this.places.length, last: this.places.last },
      ...{ registrations: this.#registrations, bounds },
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

  /** Whether it can be told now, from the sums that are kept, what is so old or older. */
  hasBound(bound: Bound): boolean {
    return this.#bounds.has(nameOf(bound))
  }

  /** Takes the next event of the log that bears on amounts, with what it moves. */
  append(seen: Seen<BearingEvent>, movements: ReadonlyArray<ItemMovement>): void {
    const { event } = seen
    for (const movement of movements) this.#move(movement)
    if (event.type === 'DebtorRegistered' && event.parent !== undefined) {
      const { debtor, parent, on } = event
      this.#registrations.push({ debtor, parent, on, event: this.places.length })
    }
    const { id, position, recordedAt } = seen
    this.places.push({ id, position, recordedAt, rows: this.rows.length, type: event.type })
  }

  /** Takes an event of another index, by its number, as the next of this one. All pieces of the other have to be there. */
  copy(from: AgingIndex, event: number): void {
    const place = from.places.at(event)
    if (place === undefined) return
    for (let number = from.places.rowsAt(event - 1); number < place.rows; number++) {
      const row = from.rows.at(number)
      const indexed = row && from.items.at(row.item)
      if (row === undefined || indexed === undefined) continue
      const { item, began } = indexed
      this.#push({ ...row, item: this.items.numberOf(item, began) }, this.#of(item.currency), began)
    }
    const registered = from.#registrations.find((one) => one.event === event)
    if (registered !== undefined) this.#registrations.push({ ...registered, event: this.places.length })
    this.places.push({ ...place, rows: this.rows.length })
  }

  get currencies(): ReadonlyArray<CurrencyCode> {
    return [...this.#currencies.keys()]
  }

  columnsOf(currency: CurrencyCode): ColumnSums {
    return this.#of(currency).columns
  }

  /** What is so old or older. The first question of a bound sums all rows for it once; then it is kept. */
  agedOf(currency: CurrencyCode, bound: Bound): AgedSums | undefined {
    const name = nameOf(bound)
    if (!this.#bounds.has(name)) this.#keep(bound)
    return this.#of(currency).aged.get(name)
  }

  /** The parents of debtors as they were registered by a day and an event, by its number. */
  parentsAt(asOf: LocalDate, event: number): Parents {
    const parents = new Map<DebtorId, DebtorId>()
    for (const { debtor, parent, on, event: registered } of this.#registrations) {
      if (on <= asOf && registered <= event && !parents.has(debtor)) parents.set(debtor, parent)
    }
    return parents
  }

  #move({ item, began, on, due, column, amount, count }: ItemMovement): void {
    const of = this.#of(item.currency)
    const beganOn = epochDay(began)
    const number = this.items.numberOf(item, beganOn)
    const [from, dueOn, code] = [epochDay(on), epochDay(due), codeOf(column)]
    let counts = count
    for (const { high, low, scale } of wordsOf(amount)) {
      this.#push({ on: from, due: dueOn, high, low, item: number, column: code + scale, count: counts }, of, beganOn)
      counts = 0
    }
  }

  #push(row: Row, of: OfCurrency, began: number): void {
    this.rows.push(row)
    of.columns.add(row)
    for (const [name, { anchor }] of this.#bounds) of.aged.get(name)?.add(row, anchor === 'issue' ? began : row.due)
  }

  #of(currency: CurrencyCode): OfCurrency {
    const known = this.#currencies.get(currency)
    if (known !== undefined) return known
    const aged = new Map([...this.#bounds].map(([name, { age }]) => [name, new AgedSums(age)]))
    const of = { columns: new ColumnSums(), aged }
    this.#currencies.set(currency, of)
    return of
  }

  #keep(bound: Bound): void {
    const name = nameOf(bound)
    this.#bounds.set(name, bound)
    for (const { aged } of this.#currencies.values()) aged.set(name, new AgedSums(bound.age))
    const sums = (number: number): AgedSums | undefined => {
      const holder = this.items.holders.at(this.items.holderAt(number))
      return holder && this.#currencies.get(holder.currency)?.aged.get(name)
    }
    for (const row of this.rowsUntil(this.rows.length)) {
      const from = bound.anchor === 'issue' ? this.items.beganAt(row.item) : row.due
      sums(row.item)?.add(row, from)
    }
  }

  /** The first so many rows, one by one. */
  *rowsUntil(end: number): Generator<Row> {
    for (const [piece, rows] of this.rows.until(end)) for (let at = 0; at < rows; at++) yield rowIn(piece, at)
  }
}
