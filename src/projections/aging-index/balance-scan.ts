import type { CurrencyCode } from '../../domain/value/currency.js'
import { movementColumns } from '../movement/column.js'
import type { AgingIndex } from './aging-index.js'
import { ByDay } from './by-day.js'
import { word } from './day-sums.js'
import { debtorNumbers } from './debtor-numbers.js'
import { typeNames } from './event-places.js'
import type { Piece } from './movement-rows.js'
import { perPiece } from './pieces.js'
import { WideSums } from './wide-sums.js'
import { scaled } from './words.js'

const firstBeside = movementColumns.indexOf('unapplied')

/** So many days until the last one have a count of their own at most. */
const mostDays = 8192

/** What is told of each currency: what is open by due day, what is on account by day of receipt, and what was sold by day of issue. */
const lines = { open: 0, onAccount: 1, sold: 2 } as const

/** Of each day from the first of some to the last, the place of the first of them that is not before it. */
const placesOfDays = (days: ReadonlyArray<number>): Int32Array => {
  const [first = 0, last = 0] = [days[0], days.at(-1)]
  const places = new Int32Array(last - first + 1)
  let place = 0
  for (let at = 0; at < places.length; at++) {
    while ((days[place] ?? last) < first + at) place += 1
    places[at] = place
  }
  return places
}

/** The first day that rows name, and what the sizes of their amounts come to. */
const extentOf = ({ rows }: AgingIndex): { readonly earliest: number; readonly most: number } => {
  let [earliest, most] = [Number.POSITIVE_INFINITY, 0]
  for (const [{ on, due, high, low, column }, entries] of rows.until(rows.length)) {
    for (let at = 0; at < entries; at++) {
      const [day, dueDay] = [on[at] ?? 0, due[at] ?? 0]
      if (day < earliest) earliest = day
      if (dueDay < earliest) earliest = dueDay
      most += (column[at] ?? 0) < scaled ? Math.abs((high[at] ?? 0) * word + (low[at] ?? 0)) : Number.POSITIVE_INFINITY
    }
  }
  return { earliest, most }
}

/** The balances of one currency, for each of the days that were asked for. */
export interface ScannedBalances {
  readonly currency: CurrencyCode
  /** What is open by due day; what is due after the last of all days is told as due on it. */
  readonly open: ReadonlyArray<ReadonlyMap<number, bigint>>
  readonly onAccount: ReadonlyArray<ReadonlyMap<number, bigint>>
  /** What is open of each debtor on one of the days. */
  readonly debtorsOn: (day: number) => ReadonlyMap<string, bigint>
  /** What was sold on each day, to the last of all days, and of how many debts. */
  readonly sold: ReadonlyMap<number, bigint>
  readonly debts: ReadonlyMap<number, number>
}

/** How many debts there are of each day from a first to a last one; of days far back, a count for each that has any. */
class DebtsByDay {
  readonly #first: number
  readonly #counts: Uint32Array
  readonly #early = new Map<number, number>()

  constructor(first: number, last: number) {
    this.#first = Math.max(first, last - mostDays)
    this.#counts = new Uint32Array(last - this.#first + 1)
  }

  add(day: number): void {
    const at = day - this.#first
    if (at < 0) this.#early.set(day, (this.#early.get(day) ?? 0) + 1)
    else this.#counts[at] = (this.#counts[at] ?? 0) + 1
  }

  *entries(): Generator<readonly [day: number, debts: number]> {
    yield* this.#early
    for (const [at, debts] of this.#counts.entries()) if (debts > 0) yield [this.#first + at, debts]
  }
}

/** What the rows are added to. */
class Scan {
  readonly days: ReadonlyArray<number>
  readonly index: AgingIndex
  readonly #of: ReturnType<typeof debtorNumbers>
  readonly #places: Int32Array
  readonly #byDay: ByDay
  readonly #byDebtor: WideSums
  readonly #debts: ReadonlyArray<DebtsByDay>
  /** The piece of the row of an issue that was seen last, and its number. */
  #place = -1
  #piece: Piece | undefined

  constructor(index: AgingIndex, days: ReadonlyArray<number>) {
    this.index = index
    this.days = days
    this.#of = debtorNumbers(index)
    this.#places = placesOfDays(days)
    const { earliest, most } = extentOf(index)
    const last = days.at(-1) ?? 0
    this.#byDay = new ByDay(this.#of.named.length * (2 * days.length + 1), earliest, last, most)
    this.#byDebtor = new WideSums(this.#of.debtors, days.length, most)
    this.#debts = this.#of.named.map(() => new DebtsByDay(Math.min(earliest, last), last))
  }

  seeRows(rows: number, { on, due, high, low, item, column }: Piece): void {
    const [first = 0, last = 0] = [this.days[0], this.days.at(-1)]
    const { ofItem, currencyOf } = this.#of
    for (let at = 0; at < rows; at++) {
      const day = on[at] ?? 0
      const code = column[at] ?? 0
      const plain = code % scaled
      if (day > last || plain > firstBeside) continue
      const place = day <= first ? 0 : (this.#places[day - first] ?? 0)
      const debtor = ofItem[item[at] ?? 0] ?? 0
      const line = plain < firstBeside ? lines.open : lines.onAccount
      const [more, less] = [high[at] ?? 0, low[at] ?? 0]
      this.#byDay.add(this.#lineOf(currencyOf[debtor] ?? 0, line, place), due[at] ?? 0, code, more, less)
      if (line === lines.open) this.#byDebtor.add(debtor, place, code, more, less)
    }
    this.#byDay.carryAfter(rows)
    this.#byDebtor.carryAfter(rows)
  }

  /** Sees the rows that a debt was issued by. */
  seeIssue(from: number, end: number): void {
    for (let number = from; number < end; number++) {
      const place = (number / perPiece) | 0
      // Issues come in their order: most are in the piece of the one before.
      if (place !== this.#place) {
        this.#place = place
        this.#piece = this.index.rows.piece(place)
      }
      const piece = this.#piece
      const at = number - place * perPiece
      const code = piece?.column[at] ?? 0
      const day = piece?.on[at] ?? 0
      if (piece === undefined || code % scaled >= firstBeside || day > (this.days.at(-1) ?? 0)) continue
      const currency = this.#of.currencyOf[this.#of.ofItem[piece.item[at] ?? 0] ?? 0] ?? 0
      this.#byDay.add(this.#lineOf(currency, lines.sold, 0), day, code, piece.high[at] ?? 0, piece.low[at] ?? 0)
      this.#byDay.carryAfter(1)
      if (number === from) this.#debts[currency]?.add(day)
    }
  }

  told(): ReadonlyArray<ScannedBalances> {
    return this.#of.named.map(([currency, numbers], at) => ({
      currency,
      open: this.#runningOf(at, lines.open),
      onAccount: this.#runningOf(at, lines.onAccount),
      debtorsOn: (day) => this.#debtorsOn(numbers, this.days.indexOf(day)),
      sold: new Map(this.#byDay.of(this.#lineOf(at, lines.sold, 0))),
      debts: new Map(this.#debts[at]?.entries()),
    }))
  }

  #lineOf(currency: number, line: number, place: number): number {
    return currency * (2 * this.days.length + 1) + line * this.days.length + place
  }

  /** What stands of a line on each day: all that came until then. */
  #runningOf(currency: number, line: number): ReadonlyArray<ReadonlyMap<number, bigint>> {
    const running = new Map<number, bigint>()
    return this.days.map((_, place) => {
      for (const [day, amount] of this.#byDay.of(this.#lineOf(currency, line, place))) {
        running.set(day, (running.get(day) ?? 0n) + amount)
      }
      return new Map([...running].filter(([, amount]) => amount !== 0n))
    })
  }

  #debtorsOn(numbers: ReadonlyMap<string, number>, last: number): ReadonlyMap<string, bigint> {
    const debtors = new Map<string, bigint>()
    for (const [debtor, part] of numbers) {
      let open = 0n
      for (let place = 0; place <= last; place++) open += this.#byDebtor.amount(part, place)
      if (open !== 0n) debtors.set(debtor, open)
    }
    return debtors
  }
}

/**
 * The balances of a book at the end of each of some days, the earliest first, by what was known at an event: in one pass over the rows,
 * however many days there are.
 */
export const scannedBalances = (
  index: AgingIndex,
  days: ReadonlyArray<number>,
  event: number,
): ReadonlyArray<ScannedBalances> => {
  const scan = new Scan(index, days)
  for (const [piece, rows] of index.rows.until(index.places.rowsAt(event))) scan.seeRows(rows, piece)
  const issued = typeNames.indexOf('DebtIssued')
  index.places.each(event + 1, (type, from, end) => {
    if (type === issued) scan.seeIssue(from, end)
  })
  return scan.told()
}
