import type { DebtorId } from '../../domain/value/id.js'
import { ownRecord } from './prior.js'

/** How something of a debtor ended: which share of it came as it was told. */
export interface Outcome {
  readonly debtor: DebtorId
  readonly share: number
}

/**
 * How often something came as it was told: so many times in all, and the sum of the shares that came.
 *
 * @since 0.2.0
 */
export interface Tally {
  readonly count: number
  readonly came: number
}

/**
 * The chance that something of a debtor comes as it is told, with what it was counted from: his own, and those of all debtors.
 *
 * @since 0.2.0
 */
export interface CountedChance {
  readonly chance: number
  readonly own: Tally
  readonly all: Tally
}

const none: Tally = { count: 0, came: 0 }

const with1 = ({ count, came }: Tally, share: number): Tally => ({ count: count + 1, came: came + share })

/**
 * The chances of each debtor: his own record, and that of all debtors as if it were ten of his. Of a book that has seen none, one
 * in two is believed. Source: the rule of succession, P. S. Laplace.
 */
export const chancesOf = (outcomes: Iterable<Outcome>): ((debtor: DebtorId) => CountedChance) => {
  const byDebtor = new Map<DebtorId, Tally>()
  let all = none
  for (const { debtor, share } of outcomes) {
    all = with1(all, share)
    byDebtor.set(debtor, with1(byDebtor.get(debtor) ?? none, share))
  }
  const prior = (all.came + 1) / (all.count + 2)
  return (debtor) => {
    const own = byDebtor.get(debtor) ?? none
    return { chance: (own.came + ownRecord * prior) / (own.count + ownRecord), own, all }
  }
}
