import type { DebtorId } from '../../domain/value/id.js'
import { type Counts, countsOf } from './counts.js'
import { everPaid, everPaidBy } from './ever-paid.js'
import { hazardAt, hazardsOf } from './hazard.js'
import { cellOf } from './lateness.js'
import { lossHazard } from './loss.js'
import { paceOn } from './pace.js'
import { payDaysOf, sixthsFrom } from './pay-day.js'
import { priorOf } from './prior.js'
import { halfLife, type Pieces, type Spells, shortHalfLife, spellsOn } from './spell.js'

/** How debtors pay, as it was seen until a day. */
export interface Behaviour {
  readonly day: number
  readonly spells: Spells
  readonly counts: Counts
  /**
   * The chance that what a debtor has open on the day, and was due on another, is still open at the end of each of so many days
   * after it: the first is of the day itself, and 1.
   */
  readonly stillOpen: (debtor: DebtorId, due: number, days: number) => Float64Array
  /** By how much debtors pay faster, or slower, of late than that debtor's record and pay days alone would have it. */
  readonly pace: (debtor: DebtorId) => number
  /** The chance that what a debtor has open at the end of a day is ever paid. */
  readonly everPaid: (debtor: DebtorId, due: number, on: number) => number
}

/** Nobody's number: he does what all debtors do. */
const nobody = -1

/** Makes the answer for a debtor when it is first asked for. */
const remembered = <A>(make: (who: number) => A): ((who: number) => A) => {
  const known = new Map<number, A>()
  return (who) => {
    const found = known.get(who)
    if (found !== undefined) return found
    const made = make(who)
    known.set(who, made)
    return made
  }
}

/** The record of debtors as it stands on a day, where a debt fades with its age as fast as that. */
const recordOn = (pieces: Pieces, day: number, fading: number) => {
  const spells = spellsOn(pieces, day, fading)
  const counts = countsOf(spells)
  const prior = priorOf(counts)
  const hazards = hazardsOf(counts, prior)
  const payDays = remembered(payDaysOf(spells, counts, hazards))
  const pace = paceOn(spells, counts, { hazards, prior, payDays }, day)
  return { spells, counts, prior, hazards, payDays, pace }
}

/** How the debtors of these pieces pay, as they were on a day: what came later is not looked at. */
export const behaviourOn = (pieces: Pieces, day: number, longest: number): Behaviour => {
  const long = recordOn(pieces, day, halfLife)
  const record = long.pace.isOutOfDate ? recordOn(pieces, day, shortHalfLife) : long
  const { spells, counts, prior, hazards } = record
  const pace = remembered(record.pace.of)
  const factorsOf = remembered((who) => record.payDays(who).map((factor) => factor * pace(who)))
  const lost = lossHazard(spells, counts)
  const all = { paid: prior, lost, ever: everPaid(prior, lost) }
  const { at, first } = counts
  const tails = remembered((who) =>
    who === nobody ? all.ever : everPaidBy(hazards.subarray(at[who], at[who + 1]), first[who] ?? 0, all),
  )
  const sixth = sixthsFrom(day, day + longest)
  const numberOf = (debtor: DebtorId): number => {
    const who = spells.numberOf.get(debtor) ?? nobody
    return who !== nobody && (at[who + 1] ?? 0) > (at[who] ?? 0) ? who : nobody
  }
  return {
    day,
    spells,
    counts,
    stillOpen: (debtor, due, days) => {
      const who = numberOf(debtor)
      const factors = factorsOf(who)
      const open = new Float64Array(days + 1)
      open[0] = 1
      for (let ahead = 1; ahead <= days; ahead++) {
        const cell = cellOf(day + ahead - due)
        const index = who === nobody ? -1 : hazardAt(counts, who, cell)
        const stays = 1 - ((index < 0 ? prior[cell] : hazards[index]) ?? 0)
        const factor = factors[sixth(day + ahead)] ?? 1
        open[ahead] = (open[ahead - 1] ?? 0) * (factor === 1 ? stays : stays ** factor)
      }
      return open
    },
    pace: (debtor) => pace(numberOf(debtor)),
    everPaid: (debtor, due, on) => {
      const cell = cellOf(on - due)
      return tails(numberOf(debtor))[cell] ?? all.ever[cell] ?? 0
    },
  }
}
