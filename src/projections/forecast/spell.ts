import type { DebtId, DebtorId } from '../../domain/value/id.js'
import type { Lot, LotEnd } from './lot.js'

/** How a spell ended, as a number: it goes on, or there came money, a write-off, or anything else. */
export const spellEnd = { none: 0, money: 1, writeOff: 2, other: 3 } as const

const endOf: Readonly<Record<LotEnd['by'], number>> = { money: 1, 'write-off': 2, other: 3 }

/** After so many days a debt weighs half: a season of the year is still remembered in full. */
export const halfLife = 365

/** The same where the record of a book is out of date: of what was before, little is remembered. */
export const shortHalfLife = 30

/** The last day of a piece that has no end. */
const never = 2 ** 31 - 1

/** Who is spoken of in columns: debts and debtors by their numbers there. */
interface Named {
  readonly debts: ReadonlyArray<DebtId>
  readonly debtors: ReadonlyArray<DebtorId>
  readonly numberOf: ReadonlyMap<DebtorId, number>
}

/**
 * The pieces of lots in columns, since every forecast goes through all of them: a row for each piece, those of a lot in the order in
 * which they ended, and one without an end for what is left. `share` is that of the piece of its debt, `waiting` that of the piece and
 * all after it.
 */
export interface Pieces extends Named {
  readonly rows: number
  readonly lot: Int32Array
  readonly debt: Int32Array
  readonly debtor: Int32Array
  readonly issued: Int32Array
  readonly due: Int32Array
  readonly from: Int32Array
  readonly until: Int32Array
  readonly end: Uint8Array
  readonly share: Float64Array
  readonly waiting: Float64Array
}

const shareOf = (amount: bigint, whole: bigint): number => (amount >= whole ? 1 : Number(amount) / Number(whole))

/** The pieces of lots; those of a debt stand together. */
export const piecesOf = (lots: ReadonlyArray<Lot>): Pieces => {
  const most = lots.reduce((sum, { ends }) => sum + ends.length + 1, 0)
  const days = (): Int32Array => new Int32Array(most)
  const [lot, debt, debtor, issued, due, from, until] = [days(), days(), days(), days(), days(), days(), days()]
  const end = new Uint8Array(most)
  const share = new Float64Array(most)
  const waiting = new Float64Array(most)
  const debts: DebtId[] = []
  const debtors = new Map<DebtorId, number>()
  let rows = 0
  for (const [number, one] of lots.entries()) {
    const { whole } = one
    if (debts.at(-1) !== one.debt) debts.push(one.debt)
    const ofDebtor = debtors.get(one.debtor) ?? debtors.size
    debtors.set(one.debtor, ofDebtor)
    let left = one.amount
    const add = (amount: bigint, on: number, by: number): void => {
      lot[rows] = number
      debt[rows] = debts.length - 1
      debtor[rows] = ofDebtor
      issued[rows] = one.issued
      due[rows] = one.due
      from[rows] = one.from
      until[rows] = on
      end[rows] = by
      share[rows] = shareOf(amount, whole)
      waiting[rows] = shareOf(left, whole)
      rows += 1
    }
    for (const { on, amount, by } of one.ends) {
      add(amount, on, endOf[by])
      left -= amount
    }
    if (left > 0n) add(left, never, spellEnd.none)
  }
  return {
    ...{ rows, lot, debt, debtor, issued, due, from, until, end, share, waiting },
    ...{ debts, debtors: [...debtors.keys()], numberOf: debtors },
  }
}

/**
 * Pieces of debts that were waited for, in columns: each from a day until another, inclusive, on which it ended, or still had no end.
 * Its weight is its share of the debt, and fades with the age of the debt. Debts and debtors are told by their numbers.
 */
export interface Spells extends Named {
  readonly count: number
  readonly debt: Int32Array
  readonly debtor: Int32Array
  readonly due: Int32Array
  readonly from: Int32Array
  readonly until: Int32Array
  readonly end: Uint8Array
  readonly weight: Float64Array
}

/** The spells of pieces as they were on a day, each weighing half after so many: what came later is not looked at, and is open as one. */
export const spellsOn = (pieces: Pieces, day: number, fading: number): Spells => {
  const { rows } = pieces
  const days = (): Int32Array => new Int32Array(rows)
  const [debt, debtor, due, from, until] = [days(), days(), days(), days(), days()]
  const end = new Uint8Array(rows)
  const weight = new Float64Array(rows)
  let count = 0
  let openLot = -1
  for (let row = 0; row < rows; row++) {
    const begin = pieces.from[row] ?? 0
    const lot = pieces.lot[row] ?? 0
    if (begin > day || lot === openLot) continue
    const last = pieces.until[row] ?? 0
    const isOver = last <= day
    if (!isOver) openLot = lot
    debt[count] = pieces.debt[row] ?? 0
    debtor[count] = pieces.debtor[row] ?? 0
    due[count] = pieces.due[row] ?? 0
    from[count] = begin
    until[count] = isOver ? last : day
    end[count] = isOver ? (pieces.end[row] ?? 0) : spellEnd.none
    const faded = 2 ** (-(day - (pieces.issued[row] ?? 0)) / fading)
    weight[count] = faded * ((isOver ? pieces.share[row] : pieces.waiting[row]) ?? 0)
    count += 1
  }
  const { debts, debtors, numberOf } = pieces
  return { count, debt, debtor, due, from, until, end, weight, debts, debtors, numberOf }
}
