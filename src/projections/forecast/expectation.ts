import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import type { CountedChance } from './chance.js'

/**
 * What an amount is expected from, in the order in which an open minor unit is given to them: a cheque in hand or under way, a
 * promise, an instalment of a plan, a direct debit that was asked for, or how its debtor pays. What is disputed is waited for
 * apart.
 *
 * @since 0.2.0
 */
export const forecastSources = ['cheque', 'promise', 'plan', 'debit', 'behaviour', 'disputed'] as const

/**
 * One of the {@link forecastSources}.
 *
 * @since 0.2.0
 */
export type ForecastSource = (typeof forecastSources)[number]

/** An open amount of a debt, and the chance that it comes in each period, after all of them, or never. They sum to 1. */
export interface Expectation {
  readonly debt: DebtId
  readonly debtor: DebtorId
  readonly currency: CurrencyCode
  readonly source: ForecastSource
  readonly due: number
  /** The day that is told for it: of the cheque, the promise, the instalment, the due date, or the end of a dispute. */
  readonly on: number
  readonly amount: bigint
  /** How often what was told came, where it is told. */
  readonly counted: CountedChance | undefined
  readonly chances: Float64Array
  readonly later: number
  readonly never: number
}
