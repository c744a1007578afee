import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { DebtLife } from './debt-life.js'

/** What was sold to a debtor in the last days, in minor units, and how many days after the issue it was due. */
export interface Rhythm {
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  readonly debts: number
  /** In so many days, the last one included. */
  readonly days: number
  readonly amount: bigint
  /** The sum of the squares of the amounts: how lumpy they are. */
  readonly squares: number
  /** What of the amount was due so many days after its issue. */
  readonly terms: ReadonlyMap<number, bigint>
}

/** A quarter of a year: what was not sold in it is not expected again. */
const quarter = 91

/** One debt of a new debtor is not taken to be one of every day. */
const least = 28

interface Growing extends Rhythm {
  first: number
  debts: number
  amount: bigint
  squares: number
  readonly terms: Map<number, bigint>
}

/**
 * How debtors are sold to, by the debts of the quarter until a day. What was paid on the day of its issue never was to be waited for,
 * and is not among them.
 */
export const rhythmsOn = (debts: Iterable<DebtLife>, day: number): ReadonlyArray<Rhythm> => {
  const rhythms = new Map<string, Growing>()
  for (const { currency, lots } of debts) {
    const [first] = lots
    if (first === undefined || first.issued > day) continue
    const key = `${currency} ${first.debtor}`
    const none = { debtor: first.debtor, currency, debts: 0, days: 0, amount: 0n, squares: 0, terms: new Map() }
    const rhythm = rhythms.get(key) ?? { ...none, first: first.issued }
    rhythms.set(key, rhythm)
    rhythm.first = Math.min(rhythm.first, first.issued)
    if (first.issued <= day - quarter) continue
    let sold = 0n
    for (const lot of lots) {
      if (lot.from !== lot.issued) continue
      const term = lot.due - lot.issued
      rhythm.terms.set(term, (rhythm.terms.get(term) ?? 0n) + lot.amount)
      sold += lot.amount
    }
    if (sold === 0n) continue
    rhythm.debts += 1
    rhythm.amount += sold
    rhythm.squares += Number(sold) ** 2
  }
  return [...rhythms.values()].flatMap(({ first, ...rhythm }) =>
    rhythm.debts === 0 ? [] : [{ ...rhythm, days: Math.min(quarter, Math.max(least, day - first + 1)) }],
  )
}
