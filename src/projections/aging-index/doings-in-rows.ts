import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId } from '../../domain/value/id.js'
import type { AgingIndex } from './aging-index.js'
import { type BearingEvent, type ChangeReason, reasonOf } from './change-reason.js'
import { typeNames } from './event-places.js'
import type { Piece } from './movement-rows.js'
import { PaidByDay } from './paid-by-day.js'
import { perPiece } from './pieces.js'

/** What says nothing of how a debt was paid, or what came of it: of rows that pay, an item is the same whoever looks after it. */
const besideReasons: ReadonlySet<ChangeReason> = new Set(['covered', 'unapplied', 'collector'])

/** What a figure may be made of though it moves nothing; what follows on it needs no look of its own. */
const firstOnes: ReadonlySet<BearingEvent['type']> = new Set<BearingEvent['type']>([
  ...(['DebtPaid', 'DebtPartiallyPaid', 'PaymentReversed', 'DebtWrittenOff', 'DebtCancelled'] as const),
  ...(['CollectionCostAdded', 'DisputeRaised', 'PaymentPromised'] as const),
])

/** What an event says of the items in its rows: nothing, or that more happened to them than that they were issued and paid. */
const kinds = { beside: 0, issue: 1, payment: 2, change: 3 } as const

const kindOf = (type: BearingEvent['type']): number => {
  const reason = reasonOf[type]
  if (type === 'DebtIssued') return kinds.issue
  if (type === 'DebtorRegistered' || besideReasons.has(reason)) return kinds.beside
  return reason === 'paid' ? kinds.payment : kinds.change
}

/** Of an item: rows do not tell all that counts; or they do not if it was paid on a day that counts, since it has parts. */
const marks = { other: 1, parts: 2 } as const

/** Days from the first to the last that counts: 1 for those that do. */
const countedDays = (windows: ReadonlyArray<DaysOfWindow>) => {
  const first = windows.reduce((day, window) => Math.min(day, window.first), Number.POSITIVE_INFINITY)
  const last = windows.reduce((day, window) => Math.max(day, window.last), Number.NEGATIVE_INFINITY)
  const counts = new Uint8Array(Math.max(0, last - first + 1))
  for (const window of windows) counts.fill(1, window.first - first, window.last - first + 1)
  return (day: number): boolean => counts[day - first] === 1
}

/** The first and the last day of a window, since 1970. */
export interface DaysOfWindow {
  readonly first: number
  readonly last: number
}

/** What was done about debts, as far as the rows of an index tell it. */
export interface DoingsInRows {
  /** The debts of which rows do not tell all that counts. */
  readonly others: ReadonlySet<DebtId>
  /** What was paid of all others. */
  readonly paid: ReadonlyMap<CurrencyCode, PaidByDay>
}

class DoingsScan {
  readonly #index: AgingIndex
  readonly #counts: (day: number) => boolean
  readonly #kinds = Uint8Array.from(typeNames, kindOf)
  readonly #first = Uint8Array.from(typeNames, (type) => (firstOnes.has(type) ? 1 : 0))
  readonly #marks: Uint8Array
  /** The numbers of rows of plain payments on days that count. */
  readonly #payments: number[] = []
  #isTold = true
  /** The piece of the row that was seen last, and its number. */
  #place = -1
  #piece: Piece | undefined

  constructor(index: AgingIndex, counts: (day: number) => boolean) {
    this.#index = index
    this.#counts = counts
    this.#marks = new Uint8Array(index.items.length)
  }

  see(type: number, from: number, end: number, isPlain: boolean): void {
    const kind = this.#kinds[type]
    if (kind === kinds.beside || (kind === kinds.issue && end - from === 1)) return
    if (from === end && this.#first[type] === 1) this.#isTold = false
    const isWhole = isPlain && end - from === 1
    for (let number = from; number < end; number++) {
      const place = (number / perPiece) | 0
      // Rows come in their order: most are in the piece of the one before.
      if (place !== this.#place) {
        this.#place = place
        this.#piece = this.#index.rows.piece(place)
      }
      const piece = this.#piece
      const at = number - place * perPiece
      if (piece === undefined) continue
      if (kind !== kinds.payment) this.#mark(piece.item[at] ?? 0, kind === kinds.issue ? marks.parts : marks.other)
      else if (this.#counts(piece.on[at] ?? 0)) {
        this.#seePayment(number, piece.item[at] ?? 0, piece.on[at] ?? 0, isWhole)
      }
    }
  }

  told(): DoingsInRows | undefined {
    if (!this.#isTold) return undefined
    const { rows, items } = this.#index
    const [others, parts] = [this.#marked(marks.other), this.#marked(marks.parts)]
    const areAllTold = others.size + parts.size === 0
    const paid = new Map<CurrencyCode, PaidByDay>()
    for (const number of this.#payments) {
      const piece = rows.piece(Math.floor(number / perPiece))
      const item = piece?.item[number % perPiece] ?? 0
      const debt = areAllTold ? undefined : this.#debtAt(item)
      // An item may have more than one number, so that a debt is told by its id.
      if (debt !== undefined && parts.has(debt)) others.add(debt)
      const currency = items.holders.at(items.holderAt(item))?.currency
      if (piece === undefined || currency === undefined || (debt !== undefined && others.has(debt))) continue
      const ofCurrency = paid.get(currency) ?? new PaidByDay()
      paid.set(currency, ofCurrency)
      addPayment(ofCurrency, piece, number % perPiece)
    }
    return { others, paid }
  }

  /** What is paid on the day of its issue is a cash sale, which is more than a payment. */
  #seePayment(number: number, item: number, day: number, isWhole: boolean): void {
    if (isWhole && day > this.#index.items.beganAt(item)) this.#payments.push(number)
    else this.#mark(item, marks.other)
  }

  #mark(item: number, mark: number): void {
    this.#marks[item] = (this.#marks[item] ?? 0) | mark
  }

  #marked(mark: number): Set<DebtId> {
    const debts = new Set<DebtId>()
    for (let number = 0; number < this.#marks.length; number++) {
      const debt = ((this.#marks[number] ?? 0) & mark) === 0 ? undefined : this.#debtAt(number)
      if (debt !== undefined) debts.add(debt)
    }
    return debts
  }

  #debtAt(number: number): DebtId | undefined {
    const item = this.#index.items.at(number)?.item
    return item?.kind === 'debt' ? item.id : undefined
  }
}

/** Adds the payment of a row; where nothing is left that is due on its day, it paid its debt off. */
const addPayment = (to: PaidByDay, { on, due, high, low, count }: Piece, at: number): void => {
  const day = on[at] ?? 0
  to.add(day, high[at] ?? 0, low[at] ?? 0, count[at] === -1 ? day - (due[at] ?? 0) : undefined)
}

/**
 * What was done in some windows, by what was known at an event: what was paid by day, where rows tell it, and the debts of which they do
 * not: to which more happened than that they were issued and paid. Nothing where something that counts moved nothing.
 */
export const doingsInRows = (
  index: AgingIndex,
  event: number,
  windows: ReadonlyArray<DaysOfWindow>,
): DoingsInRows | undefined => {
  const scan = new DoingsScan(index, countedDays(windows))
  index.places.each(event + 1, (type, from, end, isPlain) => scan.see(type, from, end, isPlain))
  return scan.told()
}
