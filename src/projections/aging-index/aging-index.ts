import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import { epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { ItemMovement } from '../movement/movement.js'
import type { Parents } from '../open-item/company.js'
import type { ReportAt } from '../open-item/place.js'
import type { Seen } from '../projection/projection.js'
import { BookSums, type Bound, type KeptBookSums } from './book-sums.js'
import type { BearingEvent } from './change-reason.js'
import { type EventPlace, EventPlaces } from './event-places.js'
import { IndexedItems } from './items.js'
import { MovementRows, type Row, rowIn } from './movement-rows.js'
import { isPlainPayment } from './plain-payment.js'
import { codeOf, wordsOf } from './words.js'

/** Whose company a debtor is, as it was registered: on which day, and by which event. */
export interface Registration {
  readonly debtor: DebtorId
  readonly parent: DebtorId
  readonly on: LocalDate
  readonly event: number
}

/** An index as it is kept, without its pieces: enough to answer for totals, and to go on from. */
export interface KeptSummary extends KeptBookSums {
  readonly rows: number
  readonly items: number
  readonly holders: number
  readonly places: number
  readonly last: EventPlace | undefined
  readonly registrations: ReadonlyArray<Registration>
}

/** Another index whose items are here, so many further on; and its registrations by their events. */
interface Part {
  readonly index: AgingIndex
  readonly offset: number
  readonly registrations: ReadonlyMap<number, Registration>
}

/** Of how many earlier knowledges sums are kept: those that were asked for last. */
const mostKnowledges = 64

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
  readonly #sums: BookSums
  /** Sums of what was known at an event, by its number. */
  readonly #earlier = new Map<number, BookSums>()
  readonly #registrations: Registration[]

  /** An empty index, or one that was kept, whose pieces are missing. */
  constructor(kept?: KeptSummary, sums?: BookSums) {
    this.rows = new MovementRows(kept?.rows)
    this.places = new EventPlaces(kept?.places, kept?.last)
    this.items = new IndexedItems(kept?.items, kept?.holders)
    this.#registrations = [...(kept?.registrations ?? [])]
    this.#sums = sums ?? new BookSums(kept)
  }

  /** The index without its pieces, to be kept. */
  get kept(): KeptSummary {
    return {
      ...{ rows: this.rows.length, items: this.items.length, holders: this.items.holders.length },
      ...{ places: this.places.length, last: this.places.last },
      ...{ registrations: this.#registrations, ...this.#sums.kept },
    }
  }

  /** How many bounds have sums of their own. */
  get bounds(): number {
    return this.#sums.bounds
  }

  get currencies(): ReadonlyArray<CurrencyCode> {
    return this.#sums.currencies
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
    const isPlain = isPlainPayment(event, movements)
    this.places.push({ id, position, recordedAt, rows: this.rows.length, type: event.type, isPlain })
  }

  /** The index of two parts of a log that have no debt in common, event by event. All their pieces have to be there. */
  static of(one: AgingIndex, other: AgingIndex): AgingIndex {
    const whole = new AgingIndex(undefined, BookSums.of(one.#sums, other.#sums))
    const [part, otherPart] = [whole.#partOf(one), whole.#partOf(other)]
    let [next, otherNext] = [0, 0]
    while (next < one.places.length || otherNext < other.places.length) {
      if (one.places.isBefore(next, other.places, otherNext)) whole.#copy(part, next++)
      else whole.#copy(otherPart, otherNext++)
    }
    return whole
  }

  /** The sums of all that was known at an event, by its number; none where they are not kept. */
  sumsAt(event: number): BookSums | undefined {
    return event === this.places.length - 1 ? this.#sums : this.#earlier.get(event)
  }

  /** The same with those of bounds. The first question of a bound sums all rows for it once; then it is kept. */
  sumsWith(event: number, bounds: ReadonlyArray<Bound>): BookSums | undefined {
    const sums = this.sumsAt(event)
    sums?.keep(bounds, this.#told(0, this.places.rowsAt(event)))
    return sums
  }

  /**
   * Keeps the sums of all that was known at that time or place, so that totals of any day as known then cost no more than those
   * of now. It costs one pass over the rows since the last earlier knowledge that is kept: of the 64 that were asked for last.
   */
  keepKnowledge(knownAt: ReportAt['knownAt']): void {
    const event = this.places.lastKnown(knownAt)
    if (event < 0 || event >= this.places.length - 1) return
    const known = this.#earlier.get(event) ?? this.#sumsUntil(event)
    // The last that is asked for comes last.
    this.#earlier.delete(event)
    this.#earlier.set(event, known)
    const [oldest] = this.#earlier.keys()
    if (this.#earlier.size > mostKnowledges && oldest !== undefined) this.#earlier.delete(oldest)
  }

  /** The parents of debtors as they were registered by a day and an event, by its number. */
  parentsAt(asOf: LocalDate, event: number): Parents {
    const parents = new Map<DebtorId, DebtorId>()
    for (const { debtor, parent, on, event: registered } of this.#registrations) {
      if (on <= asOf && registered <= event && !parents.has(debtor)) parents.set(debtor, parent)
    }
    return parents
  }

  /** The first so many rows, one by one. */
  *rowsUntil(end: number): Generator<Row> {
    for (const [piece, rows] of this.rows.until(end)) for (let at = 0; at < rows; at++) yield rowIn(piece, at)
  }

  /** Takes the items of another index. */
  #partOf(index: AgingIndex): Part {
    const registrations = new Map(index.#registrations.map((one) => [one.event, one]))
    return { index, offset: this.items.takeAll(index.items), registrations }
  }

  /** Takes an event of a part with its rows. */
  #copy({ index, offset, registrations }: Part, event: number): void {
    const end = index.places.rowsAt(event)
    for (let number = index.places.rowsAt(event - 1); number < end; number++) {
      this.rows.copy(index.rows, number, offset)
    }
    const registered = registrations.get(event)
    if (registered !== undefined) this.#registrations.push({ ...registered, event: this.places.length })
    this.places.copy(index.places, event, this.rows.length)
  }

  #sumsUntil(event: number): BookSums {
    const before = Math.max(-1, ...[...this.#earlier.keys()].filter((one) => one < event))
    const sums = new BookSums(this.#earlier.get(before)?.kept)
    for (const [row, currency, began] of this.#told(this.places.rowsAt(before), this.places.rowsAt(event))) {
      sums.add(row, currency, began)
    }
    return sums
  }

  /** Rows with their currencies, and the days on which their items began. */
  *#told(from: number, until: number): Generator<readonly [row: Row, currency: CurrencyCode, began: number]> {
    for (let number = from; number < until; number++) {
      const row = this.rows.at(number)
      const holder = row && this.items.holders.at(this.items.holderAt(row.item))
      if (row !== undefined && holder !== undefined) yield [row, holder.currency, this.items.beganAt(row.item)]
    }
  }

  #move({ item, began, on, due, column, amount, count }: ItemMovement): void {
    const beganOn = epochDay(began)
    const number = this.items.numberOf(item, beganOn)
    const [from, dueOn, code] = [epochDay(on), epochDay(due), codeOf(column)]
    let counts = count
    for (const { high, low, scale } of wordsOf(amount)) {
      const row = { on: from, due: dueOn, high, low, item: number, column: code + scale, count: counts }
      this.#push(row, item.currency, beganOn)
      counts = 0
    }
  }

  #push(row: Row, currency: CurrencyCode, began: number): void {
    this.rows.push(row)
    this.#sums.add(row, currency, began)
  }
}
