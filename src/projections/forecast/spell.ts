import type { DebtId, DebtorId } from '../../domain/value/id.js'
import type { Lot, LotEnd } from './lot.js'

/**
 * A piece of a debt that was waited for: from a day until another, inclusive, on which it ended, or still had no end. Its weight is its share of the debt, and fades with the age of the debt.
 */
export interface Spell {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly due: number
  readonly from: number
  readonly until: number
  readonly end: LotEnd['by'] | undefined
  readonly weight: number
}

/** After so many days a debt weighs half: a season of the year is still remembered in full. */
export const halfLife = 365

const shareOf = (amount: bigint, whole: bigint): number => (amount >= whole ? 1 : Number(amount) / Number(whole))

/** The spells of lots as they were on a day: what came later is not looked at. */
export const spellsOn = (lots: Iterable<Lot>, day: number): ReadonlyArray<Spell> => {
  const spells: Spell[] = []
  for (const { debt, debtor, issued, due, from, amount, whole, ends } of lots) {
    if (from > day) continue
    const faded = 2 ** (-(day - issued) / halfLife)
    let left = amount
    for (const { on, amount: piece, by } of ends) {
      if (on > day) break
      left -= piece
      spells.push({ debt, debtor, due, from, until: on, end: by, weight: faded * shareOf(piece, whole) })
    }
    if (left > 0n) {
      spells.push({ debt, debtor, due, from, until: day, end: undefined, weight: faded * shareOf(left, whole) })
    }
  }
  return spells
}
