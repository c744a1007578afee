import type { DebtorId } from '../../domain/value/id.js'
import { type CountsByDebtor, countsOf } from './counts.js'
import { everPaid } from './ever-paid.js'
import { hazardOf } from './hazard.js'
import { cellOf } from './lateness.js'
import { lossHazard } from './loss.js'
import type { Lot } from './lot.js'
import { payDaysOf, sixthsFrom } from './pay-day.js'
import { priorOf } from './prior.js'
import { type Spell, spellsOn } from './spell.js'

/** How debtors pay, as it was seen until a day. */
export interface Behaviour {
  readonly day: number
  readonly spells: ReadonlyArray<Spell>
  readonly counts: CountsByDebtor
  /**
   * The chance that what a debtor has open on the day, and was due on another, is still open at the end of each of so many days
   * after it: the first is of the day itself, and 1.
   */
  readonly stillOpen: (debtor: DebtorId, due: number, days: number) => Float64Array
  /** The chance that what a debtor has open at the end of a day is ever paid. */
  readonly everPaid: (debtor: DebtorId, due: number, on: number) => number
}

/** Makes the answer for a debtor when it is first asked for. */
const remembered = <A>(make: (debtor: DebtorId) => A): ((debtor: DebtorId) => A) => {
  const known = new Map<DebtorId, A>()
  return (debtor) => {
    const found = known.get(debtor)
    if (found !== undefined) return found
    const made = make(debtor)
    known.set(debtor, made)
    return made
  }
}

/** How the debtors of these lots pay, as they were on a day: what came later is not looked at. */
export const behaviourOn = (lots: Iterable<Lot>, day: number, longest: number): Behaviour => {
  const spells = spellsOn(lots, day)
  const counts = countsOf(spells)
  const prior = priorOf(counts)
  const hazards = new Map<DebtorId, Float64Array>()
  for (const [debtor, own] of counts) hazards.set(debtor, hazardOf(own, prior))
  const hazard = (debtor: DebtorId): Float64Array => hazards.get(debtor) ?? prior
  const payDays = remembered(payDaysOf(spells, hazards))
  const lost = lossHazard(spells, counts)
  const tails = remembered((debtor) => everPaid(hazard(debtor), lost))
  const sixth = sixthsFrom(day, day + longest)
  return {
    day,
    spells,
    counts,
    stillOpen: (debtor, due, days) => {
      const chances = hazard(debtor)
      const factors = payDays(debtor)
      const open = new Float64Array(days + 1)
      open[0] = 1
      for (let ahead = 1; ahead <= days; ahead++) {
        const stays = 1 - (chances[cellOf(day + ahead - due)] ?? 0)
        const factor = factors[sixth(day + ahead)] ?? 1
        open[ahead] = (open[ahead - 1] ?? 0) * (factor === 1 ? stays : stays ** factor)
      }
      return open
    },
    everPaid: (debtor, due, on) => tails(debtor)[cellOf(on - due)] ?? 0,
  }
}
