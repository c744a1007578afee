import type { Component } from '../value/component.js'
import type { CurrencyCode } from '../value/currency.js'
import type { LocalDate } from '../value/local-date.js'
import type { Movement } from '../value/movement.js'
import type { DatedFractions } from './dated.js'
import type { Arrears, Hold } from './stretch.js'

/**
 * A cost that was really paid to somebody else for collecting, in minor units, with what proves it.
 *
 * @since 0.1.0
 */
export interface ProvenCost {
  readonly on: LocalDate
  readonly amount: bigint
  readonly evidence: string
}

/**
 * A change of a late balance; `due` is when what moves was due, where that is not the day before `from`.
 *
 * @since 0.2.0
 */
export interface LateMovement extends Movement {
  readonly due?: LocalDate | undefined
}

/**
 * All that a late charge goes by. Nothing is looked up: dates, rates and indices come along.
 *
 * - `from` is the first day that counts: the day after the due date, or after default, demand or claim where the law
 *   counts from there. `asOf` is the last, and counts.
 * - `movements` are those of each component over the whole history of what is late, in minor units: of a debt that is due in
 *   parts, those of the parts, from the evening before the first day that each bears.
 * - `baseRates` and `indices` are tables by the names that the strategy uses.
 *
 * @since 0.1.0
 */
export interface Lateness {
  readonly currency: CurrencyCode
  readonly from: LocalDate
  readonly asOf: LocalDate
  readonly movements: Readonly<Partial<Record<Component, ReadonlyArray<LateMovement>>>>
  readonly holds: ReadonlyArray<Hold>
  readonly baseRates: ReadonlyMap<string, DatedFractions>
  readonly indices: ReadonlyMap<string, DatedFractions>
  readonly costs: ReadonlyArray<ProvenCost>
}

/** Lateness of which nothing is known but the days: for what a strategy does not go by. */
export const lateOn = (currency: CurrencyCode, from: LocalDate, asOf: LocalDate): Lateness => ({
  currency,
  from,
  asOf,
  movements: {},
  holds: [],
  baseRates: new Map(),
  indices: new Map(),
  costs: [],
})

/** The balance of those components together. */
export const arrearsOf = (
  { movements, holds, from, asOf }: Lateness,
  components: ReadonlyArray<Component> = ['principal'],
): Arrears => ({
  movements: [...new Set(components)].flatMap((component) => movements[component] ?? []),
  holds,
  from,
  asOf,
})
